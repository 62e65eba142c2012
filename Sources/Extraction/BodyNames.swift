import Prose
import Records

/// The names of an article that its words show to be bodies' of their own.
struct BodyNames {
    /// A body: its names, the most frequent one first, and the nouns that say what it is ("union", "carmaker").
    struct Found {
        var names: [String]
        var nouns: Set<String> = []
    }

    private(set) var found: [Found] = []
    private let draft: ExtractionDraft
    private let vocabulary: Vocabulary
    private let surnames: Set<String>
    private var tokens: [Token] { draft.tokens }

    init(draft: ExtractionDraft, vocabulary: Vocabulary) {
        self.draft = draft
        self.vocabulary = vocabulary
        surnames = Self.surnames(in: draft.tokens, vocabulary)
        for sentence in draft.text.sentences {
            let range = draft.text.tokenIndices(in: sentence)
            var i = StoryOpening.end(in: tokens, from: range.lowerBound, limit: range.upperBound) ?? range.lowerBound
            while i < range.upperBound {
                let sighting =
                    calledByName(at: i, range) ?? described(at: i, range) ?? served(at: i, range)
                    ?? acting(at: i, range) ?? owned(at: i, range)
                if let sighting { learn(sighting) }
                i = max(i + 1, sighting?.name.upperBound ?? 0)
            }
        }
        for i in found.indices where found[i].names.count > 1 && !found[i].names[0].hasPrefix(found[i].names[1]) {
            let counts = found[i].names.map { name in
                Phrasebook(list: [name]).matches(in: draft.tokens.indices, of: draft.tokens).count
            }
            let most = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }!
            found[i].names.swapAt(0, most)
        }
    }

    private mutating func learn(_ sighting: Sighting) {
        var names = [draft.words(sighting.name)]
        // "the Harbour Unionist party": an adjective is half a name.
        if let noun = sighting.noun, noun.lowerBound == sighting.name.upperBound, isAdjectival(sighting.name) {
            names.insert(draft.words(sighting.name.lowerBound..<noun.upperBound), at: 0)
        }
        // "the Farmers' Union of Norden (FUN)".
        let open = sighting.name.upperBound
        if open + 2 < tokens.count, tokens[open].text == "(", isAcronym(open + 1), tokens[open + 2].text == ")" {
            names.append(tokens[open + 1].text)
        }
        let nouns = Set([sighting.noun].compactMap { $0 }.map(head))
        if let known = found.firstIndex(where: { !Set($0.names).isDisjoint(with: names) }) {
            found[known].names += names.filter { !found[known].names.contains($0) }
            found[known].nouns.formUnion(nouns)
        } else {
            found.append(Found(names: names, nouns: nouns))
        }
    }

    /// "chamber" of "chamber of commerce".
    private func head(of noun: Range<Int>) -> String {
        let of = noun.first { tokens[$0].norm == "of" } ?? noun.upperBound
        return tokens[max(noun.lowerBound, of - 1)].norm
    }

    /// A name and the noun that says what it is of, where there is one.
    private struct Sighting {
        var name: Range<Int>
        var noun: Range<Int>?
    }

    /// Last words of longer names and names after a title: somebody's, where a body might share the look.
    private static func surnames(in tokens: [Token], _ vocabulary: Vocabulary) -> Set<String> {
        var surnames: Set<String> = []
        for (i, token) in tokens.enumerated().dropFirst() where token.isWord && token.isCapitalised {
            let before = tokens[i - 1].text == "." && i > 1 ? tokens[i - 2] : tokens[i - 1]
            let isTitled =
                ["mr", "ms", "mrs", "dr", "sir"].contains(before.norm)
                || vocabulary.roles.start(endingAt: i, in: tokens, notBefore: max(0, i - 4)) != nil
            guard isTitled else { continue }
            var end = i
            while end + 1 < tokens.count, tokens[end + 1].isWord, tokens[end + 1].isCapitalised,
                tokens[end + 1].norm != English.possessive
            { end += 1 }
            surnames.insert(tokens[end].norm)
            surnames.insert(token.norm)
        }
        return surnames
    }

    // MARK: What shows it

    /// "the Reed Party", "National Union of Pilots": a name that says what it is of.
    private func calledByName(at i: Int, _ sentence: Range<Int>) -> Sighting? {
        guard let name = name(at: i, sentence), name.count > 1 else { return nil }
        if vocabulary.firmWords.contains(tokens[name.upperBound - 1].norm) { return Sighting(name: name) }
        guard names(ownNounIn: name) else { return nil }
        return Sighting(name: name, noun: vocabulary.ownBodies.matches(in: name, of: tokens).last?.range)
    }

    /// "Karsk's state-owned Ostra", "Karsk's Ostra, which ships grain,": a body, whoever holds it.
    private func owned(at i: Int, _ sentence: Range<Int>) -> Sighting? {
        if i > sentence.lowerBound, tokens[i - 1].norm == English.possessive, let name = name(at: i, sentence),
            isNameOfBody(name), name.upperBound + 1 < sentence.upperBound, tokens[name.upperBound].text == ",",
            tokens[name.upperBound + 1].norm == "which"
        {
            return Sighting(name: name)
        }
        guard i + 3 < sentence.upperBound, tokens[i].norm == "state", tokens[i + 1].text == "-",
            ["owned", "run", "controlled", "backed"].contains(tokens[i + 2].norm),
            let name = name(at: i + 3, sentence), isNameOfBody(name)
        else { return nil }
        return Sighting(name: name)
    }

    private func names(ownNounIn name: Range<Int>) -> Bool {
        let nouns = vocabulary.ownBodies.matches(in: name, of: tokens)
        guard let noun = nouns.last?.range, isFree(noun),
            // "the Norden Defence Force" is the state's.
            vocabulary.stateBodies.start(endingAt: name.upperBound, in: tokens, notBefore: name.lowerBound) == nil
                || !draft.mentions.contains(where: { name.contains($0.range.lowerBound) && $0.party.kind == .state })
        else { return false }
        // "the Norden Army", "the Union": no name of its own; "the Norden Chamber of Commerce" is one.
        return noun.count > 2
            || name.contains { i in
                tokens[i].isWord && tokens[i].isCapitalised && !nouns.contains { $0.range.contains(i) }
                    && draft.mentions.at(i) == nil
            }
    }

    /// "the carmaker Ostra", "the Reed party"; "the largest opposition party, the Reeds,"; "Ostra, a rebel group,".
    private func described(at i: Int, _ sentence: Range<Int>) -> Sighting? {
        if let noun = vocabulary.ownBodies.match(at: i, in: tokens, limit: sentence.upperBound)?.range,
            !tokens[i].isCapitalised || i == sentence.lowerBound
        {
            if let name = name(at: noun.upperBound, sentence), isNameOfBody(name) {
                return Sighting(name: name, noun: noun)
            }
            let comma = noun.upperBound
            if comma + 2 < sentence.upperBound, tokens[comma].text == ",", tokens[comma + 1].norm == "the",
                !tokens[comma + 1].isCapitalised, let name = name(at: comma + 2, sentence), isNameOfBody(name),
                name.upperBound < sentence.upperBound, [",", "."].contains(tokens[name.upperBound].text)
            {
                return Sighting(name: name, noun: noun)
            }
        }
        guard let name = name(at: i, sentence), isNameOfBody(name), name.upperBound + 2 < sentence.upperBound else {
            return nil
        }
        if let noun = vocabulary.ownBodies.match(at: name.upperBound, in: tokens, limit: sentence.upperBound)?.range,
            !tokens[noun.lowerBound].isCapitalised, !isAdjective(name),
            vocabulary.roles.match(at: noun.upperBound, in: tokens, limit: tokens.count) == nil
        {
            return Sighting(name: name, noun: noun)
        }
        guard tokens[name.upperBound].text == ",", isDeterminer(name.upperBound + 1),
            let noun = description(from: name.upperBound + 2, sentence)
        else { return nil }
        return Sighting(name: name, noun: noun)
    }

    /// "Ostra said that it", "Ostra’s shares", "the Pilots, whose members": what a body does or has, and nobody else.
    private func acting(at i: Int, _ sentence: Range<Int>) -> Sighting? {
        guard let name = name(at: i, sentence), isNameOfBody(name), name.upperBound + 1 < sentence.upperBound else {
            return nil
        }
        let next = name.upperBound
        let isPlural =
            tokens[next - 1].norm.hasSuffix("s") && i > sentence.lowerBound
            && tokens[i - 1].norm == "the" && vocabulary.groups.start(endingAt: next, in: tokens, notBefore: i) == nil
        // "the ONR would": initials that are said to will something.
        if isAcronym(i), name.count == 1, tokens[i].text.count > 2, i > sentence.lowerBound,
            tokens[i - 1].norm == "the",
            ["would", "will", "vowed", "wants", "said", "says"].contains(tokens[next].norm)
        {
            return Sighting(name: name)
        }
        let isSpeaking = vocabulary.verbs.match(at: next, in: tokens, limit: sentence.upperBound) != nil
        if isPlural, isSpeaking || tokens[next].text == "," && tokens[next + 1].norm == "whose" {
            return Sighting(name: name)
        }
        if tokens[next].norm == English.possessive || isPlural && ["'", "’"].contains(tokens[next].text) {
            return Self.possessions.contains(tokens[next + 1].norm) ? Sighting(name: name) : nil
        }
        // "Pike warned that Karsk would pay if it": Karsk.
        guard isSpeaking,
            let pronoun = (next..<min(next + 14, sentence.upperBound)).first(where: {
                ["he", "she", "it", "its", "his", "her", "they", "their", "who"].contains(tokens[$0].norm)
            }), draft.mentions.starting(in: next..<pronoun).isEmpty
        else { return nil }
        return ["it", "its"].contains(tokens[pronoun].norm) ? Sighting(name: name) : nil
    }

    private static let possessions: Set<String> = [
        "shares", "stock", "members", "headquarters", "fighters", "plant", "plants", "factory", "factories",
        "workforce",
        "shareholders", "subsidiary", "board", "armed", "lawmakers", "spokesman", "spokeswoman", "spokesperson",
        "secretary-general", "candidates", "management", "leadership", "profits", "sales", "customers",
    ]

    /// "a Marxist group", "the Catalan party": no name.
    private func isAdjective(_ name: Range<Int>) -> Bool {
        let before = name.lowerBound > 0 ? tokens[name.lowerBound - 1].norm : ""
        return ["a", "an"].contains(before) || name.count == 1 && isAdjectival(name)
    }

    private func isAdjectival(_ name: Range<Int>) -> Bool {
        ["ist", "ic", "ish", "an", "ese", "i"].contains { tokens[name.upperBound - 1].norm.hasSuffix($0) }
    }

    /// "a", "Norden's": what an apposition starts with.
    private func isDeterminer(_ i: Int) -> Bool {
        vocabulary.determiners.contains(tokens[i].norm) || ["its", "their"].contains(tokens[i].norm)
            || draft.mentions.at(i).map {
                $0.range.upperBound < tokens.count && tokens[$0.range.upperBound].norm == English.possessive
            } ?? false
    }

    /// The noun by which the words from `start` on describe a body, and nobody in it.
    private func description(from start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var i = start
        while i < sentence.upperBound, i - start < 9, tokens[i].isWord || tokens[i].text == "-" {
            if vocabulary.roles.match(at: i, in: tokens, limit: sentence.upperBound) != nil { return nil }
            if let noun = vocabulary.ownBodies.match(at: i, in: tokens, limit: sentence.upperBound)?.range {
                let after = noun.upperBound < sentence.upperBound ? tokens[noun.upperBound] : nil
                if after.map({ !$0.isWord || Self.afterNoun.contains($0.norm) }) ?? true { return noun }
            }
            i += 1
        }
        return nil
    }

    private static let afterNoun: Set<String> = [
        "that", "which", "of", "in", "representing", "based", "behind", "for", "with", "whose", "from", "close",
        "allied",
        "linked", "backed",
    ]

    /// "director general of Ostra", "a spokesman for the Reeds", "Ostra boss Callum Reed".
    private func served(at i: Int, _ sentence: Range<Int>) -> Sighting? {
        if ["leads", "heads", "chairs", "leading", "heading"].contains(tokens[i].norm) {
            var next = i + 1
            while next < sentence.upperBound, next - i <= 4, tokens[next].isWord, !tokens[next].isCapitalised {
                next += 1
            }
            return name(at: next, sentence).flatMap {
                isNameOfBody($0) && $0.lowerBound > i + 1 ? Sighting(name: $0) : nil
            }
        }
        if let role = vocabulary.ownRoles.match(at: i, in: tokens, limit: sentence.upperBound)?.range {
            var next = role.upperBound
            guard next + 1 < sentence.upperBound, ["of", "for", "at", "with"].contains(tokens[next].norm) else {
                return nil
            }
            next += 1
            if tokens[next].norm == "the", !tokens[next].isCapitalised { next += 1 }
            guard let name = name(at: next, sentence), isNameOfBody(name) else { return nil }
            return Sighting(name: name)
        }
        guard let name = name(at: i, sentence), isNameOfBody(name), name.upperBound < sentence.upperBound,
            i > sentence.lowerBound || name.count > 1 || isAcronym(i)
        else { return nil }
        var next = name.upperBound
        if tokens[next].norm == English.possessive {
            next += 1
        }
        guard next < sentence.upperBound, !tokens[next].isCapitalised,
            vocabulary.ownRoles.match(at: next, in: tokens, limit: sentence.upperBound) != nil
        else { return nil }
        return Sighting(name: name)
    }

    // MARK: Names

    /// The capitalised words from exactly `i`, without what introduces them.
    private func name(at i: Int, _ sentence: Range<Int>) -> Range<Int>? {
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
    private func isFree(_ name: Range<Int>) -> Bool {
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
    private func isNameOfBody(_ name: Range<Int>) -> Bool {
        if isAcronym(name.upperBound - 1) || names(ownNounIn: name) { return true }
        guard draft.mentions.at(name.lowerBound) == nil else { return false }
        return !surnames.contains(tokens[name.upperBound - 1].norm)
    }

    private func hasOwnNoun(_ range: Range<Int>) -> Bool {
        !vocabulary.ownBodies.matches(in: range, of: tokens).isEmpty
            || Self.openers.contains(tokens[range.lowerBound].norm)
    }

    /// First words of names that go on with "for" or "of".
    private static let openers: Set<String> = [
        "centre", "center", "council", "fund", "network", "forum", "committee", "board", "society", "friends",
        "workers",
    ]

    private func isAcronym(_ i: Int) -> Bool {
        let text = tokens[i].text
        return tokens[i].isWord && text.count >= 2 && text.count <= 6 && text == text.uppercased()
            && draft.mentions.at(i) == nil
            && text.unicodeScalars.allSatisfy { $0.properties.isUppercase || "0"..."9" ~= $0 }
    }
}
