import Prose
import Records

/// Picks a subject for the claims of an article in turn: what a claim's own words speak of counts most, then its
/// sentence; a paragraph and a speaker stay with what they were on, and the weightier subject of the article is likelier.
struct SubjectPicker {
    private let subjects: [ArticleSubject]
    private let index: SubjectIndex
    private let places: [ClaimPlace]
    private let main: Int
    private let heaviest: Double

    /// What a sure word counts for, and what speaks for a subject by itself.
    private static let (ownWord, sentenceWord, articleShare, sameParagraph, sameSpeaker) = (7.0, 0.4, 4.0, 3.5, 1.0)

    /// `subjects` must not be empty.
    init(_ subjects: [ArticleSubject], at places: [ClaimPlace]) {
        self.subjects = subjects
        self.places = places
        index = SubjectIndex(subjects)
        main = Self.first(ofHighest: subjects.map(\.weight))
        heaviest = subjects[main].weight
    }

    /// A subject of each claim, and in words why.
    func picks(in draft: ExtractionDraft) -> [(subject: Int, reason: String)] {
        places.indices.reduce(into: []) { picks, i in
            let words = index.evidence(in: places[i].words)
            let sentence = index.evidence(in: [places[i].sentence], outside: places[i].words)
            let stay = i > 0 ? stay(to: i, draft) : 0
            let subject = Self.first(
                ofHighest: subjects.indices.map { subject in
                    Self.ownWord * (words[subject]?.strength ?? 0)
                        + Self.sentenceWord * (sentence[subject]?.strength ?? 0)
                        + (heaviest > 0 ? Self.articleShare * subjects[subject].weight / heaviest : 0)
                        + (picks.last?.subject == subject ? stay : 0)
                })
            let reason =
                if let found = words[subject] {
                    "“\(draft.words(found.first))” in its words"
                } else if let found = sentence[subject] {
                    "“\(draft.words(found.first))” in its sentence"
                } else if stay > 0, picks.last?.subject == subject {
                    draft.claims[i - 1].speakers == draft.claims[i].speakers
                        ? "as what the same speaker said just before" : "as what was said just before"
                } else {
                    "as the article's main issue"
                }
            picks.append((subject, reason))
        }
    }

    private func stay(to i: Int, _ draft: ExtractionDraft) -> Double {
        (places[i - 1].paragraph == places[i].paragraph ? Self.sameParagraph : 0)
            + (draft.claims[i - 1].speakers == draft.claims[i].speakers ? Self.sameSpeaker : 0)
    }

    private static func first(ofHighest scores: [Double]) -> Int {
        scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }!
    }
}
