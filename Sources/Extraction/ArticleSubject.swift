import Prose
import Records

/// Something an article is about: an issue of the register, or one suggested from its words.
struct ArticleSubject {
    /// Words that speak of it, and how surely.
    struct Sighting {
        var range: Range<Int>
        var weight: Double
    }

    var name: String
    var isSuggested: Bool
    /// In the body, in text order.
    var sightings: [Sighting] = []
    /// How surely the title speaks of it, 0 where it does not.
    var titleWeight = 0.0
    /// How much of the article it is; see ``SubjectWeights``.
    var weight = 0.0

    /// Takes in what another subject that is really this one was seen by.
    mutating func takeIn(_ other: ArticleSubject) {
        let taken = Set(sightings.flatMap { Array($0.range) })
        sightings += other.sightings.filter { $0.range.allSatisfy { !taken.contains($0) } }
        sightings.sort { $0.range.lowerBound < $1.range.lowerBound }
        titleWeight = max(titleWeight, other.titleWeight)
    }
}

/// The places of an article whose subject is asked for, as token ranges.
struct SubjectPlaces {
    struct Place {
        var words: [Range<Int>]
        var sentence: Range<Int>
        /// The sentence before in the same paragraph, empty where there is none.
        var before: Range<Int>
        var paragraph: Int?
    }

    /// One for each claim.
    let claims: [Place]
    /// The first two sentences.
    let lead: Range<Int>

    init(_ draft: ExtractionDraft) {
        let text = draft.text
        func tokens(_ sentence: Int) -> Range<Int> { text.tokenIndices(in: text.sentences[sentence]) }
        claims = draft.claims.map { claim in
            let start = claim.content.first?.start ?? 0
            let sentence = text.sentenceIndex(at: start)
            let paragraph = text.paragraphIndex(at: start)
            let before = sentence.flatMap { sentence in
                sentence > 0 && text.paragraphIndex(at: text.sentences[sentence - 1].start) == paragraph
                    ? tokens(sentence - 1) : nil
            }
            return Place(
                words: claim.content.map { text.tokenIndices(in: $0) }, sentence: sentence.map(tokens) ?? 0..<0,
                before: before ?? 0..<0, paragraph: paragraph)
        }
        lead = 0..<(text.sentences.prefix(2).last.map { text.tokenIndices(in: $0).upperBound } ?? 0)
    }
}

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
}

/// How much of an article each subject is: the title counts most, then the lead and the claims that name it.
enum SubjectWeights {
    private static let (title, lead, claim, sentence, most) = (4.0, 1.0, 1.0, 0.25, 1.5)

    static func weigh(_ subjects: inout [ArticleSubject], at places: SubjectPlaces) {
        let index = SubjectIndex(subjects)
        for i in subjects.indices { subjects[i].weight = title * subjects[i].titleWeight }
        for (subject, evidence) in index.evidence(in: [places.lead]) {
            subjects[subject].weight += lead * min(evidence.strength, most)
        }
        for place in places.claims {
            let named = index.evidence(in: place.words)
            for (subject, evidence) in named { subjects[subject].weight += claim * min(evidence.strength, most) }
            for (subject, evidence) in index.evidence(in: [place.sentence]) where named[subject] == nil {
                subjects[subject].weight += sentence * min(evidence.strength, most)
            }
        }
    }
}
