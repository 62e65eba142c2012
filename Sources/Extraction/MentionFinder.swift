import Prose
import Records

/// A party named in the text.
struct Mention {
    var range: Range<Int>
    var party: Party
    var kind: PartyRegister.NameKind
    /// A seat after a preposition of place ("in Moscow"): the town, not the government.
    var isPlace: Bool
}

extension [Mention] {
    /// Of mentions in text order, those that begin in a token range.
    func starting(in range: Range<Int>) -> ArraySlice<Mention> {
        func firstIndex(from place: Int) -> Int {
            var low = startIndex
            var high = endIndex
            while low < high {
                let middle = (low + high) / 2
                if self[middle].range.lowerBound >= place { high = middle } else { low = middle + 1 }
            }
            return low
        }
        return self[firstIndex(from: range.lowerBound)..<firstIndex(from: range.upperBound)]
    }

    /// The mention that covers a token.
    func at(_ token: Int) -> Mention? {
        ending(before: token + 1, orAt: true).last.flatMap { $0.range.contains(token) ? $0 : nil }
    }

    /// Of mentions in text order, which never overlap, those that end before a token.
    func ending(before token: Int) -> ArraySlice<Mention> { ending(before: token, orAt: false) }

    /// Those that end at or before `place`; with `orAt` also the one that `place` cuts.
    private func ending(before place: Int, orAt: Bool) -> ArraySlice<Mention> {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if (orAt ? self[middle].range.lowerBound + 1 : self[middle].range.upperBound) > place {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return self[startIndex..<low]
    }
}

/// Finds the register's parties in the text.
struct MentionFinder: Stage {
    let register: PartyRegister
    let vocabulary: Vocabulary

    let needs: Set<Layer> = []
    let gives = Layer.mentions

    func run(_ draft: inout ExtractionDraft) {
        let tokens = draft.tokens
        draft.outlets = OutletFinder(vocabulary: vocabulary).names(in: tokens)
        var outlets = draft.outlets[...]
        var short = ShortNames(vocabulary: vocabulary)
        // "the Assembly party" is not the register's Assembly, nor is its leader's Assembly in the same article.
        let others = Set(
            tokens.indices.dropLast().filter { tokens[$0].isCapitalised && tokens[$0 + 1].norm == "party" }
                .map { tokens[$0].norm })
        var i = 0
        while i < tokens.count {
            while let outlet = outlets.first, outlet.upperBound <= i { outlets.removeFirst() }
            if let outlet = outlets.first, outlet.contains(i) {
                i = outlet.upperBound
            } else if let mention = mention(at: i, in: tokens) ?? short.mention(at: i, in: tokens) {
                let isOther =
                    mention.party.kind == .office && mention.range.count == 1 && others.contains(tokens[i].norm)
                if !isOther, !isOfTown(mention, tokens), !isPartOfName(mention, tokens) {
                    draft.mentions.append(mention)
                }
                short.learn(mention, tokens)
                i = mention.range.upperBound
            } else {
                i += 1
            }
        }
    }

    private func mention(at i: Int, in tokens: [Token]) -> Mention? {
        let token = tokens[i]
        guard token.kind != .punctuation, token.isCapitalised || token.kind == .number || hasCapitalAhead(i, tokens)
        else {
            return nil
        }
        for name in register.names(startingWith: token.norm) {
            guard let end = match(name, at: i, in: tokens), let party = register.party(named: name.party) else {
                continue
            }
            if name.kind == .surname,
                isOtherPerson(before: i, party: party, in: tokens) || isFirstHalf(i..<end, in: tokens)
            {
                continue
            }
            let before = i > 0 ? tokens[i - 1].norm : ""
            let isPlace =
                Self.whereWords.contains(before) && name.kind != .demonym
                || name.kind == .seat && Self.whitherWords.contains(before)
            return Mention(range: i..<end, party: party, kind: name.kind, isPlace: isPlace)
        }
        return nil
    }

    /// "the University of Brev": a body of the town, not of the government that sits there.
    private func isOfTown(_ mention: Mention, _ tokens: [Token]) -> Bool {
        let of = mention.range.lowerBound - 1
        guard mention.kind == .seat, of > 0, ["of", "in", "at"].contains(tokens[of].norm) else { return false }
        return vocabulary.localNouns.start(endingAt: of, in: tokens, notBefore: max(0, of - 3)) != nil
    }

    /// "Karsk-Inform", "Karsk Rising": the first half of a name that is another's.
    private func isPartOfName(_ mention: Mention, _ tokens: [Token]) -> Bool {
        opensOtherName(mention, tokens) || isHyphenated(mention, tokens)
    }

