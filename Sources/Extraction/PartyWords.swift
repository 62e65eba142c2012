import Prose
import Records

/// Running words in which a party goes by one name, so that "Moscow’s proposals", "the proposals of Russia" and "Russian
/// proposals" have a phrase in common.
struct PartyWords {
    /// Stems, and parties by name.
    private(set) var tokens: [Token] = []
    /// The tokens that each of them stands for.
    private(set) var ranges: [Range<Int>] = []

    /// No word starts with it.
    private static let mark = "="

    /// Of stems; possessive endings and articles beside a party's name are left out.
    init(_ words: [Token], _ mentions: [Mention], register: PartyRegister, on date: CalendarDate?) {
        var parties = mentions.filter { $0.party.kind != .person }[...]
        var i = 0
        while i < words.count {
            while let party = parties.first, party.range.lowerBound < i { parties.removeFirst() }
            guard let mention = parties.first, mention.range.lowerBound == i,
                let party = register.principal(of: mention.party, on: date)
            else {
                add(words[i], i..<i + 1)
                i += 1
                continue
            }
            if tokens.last?.norm == "the" {
                tokens.removeLast()
                ranges.removeLast()
            }
            var token = words[i]
            token.norm = Self.mark + party.name
            add(token, mention.range)
            i = mention.range.upperBound
            if i < words.count, words[i].norm == English.possessive { i += 1 }
        }
    }

    private mutating func add(_ token: Token, _ range: Range<Int>) {
        tokens.append(token)
        ranges.append(range)
    }

    /// The ways of putting these words as a phrase: "proposals of Russia" is another for "Russian proposals". None where
    /// they are no more than a party's name, or name none.
    var phrases: [[String]] {
        let norms = tokens.map(\.norm)
        guard norms.count > 1, norms.contains(where: { $0.hasPrefix(Self.mark) }) else { return [] }
        return norms[0].hasPrefix(Self.mark) ? [norms, norms.dropFirst() + ["of", norms[0]]] : [norms]
    }
}
