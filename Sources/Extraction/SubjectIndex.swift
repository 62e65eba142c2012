import Prose
import Records

/// Sightings of all subjects of an article, to be asked what stands in a place.
struct SubjectIndex {
    /// What speaks of one subject in a place.
    struct Evidence {
        /// Weights of the words; each further word counts less.
        var strength: Double
        var first: Range<Int>
        fileprivate var share: Double
    }

    private let sightings: [(sighting: ArticleSubject.Sighting, subject: Int)]
    private static let further = 0.6

    init(_ subjects: [ArticleSubject]) {
        sightings = subjects.enumerated().flatMap { index, subject in subject.sightings.map { ($0, index) } }
            .sorted { ($0.sighting.range.lowerBound, $0.subject) < ($1.sighting.range.lowerBound, $1.subject) }
    }

    /// By subject, what speaks of it in `ranges` and not in `others`.
    func evidence(in ranges: [Range<Int>], outside others: [Range<Int>] = []) -> [Int: Evidence] {
        var found: [Int: Evidence] = [:]
        for range in ranges {
            var i = firstIndex(from: range.lowerBound)
            while i < sightings.count, sightings[i].sighting.range.lowerBound < range.upperBound {
                let (sighting, subject) = sightings[i]
                i += 1
                let place = sighting.range
                if place.upperBound > range.upperBound || others.contains(where: { $0.contains(place.lowerBound) }) {
                    continue
                }
                var evidence = found[subject] ?? Evidence(strength: 0, first: place, share: 1)
                evidence.strength += sighting.weight * evidence.share
                evidence.share *= Self.further
                found[subject] = evidence
            }
        }
        return found
    }

    private func firstIndex(from place: Int) -> Int {
        var low = 0
        var high = sightings.count
        while low < high {
            let middle = (low + high) / 2
            if sightings[middle].sighting.range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What the title counts for beside a claim, and what a claim counts for at most.
    private static let (title, most) = (2.0, 1.5)

    /// Sets how much of an article each subject is: by the title, and by the claims whose words speak of it.
    static func weigh(_ subjects: inout [ArticleSubject], by places: [ClaimPlace]) {
        let index = SubjectIndex(subjects)
        for i in subjects.indices { subjects[i].weight = title * subjects[i].titleWeight }
        for place in places {
            for (subject, evidence) in index.evidence(in: place.words) {
                subjects[subject].weight += min(evidence.strength, most)
            }
        }
    }
}