    /// A state's name that runs on into capitalised words, none of which is a title, a body or a party.
    private func opensOtherName(_ mention: Mention, _ tokens: [Token]) -> Bool {
        guard mention.party.kind == .state, mention.kind == .name else { return false }
        var end = mention.range.upperBound
        while end < tokens.count, tokens[end].isWord, tokens[end].isCapitalised {
            let norm = tokens[end].norm
            guard vocabulary.roles.match(at: end, in: tokens, limit: tokens.count) == nil,
                vocabulary.bodies.match(at: end, in: tokens, limit: tokens.count) == nil,
                vocabulary.groups.match(at: end, in: tokens, limit: tokens.count) == nil,
                register.names(startingWith: norm).isEmpty, !English.months.contains(norm),
                !English.weekdays.contains(norm), !vocabulary.determiners.contains(norm), norm != English.possessive,
                !English.prepositions.contains(norm), !vocabulary.finiteVerbs.contains(norm)
            else { return false }
            end += 1
        }
        return end > mention.range.upperBound
    }

    private func isHyphenated(_ mention: Mention, _ tokens: [Token]) -> Bool {
        let hyphen = mention.range.upperBound
        guard mention.kind != .demonym, hyphen + 1 < tokens.count, tokens[hyphen].text == "-",
            tokens[hyphen].span.start == tokens[hyphen - 1].span.end,
            tokens[hyphen + 1].span.start == tokens[hyphen].span.end, tokens[hyphen + 1].isCapitalised
        else { return false }
        return register.names(startingWith: tokens[hyphen + 1].norm).isEmpty
    }

    /// Names such as "the West" start in lower case.
    private func hasCapitalAhead(_ i: Int, _ tokens: [Token]) -> Bool {
        i + 1 < tokens.count && tokens[i].norm == "the" && tokens[i + 1].isCapitalised
    }

    private func match(_ name: PartyRegister.Name, at i: Int, in tokens: [Token]) -> Int? {
        var j = i
        for (k, word) in name.words.enumerated() {
            if k > 0 {
                while j < tokens.count, Self.joints.contains(tokens[j].text),
                    tokens[j].span.start == tokens[j - 1].span.end
                {
                    j += 1
                }
            }
            guard j < tokens.count, tokens[j].norm == word || tokens[j].norm == word + "." else { return nil }
            if name.isAcronym && tokens[j].text.unicodeScalars.contains(where: { $0.properties.isLowercase }) {
                return nil
            }
            j += 1
        }
        return j
    }

    /// After these a state is where something happens; after the next ones a town is where somebody goes.
    private static let whereWords: Set<String> = ["in", "near", "around", "inside", "outside", "within", "across"]
    private static let whitherWords: Set<String> = ["to", "from", "at", "toward", "towards", "via"]
    private static let joints: Set<String> = ["-", "‑", "–", ".", "'", "’"]

    /// "Wu Jian": where surnames come first, another word of the name follows; so does the rest of a hyphened one.
    private func isFirstHalf(_ name: Range<Int>, in tokens: [Token]) -> Bool {
        let next = name.upperBound
        guard next + 1 < tokens.count else { return false }
        let after = tokens[next]
        if after.text == "-" { return after.span.start == tokens[next - 1].span.end && tokens[next + 1].isWord }
        return after.isWord && after.isCapitalised && after.norm != English.possessive
            && !English.weekdays.contains(after.norm) && !English.months.contains(after.norm)
            && !vocabulary.determiners.contains(after.norm) && !vocabulary.abbreviations.contains(after.norm)
            && vocabulary.verbs.match(at: next, in: tokens, limit: tokens.count) == nil
            && register.names(startingWith: after.norm).isEmpty
    }

    /// Whether the word before a surname is another first name.
    private func isOtherPerson(before i: Int, party: Party, in tokens: [Token]) -> Bool {
        guard i > 0 else { return false }
        let before = tokens[i - 1]
        guard before.isWord, before.isCapitalised, before.span.end < tokens[i].span.start, before.text.count > 1 else {
            return false
        }
        if English.weekdays.contains(before.norm) || English.months.contains(before.norm) { return false }
        if vocabulary.roles.start(endingAt: i, in: tokens, notBefore: max(0, i - 4)) != nil { return false }
        if vocabulary.abbreviations.contains(before.norm) || !register.names(startingWith: before.norm).isEmpty {
            return false
        }
        if i == 1 || !tokens[i - 2].isWord && tokens[i - 2].norm != "," {
            // The first word of a sentence is capitalised anyway.
            if English.prepositions.contains(before.norm) || English.conjunctions.contains(before.norm)
                || vocabulary.determiners.contains(before.norm) || vocabulary.hedges.contains(before.norm)
            {
                return false
            }
        }
        return !([party.name] + party.aliases).contains { PartyRegister.words(of: $0).contains(before.norm) }
    }
}
