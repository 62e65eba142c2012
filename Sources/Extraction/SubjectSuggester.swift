import Prose
import Records

/// Suggests what an article is about where the register of issues does not know: general matters and the noun phrases
/// that it comes back to, those that are near each other taken together, the weightiest first.
struct SubjectSuggester: Sendable {
    private let matters: MatterList
    private let phrases: RecurringPhrases

    init(vocabulary: Vocabulary) {
        matters = vocabulary.matters
        phrases = RecurringPhrases(vocabulary: vocabulary)
    }

    /// An article is about a few things: more would tear claims apart that belong together.
    private static let most = 4
    /// What a vague matter and a phrase of the article's own count for beside other matters.
    private static let (vagueShare, ownShare) = (0.25, 1.5)
    /// How weighty a subject must be beside the first.
    private static let leastShare = 0.35
    /// Less than this is a passing word.
    private static let leastWeight = 2.0

    /// At most four subjects, weightiest first.
    func subjects(of draft: ExtractionDraft, stems: [Token], title: [Token], at places: SubjectPlaces)
        -> [(subject: ArticleSubject, stems: Set<String>)]
    {
        var found: [(subject: ArticleSubject, stems: Set<String>)] = []
        var byMatter: [Int: Int] = [:]
        // The name of a party is no matter, whatever its words.
        let named = Set(draft.mentions.flatMap { Array($0.range) })
        for (matter, range) in matters.sightings(in: stems) where !named.contains(range.lowerBound) {
            if byMatter[matter] == nil {
                byMatter[matter] = found.count
                let known = matters.matters[matter]
                found.append((ArticleSubject(name: known.name, isSuggested: true), known.stems))
            }
            found[byMatter[matter]!].subject.sightings.append(range)
        }
        for (matter, _) in matters.sightings(in: title) {
            if let i = byMatter[matter] { found[i].subject.isInTitle = true }
        }
        let titleStems = title.map(\.norm)
        for phrase in phrases.phrases(in: draft, stems: stems) {
            var subject = ArticleSubject(name: phrase.shown, isSuggested: true, sightings: phrase.sightings)
            subject.isInTitle = Self.contains(titleStems, phrase.stems)
            found.append((subject, Set(phrase.stems)))
        }
        var subjects = found.map(\.subject)
        SubjectWeights.weigh(&subjects, at: places)
        for i in subjects.indices { found[i].subject = subjects[i] }
        for (matter, i) in byMatter where matters.matters[matter].isVague { found[i].subject.weight *= Self.vagueShare }
        for i in byMatter.count..<found.count { found[i].subject.weight *= Self.ownShare }
        return Self.merged(found)
    }

    /// The weightiest, each having taken in the lighter ones near it.
    private static func merged(_ found: [(subject: ArticleSubject, stems: Set<String>)])
        -> [(subject: ArticleSubject, stems: Set<String>)]
    {
        let ranked = found.enumerated().sorted { a, b in
            (b.element.subject.weight, a.offset) < (a.element.subject.weight, b.offset)
        }.map(\.element)
        var kept: [(subject: ArticleSubject, stems: Set<String>)] = []
        for candidate in ranked {
            if let near = kept.firstIndex(where: { !$0.stems.isDisjoint(with: candidate.stems) }) {
                let known = Set(kept[near].subject.sightings.map(\.lowerBound))
                kept[near].subject.sightings += candidate.subject.sightings.filter { !known.contains($0.lowerBound) }
                kept[near].subject.sightings.sort { $0.lowerBound < $1.lowerBound }
            } else if kept.count < most, candidate.subject.weight >= leastWeight,
                candidate.subject.weight >= leastShare * (kept.first?.subject.weight ?? 0)
            {
                kept.append(candidate)
            }
        }
        return kept
    }

    private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
        guard phrase.count <= words.count else { return false }
        return (0...words.count - phrase.count).contains { words[$0..<$0 + phrase.count].elementsEqual(phrase) }
    }
}
