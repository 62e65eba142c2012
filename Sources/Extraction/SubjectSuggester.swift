import Prose
import Records

/// Suggests what an article is about where the register of issues does not know: general matters, named with the state
/// that the article is about most, and the phrases of its own that it comes back to.
struct SubjectSuggester: Sendable {
    struct Suggestion {
        var subject: ArticleSubject
        /// By which it is told to be near another.
        var stems: Set<String>
        /// The general matter that it is, named without a party; nil for a phrase of the article's own.
        var matter: MatterList.Matter?
    }

    private let matters: MatterList
    private let phrases: RecurringPhrases
    private let dropped: Set<String>

    /// Labels in `dropped`, in lower case, are not suggested.
    init(vocabulary: Vocabulary, dropped: Set<String>) {
        matters = vocabulary.matters
        phrases = RecurringPhrases(vocabulary: vocabulary)
        self.dropped = dropped
    }

    /// What a phrase of the article's own counts for beside a matter.
    private static let ownShare = 0.4

    /// All that the body names, weighed, weightiest first; `party` goes behind the name of a matter: "talks (Norden)".
    func suggestions(
        for draft: ExtractionDraft, stems: [Token], title: [Token], at places: [ClaimPlace], party: String?
    ) -> [Suggestion] {
        var found = generalMatters(draft, stems, title, party)
        let matterCount = found.count
        for phrase in phrases.phrases(in: draft, stems: stems) {
            var own = ArticleSubject(name: phrase.shown, isSuggested: true)
            own.sightings = phrase.sightings.map { .init(range: $0, weight: 1) }
            if Self.contains(title.map(\.norm), phrase.stems) { own.titleWeight = 1 }
            let near = found[..<matterCount].firstIndex { !$0.stems.isDisjoint(with: phrase.stems) }
            if let near, !phrase.isName {
                found[near].subject.takeIn(own)
            } else {
                found.append(Suggestion(subject: own, stems: Set(phrase.stems)))
            }
        }
        weigh(&found, at: places)
        for i in found.indices.dropFirst(matterCount) { found[i].subject.weight *= Self.ownShare }
        found = Array(found[..<matterCount]) + Self.merged(Self.ranked(Array(found[matterCount...])))
        return Self.ranked(found.filter { !dropped.contains($0.subject.name.lowercased()) })
    }

    private func weigh(_ suggestions: inout [Suggestion], at places: [ClaimPlace]) {
        var subjects = suggestions.map(\.subject)
        SubjectIndex.weigh(&subjects, by: places)
        for i in subjects.indices { suggestions[i].subject = subjects[i] }
    }

    private func generalMatters(
        _ draft: ExtractionDraft, _ stems: [Token], _ title: [Token], _ party: String?
    ) -> [Suggestion] {
        var found: [Suggestion] = []
        var places: [Int: Int] = [:]
        // A word of a party's name is no matter, but its whole name may be one ("the Security Council").
        let named = Dictionary(
            draft.mentions.flatMap { mention in mention.range.map { ($0, mention.range) } },
            uniquingKeysWith: { first, _ in first })
        for (matter, sighting) in matters.sightings(in: stems) {
            if let name = named[sighting.range.lowerBound], name.count > sighting.range.count { continue }
            if places[matter] == nil {
                places[matter] = found.count
                let known = matters.matters[matter]
                let name = party.map { "\(known.name) (\($0))" } ?? known.name
                found.append(
                    Suggestion(subject: .init(name: name, isSuggested: true), stems: known.stems, matter: known))
            }
            found[places[matter]!].subject.sightings.append(sighting)
        }
        for (matter, sighting) in matters.sightings(in: title) {
            guard let place = places[matter] else { continue }
            found[place].subject.titleWeight = max(found[place].subject.titleWeight, sighting.weight)
        }
        return found
    }

    private static func ranked(_ found: [Suggestion]) -> [Suggestion] {
        found.enumerated().sorted { a, b in
            (b.element.subject.weight, a.offset) < (a.element.subject.weight, b.offset)
        }.map(\.element)
    }

    /// Each of the ranked has taken in the lighter ones near it.
    private static func merged(_ ranked: [Suggestion]) -> [Suggestion] {
        ranked.reduce(into: []) { kept, candidate in
            if let near = kept.firstIndex(where: { !$0.stems.isDisjoint(with: candidate.stems) }) {
                kept[near].subject.takeIn(candidate.subject)
            } else {
                kept.append(candidate)
            }
        }
    }

    private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
        guard phrase.count <= words.count else { return false }
        return (0...words.count - phrase.count).contains { words[$0..<$0 + phrase.count].elementsEqual(phrase) }
    }
}
