import Prose
import Records

/// What an article calls an alliance or organisation after its full name: "the Pact", "the League", "(RSF)".
struct ShortNames {
    let vocabulary: Vocabulary
    private var parties: [String: Party] = [:]

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// The head noun of a full name stands for its party from here on, and so do initials in brackets after it.
    mutating func learn(_ mention: Mention, _ tokens: [Token]) {
        let open = mention.range.upperBound
        if mention.range.count > 1, mention.party.kind != .person, open + 2 < tokens.count, tokens[open].text == "(",
            tokens[open + 2].text == ")", (2...6).contains(tokens[open + 1].text.count),
            tokens[open + 1].text.allSatisfy({ $0.isUppercase || $0.isNumber })
        {
            parties[tokens[open + 1].norm] = mention.party
        }
        // "the RSF" after "the Rapid Support Forces".
        let initials = tokens[mention.range].filter(\.isCapitalised).compactMap(\.text.first)
        if mention.range.count > 2, initials.count > 2, mention.party.kind != .person, mention.kind != .demonym {
            parties[String(initials).lowercased()] = mention.party
        }
        guard mention.range.count > 1, [.alliance, .organisation, .office].contains(mention.party.kind),
            [.name, .alias].contains(mention.kind)
        else { return }
        let words = PartyRegister.words(of: mention.party.name)
        guard let head = words.firstIndex(of: "of").map({ words[max(0, $0 - 1)] }) ?? words.last,
            vocabulary.bodies.match(head)
        else { return }
        parties[head] = mention.party
    }

    /// The short form at token `i`: capitalised, and no part of a longer name.
    func mention(at i: Int, in tokens: [Token]) -> Mention? {
        guard tokens[i].isCapitalised, let party = parties[tokens[i].norm] else { return nil }
        if i > 0, tokens[i - 1].isWord, tokens[i - 1].isCapitalised,
            !vocabulary.determiners.contains(tokens[i - 1].norm),
            tokens[i - 1].norm != English.possessive, !English.prepositions.contains(tokens[i - 1].norm),
            !English.conjunctions.contains(tokens[i - 1].norm)
        {
            return nil
        }
        if i + 2 < tokens.count, tokens[i + 1].norm == "of", tokens[i + 2].isCapitalised { return nil }
        return Mention(range: i..<i + 1, party: party, kind: .alias, isPlace: false)
    }
}
