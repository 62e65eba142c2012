/// Something an article is about: an issue of the register, or one suggested from its words.
struct ArticleSubject {
    var name: String
    var isSuggested: Bool
    /// Where words that speak of it stand in the body, in text order.
    var sightings: [Range<Int>] = []
    var isInTitle = false
    /// How much of the article it is; see ``SubjectWeights``.
    var weight = 0.0
}

/// The places of an article whose subject is asked for, as token ranges.
struct SubjectPlaces {
    struct Place {
        var words: [Range<Int>]
        var sentence: Range<Int>
        var paragraph: Range<Int>
    }

    /// One for each claim.
    let claims: [Place]
    /// The first two sentences.
    let lead: Range<Int>

    init(_ draft: ExtractionDraft) {
        let text = draft.text
        claims = draft.claims.map { claim in
            let start = claim.content.first?.start ?? 0
            let sentence = text.sentenceIndex(at: start).map { text.tokenIndices(in: text.sentences[$0]) }
            let paragraph = text.paragraphIndex(at: start).map { text.tokenIndices(in: text.paragraphs[$0]) }
            return Place(
                words: claim.content.map { text.tokenIndices(in: $0) }, sentence: sentence ?? 0..<0,
                paragraph: paragraph ?? 0..<0)
        }
        lead = 0..<(text.sentences.prefix(2).last.map { text.tokenIndices(in: $0).upperBound } ?? 0)
    }
}

/// Sightings of all subjects of an article, to be asked what stands in a place.
struct SubjectIndex {
    private let sightings: [(range: Range<Int>, subject: Int)]

    init(_ subjects: [ArticleSubject]) {
        sightings = subjects.enumerated().flatMap { index, subject in subject.sightings.map { ($0, index) } }
            .sorted { ($0.range.lowerBound, $0.subject) < ($1.range.lowerBound, $1.subject) }
    }

    /// By subject: how many words of `range` speak of it, and the first that do.
    func tally(in ranges: [Range<Int>]) -> [Int: (words: Int, first: Range<Int>)] {
        var tally: [Int: (words: Int, first: Range<Int>)] = [:]
        for range in ranges {
            var low = 0
            var high = sightings.count
            while low < high {
                let middle = (low + high) / 2
                if sightings[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
            }
            while low < sightings.count, sightings[low].range.lowerBound < range.upperBound {
                let (found, subject) = sightings[low]
                if found.upperBound <= range.upperBound {
                    let known = tally[subject]
                    tally[subject] = ((known?.words ?? 0) + found.count, known?.first ?? found)
                }
                low += 1
            }
        }
        return tally
    }
}

/// How much of an article each subject is: title and lead count most, then the claims that name it.
enum SubjectWeights {
    static func weigh(_ subjects: inout [ArticleSubject], at places: SubjectPlaces) {
        let index = SubjectIndex(subjects)
        for i in subjects.indices { subjects[i].weight = subjects[i].isInTitle ? 3 : 0 }
        for subject in index.tally(in: [places.lead]).keys { subjects[subject].weight += 2 }
        for claim in places.claims {
            let named = index.tally(in: claim.words)
            for subject in named.keys { subjects[subject].weight += 1 }
            for subject in index.tally(in: [claim.sentence]).keys where named[subject] == nil {
                subjects[subject].weight += 0.5
            }
        }
    }
}
