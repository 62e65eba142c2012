import Prose
import Records

/// Names and titles as the article writes them.
extension SpeakerChain {
    /// The capitalised run in `range` that is a name: no title, no party, no demonym.
    func name(in range: Range<Int>, _ named: [Mention]) -> Range<Int>? {
        var best: Range<Int>?
        var i = range.lowerBound
        while i < range.upperBound {
            let isTitle = vocabulary.roles.match(at: i, in: tokens, limit: range.upperBound)
            let isParty = named.contains { $0.range.contains(i) }
            if let isTitle {
                i = isTitle.range.upperBound
            } else if isParty || !isNameWord(i, range) {
                i += 1
            } else {
                let j = nameEnd(from: i, range, named)
                // "Justice Minister Ada Lorne": a title that the lexicon has in part only.
                if let title = ((i + 1)..<max(i + 1, j)).last(where: {
                    vocabulary.roles.match(at: $0, in: tokens, limit: j) != nil
                }), let role = vocabulary.roles.match(at: title, in: tokens, limit: j), role.range.upperBound < j {
                    i = role.range.upperBound
                    continue
                }
                best = i..<j
                i = j
            }
        }
        return best
    }

    /// "a member of the opposition, Rin Solu of the Reed Party": the full name after the description.
    ///
    /// "Rin Solu of the Reed Party": the one before the body.
    func nameInApposition(_ source: Range<Int>) -> Range<Int>? {
        if let name = fullName(at: source.lowerBound, in: source), name.count > 1, name.upperBound < source.upperBound,
            ["of", "from", "at", ","].contains(tokens[name.upperBound].norm)
        {
            return name
        }
        guard let comma = source.dropFirst().first(where: { tokens[$0].text == "," }), comma + 1 < source.upperBound,
            tokens[source.lowerBound..<comma].contains(where: {
                !$0.isCapitalised && !English.prepositions.contains($0.norm)
            }),
            let name = fullName(at: comma + 1, in: comma + 1..<source.upperBound), name.count > 1
        else { return nil }
        return name
    }

    /// The end of the name that starts at `i`.
    func nameEnd(from i: Int, _ range: Range<Int>, _ named: [Mention]) -> Int {
        var j = i + 1
        while j < range.upperBound, !named.contains(where: { $0.range.contains(j) }),
            isNameWord(j, range) || isNameJoint(j, range)
        {
            j += tokens[j].text == "-" ? 2 : 1
        }
        j = min(j, range.upperBound)
        while j > i + 1, tokens[j - 1].kind == .punctuation || Self.particles.contains(tokens[j - 1].norm) { j -= 1 }
        return j
    }

    func isNameWord(_ i: Int, _ range: Range<Int>) -> Bool {
        let token = tokens[i]
        guard token.isWord, token.isCapitalised, token.norm != English.possessive else { return false }
        // "Al-Ruvo".
        let isHyphenated =
            i + 1 < range.upperBound && tokens[i + 1].text == "-" && tokens[i + 1].span.start == token.span.end
        if vocabulary.determiners.contains(token.norm) { return false }
        if vocabulary.abbreviations.contains(token.norm), !isHyphenated { return false }
        if vocabulary.bodies.match(at: i, in: tokens, limit: range.upperBound) != nil { return false }
        if vocabulary.groups.match(at: i, in: tokens, limit: range.upperBound) != nil { return false }
        if English.weekdays.contains(token.norm) { return false }
        // "Its envoy, Per Lund,": within a sentence a capital makes even such a word a name.
        if English.prepositions.contains(token.norm), i == 0 || !tokens[i - 1].isWord && tokens[i - 1].text != "," {
            return false
        }
        return vocabulary.outlets.match(at: i, in: tokens, limit: range.upperBound) == nil
    }

    func isNameJoint(_ i: Int, _ range: Range<Int>) -> Bool {
        guard i + 1 < range.upperBound else { return false }
        let isAttached = tokens[i - 1].span.end == tokens[i].span.start
        // "Min-ji": the second half of a name may be in lower case.
        if tokens[i].text == "-" {
            return isAttached && tokens[i + 1].span.start == tokens[i].span.end && tokens[i + 1].isWord
        }
        if tokens[i].text == "." { return isAttached && tokens[i + 1].isCapitalised }
        guard Self.particles.contains(tokens[i].norm) else { return false }
        // "Tariq al-Ruvo".
        let isHyphenated = tokens[i + 1].text == "-" && tokens[i + 1].span.start == tokens[i].span.end
        return tokens[i + 1].isCapitalised
            || isHyphenated && i + 2 < range.upperBound && tokens[i + 2].isCapitalised
                && tokens[i + 2].span.start == tokens[i + 1].span.end
    }

    static let particles: Set<String> = [
        "von", "van", "de", "der", "den", "del", "da", "di", "al", "el", "bin", "bint", "ibn", "ben", "la", "le", "du",
        "dos", "ul",
    ]

