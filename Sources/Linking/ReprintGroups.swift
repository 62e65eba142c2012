/// Articles that are one text: a wire report and its reprints.
///
/// Articles are compared where they share sampled runs of words, so that the work for one more grows with its length and
/// its likes and not with their number.
package struct ReprintGroups: Sendable {
    private var articles: [ArticleShingles] = []
    private var postings: [UInt64: [Int]] = [:]
    private var parents: [Int] = []

    package init() {}

    /// The groups of `texts`: the place of each one's first like, its own where there is none before it.
    package static func firsts(of texts: [ArticleShingles]) -> [Int] {
        var groups = ReprintGroups()
        for text in texts { groups.add(text) }
        return texts.indices.map { groups.first(of: $0) }
    }

    /// Adds an article, by its order the next place.
    package mutating func add(_ article: ArticleShingles) {
        let place = articles.count
        var shared: [Int: Int] = [:]
        for hash in article.sample {
            let known = postings[hash] ?? []
            for other in known { shared[other, default: 0] += 1 }
            if known.count < Self.longestPosting { postings[hash, default: []].append(place) }
        }
        articles.append(article)
        parents.append(place)
        for (other, count) in shared.sorted(by: { $0.key < $1.key }) {
            let least = min(article.sample.count, articles[other].sample.count) / 4
            guard count >= max(1, least), article.isReprint(of: articles[other]) else { continue }
            let (one, two) = (first(of: other), first(of: place))
            parents[max(one, two)] = min(one, two)
        }
    }

    /// The place of the first article that the one at `place` is a like of.
    package func first(of place: Int) -> Int {
        var place = place
        while parents[place] != place { place = parents[place] }
        return place
    }

    /// Runs of more articles than this are phrases of the trade and tell nothing.
    private static let longestPosting = 200
}
