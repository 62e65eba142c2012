import Prose
import Records

/// What may be the name of a body, by its words alone.
extension BodyNames {
    /// The capitalised words from exactly `i`, without what introduces them.
    func name(at i: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard i < sentence.upperBound, isNameWord(i), i == sentence.lowerBound || !isNameWord(i - 1),
            // "Commerce" in "Ministry of Commerce" is none.
            i < sentence.lowerBound + 2 || !["of", "for", "and", "&"].contains(tokens[i - 1].norm)
                || !tokens[i - 2].isCapitalised
                || tokens[i - 1].norm == "of" && !isPartOfTitle(i - 1)
        else { return nil }
        var end = i + 1
        while end < sentence.upperBound {
            if isNameWord(end) {
                end += 1
            } else if end + 1 < sentence.upperBound, isNameWord(end + 1), tokens[end - 1].isWord,
                ["-", "&"].contains(tokens[end].text)
                    || ["of", "for"].contains(tokens[end].norm) && hasOwnNoun(i..<end)
            {
                end += 2
            } else if end + 2 < sentence.upperBound, ["of", "for", "to"].contains(tokens[end].norm),
                tokens[end + 1].norm == "the",
                isNameWord(end + 2), hasOwnNoun(i..<end)
            {
                end += 3
            } else {
                break
            }
        }
        let name = i..<end
        guard name.count <= 9, isFree(name), !draft.outlets.contains(where: { $0.overlaps(name) }), isNoOthers(name)
        else {
            return nil
        }
        return name
    }

    /// "Ministry of", "Secretary of": what comes next belongs to it.
    private func isPartOfTitle(_ of: Int) -> Bool {
        let lower = max(0, of - 4)
        // "Under Secretary of Commerce Rin Solu".
        if vocabulary.portfolios.match(at: of + 1, in: tokens, limit: tokens.count) != nil,
            vocabulary.roles.start(endingAt: of, in: tokens, notBefore: lower) != nil
        {
            return true
        }
        if vocabulary.ownRoles.start(endingAt: of, in: tokens, notBefore: lower) != nil { return false }
        return vocabulary.roles.start(endingAt: of, in: tokens, notBefore: lower) != nil
            || vocabulary.bodies.start(endingAt: of, in: tokens, notBefore: lower) != nil
            || vocabulary.localNouns.start(endingAt: of, in: tokens, notBefore: lower) != nil
    }

    private func isNameWord(_ i: Int) -> Bool {
        let token = tokens[i]
        // "3F" starts with a figure.
        let isCapitalised =
            token.isCapitalised
            || token.text.count > 1
                && token.text.unicodeScalars.allSatisfy { $0.properties.isUppercase || "0"..."9" ~= $0 }
                && token.text.unicodeScalars.contains { $0.properties.isUppercase }
        // "General Motors" is no general.
        if token.norm == "general", i + 1 < tokens.count, vocabulary.firmWords.contains(tokens[i + 1].norm) {
            return true
        }
        return isCapitalised && token.norm != English.possessive
            && !vocabulary.determiners.contains(token.norm) && !English.weekdays.contains(token.norm)
            && !English.months.contains(token.norm) && !English.prepositions.contains(token.norm)
            && !English.conjunctions.contains(token.norm) && !English.subjectPronouns.contains(token.norm)
            && !vocabulary.abbreviations.contains(token.norm)
            && vocabulary.roles.match(at: i, in: tokens, limit: tokens.count) == nil
    }

    /// Not the register's already: what it knows may open the name but not end it.
    func isFree(_ name: Range<Int>) -> Bool {
        guard let mention = draft.mentions.at(name.upperBound - 1) else { return true }
        return mention.range.lowerBound > name.lowerBound
            && vocabulary.ownBodies.matches(in: name.lowerBound..<mention.range.lowerBound, of: tokens).count > 0
    }

    /// No ministry, paper or institute, which speak for a state or for nobody.
    private func isNoOthers(_ name: Range<Int>) -> Bool {
        let own = vocabulary.ownBodies.matches(in: name, of: tokens)
        func isOwn(_ range: Range<Int>) -> Bool {
            own.contains { $0.range.overlaps(range) && $0.range.count >= range.count }
        }
        return !vocabulary.stateBodies.matches(in: name, of: tokens).contains { !isOwn($0.range) }
            && !vocabulary.independent.matches(in: name, of: tokens).contains { !isOwn($0.range) }
            && !vocabulary.localNouns.matches(in: name, of: tokens).contains { !isOwn($0.range) }
    }

    /// Whether a name without a body's noun in it may be one all the same: nobody's surname, and no state's adjective.
    func isNameOfBody(_ name: Range<Int>) -> Bool {
        if isAcronym(name.upperBound - 1) || names(ownNounIn: name) { return true }
        // "Its Council president": what a body is, and no name of one.
        if name.count == 1, vocabulary.bodies.match(tokens[name.lowerBound].norm) { return false }
        guard draft.mentions.at(name.lowerBound) == nil else { return false }
        return !surnames.contains(tokens[name.upperBound - 1].norm)
    }

    func hasOwnNoun(_ range: Range<Int>) -> Bool {
        !vocabulary.ownBodies.matches(in: range, of: tokens).isEmpty
            || Self.openers.contains(tokens[range.lowerBound].norm)
    }

    /// First words of names that go on with "for" or "of".
    private static let openers: Set<String> = [
        "centre", "center", "council", "fund", "network", "forum", "committee", "board", "society", "friends",
        "workers",
    ]

    func isAcronym(_ i: Int) -> Bool {
        let text = tokens[i].text
        return tokens[i].isWord && text.count >= 2 && text.count <= 6 && text == text.uppercased()
            && draft.mentions.at(i) == nil
            && text.unicodeScalars.allSatisfy { $0.properties.isUppercase || "0"..."9" ~= $0 }
    }
}