    /// Whether a capitalised run is a person's name and no institution's.
    func isPersonal(_ name: Range<Int>, _ source: Range<Int>) -> Bool {
        let rest = source.upperBound - name.upperBound
        guard
            rest == 0
                || tokens[name.upperBound].norm != English.possessive
                    && vocabulary.bodies.start(endingAt: source.upperBound, in: tokens, notBefore: name.upperBound)
                        == nil
        else { return false }
        let words = name.filter { tokens[$0].isWord }
        if words.count >= 2 && words.count <= 5 {
            return words.allSatisfy { tokens[$0].text != tokens[$0].text.uppercased() || tokens[$0].text.count <= 2 }
        }
        let isTitled =
            name.lowerBound > source.lowerBound
            && (title(before: name.lowerBound, notBefore: source.lowerBound) != nil
                || gender(before: name.lowerBound) != nil)
        return isTitled
    }

    /// The title words before a name, from the article: "Deputy Foreign Minister".
    func title(before end: Int, notBefore lower: Int) -> String? {
        guard let start = vocabulary.roles.start(endingAt: end, in: tokens, notBefore: lower, longest: 6) else {
            return nil
        }
        return words(start..<end)
    }

    func gender(before i: Int) -> Party.Gender? {
        guard i > 0 else { return nil }
        let before = tokens[i - 1].text == "." && i > 1 ? tokens[i - 2].norm : tokens[i - 1].norm
        return ["mr", "sir", "lord"].contains(before)
            ? .male : ["ms", "mrs", "miss", "lady", "mme"].contains(before) ? .female : nil
    }

    static let governments: Set<String> = ["government", "side", "authorities", "administration"]
    static let generic: Set<String> = [
        "chief", "head", "leader", "diplomat", "official", "envoy", "spokesman", "spokeswoman", "spokesperson",
        "minister", "fm", "pm", "politician",
    ]

    func holds(_ words: Set<String>, _ range: Range<Int>) -> Bool {
        range.contains {
            words.contains(tokens[$0].norm) && !tokens[$0].isCapitalised
                || $0 == range.lowerBound && words.contains(tokens[$0].norm)
        }
    }

    /// Whether a phrase says that it is about an analyst, a paper, a union …: in its own words, or in the name of a body
    /// that is none of the register's.
    func isIndependent(_ range: Range<Int>) -> Bool {
        let hasOwnBody = mentions.starting(in: range).contains { isOwnBody($0.party) }
        return vocabulary.independent.matches(in: range, of: tokens).contains { match in
            let i = match.range.lowerBound
            guard mentions.at(i) == nil, mentions.at(match.range.upperBound - 1) == nil else { return false }
            // "the industry association Ostra": it has a name, and speaks for itself. "Pact observers" are the Pact's.
            if hasOwnBody, !vocabulary.roles.isMatch(at: i, in: tokens) { return false }
            if let before = i > range.lowerBound ? mentions.at(i - 1) : nil, before.party.kind != .person,
                vocabulary.groups.isMatch(at: i, in: tokens), before.party.kind != .state
            {
                return false
            }
            return !tokens[i].isCapitalised || i == range.lowerBound
                || vocabulary.bodies.isMatch(at: match.range.upperBound - 1, in: tokens)
        }
    }

    func hasRole(_ range: Range<Int>) -> Bool {
        vocabulary.roles.matches(in: range, of: tokens).contains { !$0.value.isEmpty }
    }

    /// What follows a name between commas: ", the spokesperson for the ministry,".
    func appositionRange(after end: Int) -> Range<Int>? {
        guard end + 1 < tokens.count, tokens[end].text == "," else { return nil }
        var i = end + 1
        while i < tokens.count, i - end < 20, ![",", ".", "“", "\"", ";"].contains(tokens[i].text) { i += 1 }
        return end + 1..<i
    }

    func apposition(after end: Int) -> [Mention] {
        guard let range = appositionRange(after: end), let first = range.first,
            vocabulary.determiners.contains(tokens[first].norm) || hasRole(range)
                || ["of", "for"].contains(tokens[first].norm)
                // "who leads the delegation", not "who has summoned the envoy of Norden".
                || tokens[first].norm == "who" && range.contains(where: { Self.leads.contains(tokens[$0].norm) })
        else { return [] }
        return mentionsIn(range).filter { $0.party.kind != .person }
    }

    func isIndependentApposition(after end: Int) -> Bool {
        guard let range = appositionRange(after: end), let first = range.first else { return false }
        // Not the predicate: "Carl Wister, was quoted by the paper".
        return !English.auxiliaries.contains(tokens[first].norm) && !vocabulary.verbs.isMatch(at: first, in: tokens)
            && isIndependent(range)
    }

    /// The parties that words about a speaker name: a body of its own before the state it is in.
    func sides(_ mentions: [Mention]) -> [Party] {
        let own = mentions.filter { isOwnBody($0.party) }
        return (own + mentions.filter { !isOwnBody($0.party) }).map(\.party)
    }

    /// Whether a party is one of the article's, which the register lacks.
    func isOwnBody(_ party: Party) -> Bool {
        party.kind == .organisation && register.party(named: party.name) == nil
    }

    func mentionsIn(_ range: Range<Int>) -> [Mention] {
        Array(mentions.starting(in: range))
    }

    func withoutDeterminer(_ range: Range<Int>) -> Range<Int> {
        vocabulary.determiners.contains(tokens[range.lowerBound].norm) && range.count > 1
            ? range.lowerBound + 1..<range.upperBound : range
    }

    func words(_ range: Range<Int>) -> String {
        range.isEmpty
            ? "" : text.slice(TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end))
    }
}
