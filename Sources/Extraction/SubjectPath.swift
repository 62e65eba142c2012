import Prose
import Records

/// Chooses a subject for every claim of an article at once: what its own words speak of counts most, then its sentence,
/// then the sentence before; the weightier subject of the article is likelier, and a speaker and a paragraph stay with
/// a subject rather than leave it.
struct SubjectPath {
    /// A subject of each claim, and in words what spoke for it.
    let choices: [(subject: Int, reason: String)]

    private static let (ownWords, sentence, before, weight) = (5.0, 0.3, 0.4, 4.0)
    private static let (sameSpeaker, sameParagraph) = (0.3, 0.7)

    init(of subjects: [ArticleSubject], through draft: ExtractionDraft, at places: SubjectPlaces) {
        let index = SubjectIndex(subjects)
        let heaviest = subjects.map(\.weight).max() ?? 0
        let prior = subjects.map { heaviest > 0 ? Self.weight * $0.weight / heaviest : 0 }
        let found = places.claims.map { Found($0, index) }
        // Viterbi: the best way to end with each subject, and where it came from.
        var best: [Double] = []
        var origins: [[Int]] = []
        for (i, evidence) in found.enumerated() {
            let stay = i > 0 ? Self.stay(from: i - 1, to: i, draft, places) : 0
            let leading = Self.leader(best)
            var next: [Double] = []
            var origin: [Int] = []
            for subject in subjects.indices {
                let score = prior[subject] + evidence.score(of: subject)
                if i == 0 {
                    next.append(score)
                } else if best[subject] + stay >= best[leading] {
                    next.append(score + best[subject] + stay)
                    origin.append(subject)
                } else {
                    next.append(score + best[leading])
                    origin.append(leading)
                }
            }
            best = next
            origins.append(origin)
        }
        var path = [Self.leader(best)]
        for origin in origins.dropFirst().reversed() { path.append(origin[path[path.count - 1]]) }
        path.reverse()
        let main = Self.leader(subjects.map(\.weight))
        choices = path.indices.map { i in
            (path[i], found[i].reason(for: path[i], draft) ?? Self.reason(for: i, in: path, main: main, draft, places))
        }
    }

    /// The first of the highest.
    private static func leader(_ scores: [Double]) -> Int {
        scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
    }

    private static func stay(from a: Int, to b: Int, _ draft: ExtractionDraft, _ places: SubjectPlaces) -> Double {
        (draft.claims[a].speakers == draft.claims[b].speakers ? sameSpeaker : 0)
            + (places.claims[a].paragraph == places.claims[b].paragraph ? sameParagraph : 0)
    }

    /// Why a claim has a subject that no words near it speak of.
    private static func reason(
        for i: Int, in path: [Int], main: Int, _ draft: ExtractionDraft, _ places: SubjectPlaces
    ) -> String {
        if i > 0, path[i - 1] == path[i], stay(from: i - 1, to: i, draft, places) > 0 {
            return draft.claims[i - 1].speakers == draft.claims[i].speakers
                ? "as what the same speaker said just before" : "as what was said just before"
        }
        return path[i] == main ? "as the article's main issue" : "as what is said next to it"
    }

    /// What speaks of the subjects in and about one claim.
    private struct Found {
        private let words: [Int: SubjectIndex.Evidence]
        private let sentence: [Int: SubjectIndex.Evidence]
        private let before: [Int: SubjectIndex.Evidence]

        init(_ place: SubjectPlaces.Place, _ index: SubjectIndex) {
            words = index.evidence(in: place.words)
            sentence = index.evidence(in: [place.sentence], outside: place.words)
            before = index.evidence(in: [place.before])
        }

        func score(of subject: Int) -> Double {
            ownWords * (words[subject]?.strength ?? 0) + SubjectPath.sentence * (sentence[subject]?.strength ?? 0)
                + SubjectPath.before * (before[subject]?.strength ?? 0)
        }

        func reason(for subject: Int, _ draft: ExtractionDraft) -> String? {
            for (evidence, place) in [
                (words, "in its words"), (sentence, "in its sentence"), (before, "in the sentence before"),
            ] {
                if let first = evidence[subject]?.first { return "“\(draft.words(first))” \(place)" }
            }
            return nil
        }
    }
}
