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
    let draft: ExtractionDraft
    let vocabulary: Vocabulary
    let surnames: Set<String>
    var tokens: [Token] { draft.tokens }

    init(draft: ExtractionDraft, vocabulary: Vocabulary) {
        self.draft = draft
        self.vocabulary = vocabulary
        surnames = Self.surnames(in: draft.tokens, vocabulary)
        for sentence in draft.text.sentences {
            let range = draft.text.tokenIndices(in: sentence)
            var i = StoryOpening.story(in: range, of: tokens).lowerBound
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
            while end + 1 < tokens.count, tokens[end + 1].norm != English.possessive,
                tokens[end + 1].isWord && tokens[end + 1].isCapitalised || isWithinName(end + 1, tokens)
            { end += 1 }
            surnames.insert(tokens[end].norm)
            surnames.insert(token.norm)
        }
        return surnames
    }

    /// "K.", "al-": what stands between two words of one name.
    private static func isWithinName(_ i: Int, _ tokens: [Token]) -> Bool {
        guard i + 1 < tokens.count else { return false }
        let isJoined = tokens[i + 1].span.start == tokens[i].span.end
        switch tokens[i].text {
        case ".": return tokens[i - 1].text.count == 1 && tokens[i + 1].isCapitalised
        case "-": return isJoined && tokens[i - 1].span.end == tokens[i].span.start
        default:
            return SpeakerChain.particles.contains(tokens[i].norm)
                && (tokens[i + 1].isCapitalised || tokens[i + 1].text == "-" && isJoined)
        }
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

    func names(ownNounIn name: Range<Int>) -> Bool {
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
            if let name = nameAfterOwner(of: noun, sentence) { return Sighting(name: name, noun: noun) }
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
        // "R7 rebels".
        if isAcronym(i), name.count == 1,
            let noun = vocabulary.regimes.match(at: name.upperBound, in: tokens, limit: sentence.upperBound)?.range
        {
            return Sighting(name: name, noun: noun)
        }
        guard tokens[name.upperBound].text == ",", isDeterminer(name.upperBound + 1),
            let noun = description(from: name.upperBound + 2, sentence)
        else { return nil }
        return Sighting(name: name, noun: noun)
    }

    /// "Their party, the Reeds", "Karsk's largest union, Ostra Labour,": a clause's subject, named after what it is.
    private func nameAfterOwner(of noun: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        var start = noun.lowerBound
        while start > sentence.lowerBound, noun.lowerBound - start < 5, tokens[start - 1].isWord,
            !English.prepositions.contains(tokens[start - 1].norm),
            !English.conjunctions.contains(tokens[start - 1].norm)
        {
            start -= 1
        }
        let isSubject =
            start == sentence.lowerBound || tokens[start - 1].text == ","
            || English.conjunctions.contains(tokens[start - 1].norm)
        let isOwned = (start..<noun.lowerBound).contains { i in
            ["its", "their", "his", "her", "whose", English.possessive].contains(tokens[i].norm)
        }
        guard isSubject, isOwned, noun.upperBound + 1 < sentence.upperBound, tokens[noun.upperBound].text == ",",
            let name = name(at: noun.upperBound + 1, sentence), name.upperBound < sentence.upperBound,
            tokens[name.upperBound].text == ",",
            vocabulary.roles.matches(in: start..<noun.upperBound, of: tokens).isEmpty
        else { return nil }
        return name
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
}
