import Prose
import Records

/// The wording that the register knows its issues by; issues by number.
struct IssuePhrases: Sendable {
    private let phrases: Phrasebook<Int>
    /// Those that name a party, for all ways of naming it.
    private let ofParties: Phrasebook<Int>
    private let dispute: DisputeParty

    init(_ issues: [Issue], dispute: DisputeParty, inflection: Inflection) {
        self.dispute = dispute
        let labels = issues.enumerated().flatMap { order, issue in
            ([issue.name] + issue.phrases.flatMap { Self.forms(of: $0, inflection) }).map { (label: $0, order: order) }
        }
        phrases = Phrasebook(words: labels.map { (WordStem.words(of: $0.label), $0.order) })
        ofParties = Phrasebook(
            words: labels.filter { $0.label.contains(where: \.isUppercase) }.flatMap { label, order in
                let words = PartyWords(
                    WordStem.tokens(Tokenizer().tokens(of: label)), dispute.mentioned(in: label),
                    register: dispute.register, on: nil)
                return words.phrases.map { ($0, order) }
            })
    }

    /// "join the pact" as "joined the pact" too. Of a phrase that starts with no verb the others are words that nobody writes.
    private static func forms(of phrase: String, _ inflection: Inflection) -> [String] {
        guard phrase.contains(" "), phrase.first?.isLowercase ?? false else { return [phrase] }
        return inflection.verb(phrase).map(\.phrase)
    }

    /// Where phrases stand in `stems`, in text order and without overlaps.
    func matches(in stems: [Token], _ mentions: [Mention], on date: CalendarDate?) -> [Phrasebook<Int>.Match] {
        let exact = phrases.matchesAcrossMarks(in: stems)
        let words = PartyWords(stems, mentions, register: dispute.register, on: date)
        let others = ofParties.matchesAcrossMarks(in: words.tokens).map { match in
            let (first, last) = (words.ranges[match.range.lowerBound], words.ranges[match.range.upperBound - 1])
            return Phrasebook<Int>.Match(range: first.lowerBound..<last.upperBound, value: match.value)
        }
        let taken = Set(exact.flatMap { Array($0.range) })
        return (exact + others.filter { $0.range.allSatisfy { !taken.contains($0) } })
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
