import Prose
import Records

/// Who the subject of a clause is, seen from the speaker.
struct SubjectReader {
    let vocabulary: Vocabulary
    /// The speaker's own words rather than a report of them.
    let isQuoted: Bool
    /// Pronouns that stand for the speaker in a report.
    let ownPronouns: Set<String>
    /// Names that the speaker goes by or speaks for, normalised words.
    let ownWords: Set<String>
    /// Principals of the speaker.
    let ownParties: Set<String>
    /// For each place in the article's tokens: the principal of the party named there.
    let parties: [Int: String]

    func who(_ subject: Range<Int>, _ words: ClauseWords) -> ClauseReading.Who {
        let tokens = words.tokens
        var lower = start(of: subject, tokens, words)
        while lower + 1 < subject.upperBound, Self.light.contains(tokens[lower].norm) { lower += 1 }
        guard lower < subject.upperBound else { return .thing }
        let first = tokens[lower].norm
        if subject.upperBound - lower == 1 || lower + 1 < subject.upperBound && tokens[lower + 1].norm == "and" {
            if let who = pronoun(first) { return who }
        }
        if Self.nobody.contains(first) { return .nobody }
        if namesBothSides(subject, words) { return .all }
        if Self.everybody.contains(first), let head = head(lower..<subject.upperBound, tokens), head == lower {
            return .all
        }
        guard let head = head(lower..<subject.upperBound, tokens) else { return pronoun(first) ?? .thing }
        let noun = tokens[head].norm
        if let owner = owner(of: head, lower, words) {
            return isActor(noun) || vocabulary.acts.actors.contains(noun) ? owner : .thing
        }
        if first == "both" || first == "all" || first == "each" || first == "every", isActor(noun) { return .all }
        if ["we", "us"].contains(first), isActor(noun) { return .own }
        if let party = parties[words.places[head]] { return ownParties.contains(party) ? .own : .other }
        if ownWords.contains(noun), isActor(noun) || tokens[head].isCapitalised { return .own }
        if let before = demonym(before: head, lower, words), isActor(noun) {
            return ownParties.contains(before) ? .own : .other
        }
        // A name the register does not have, not the capital that opens a sentence.
        if tokens[head].isCapitalised, head > lower || !Self.thingEnds.contains(where: noun.hasSuffix),
            !vocabulary.determiners.contains(first),
            vocabulary.acts.words.match(at: head, in: tokens, limit: head + 1) == nil
        {
            return .other
        }
        if tokens[head].norm.allSatisfy(\.isNumber) { return .thing }
        return isActor(noun) ? .other : .thing
    }

    /// "Its trawlers": something that belongs to the speaker's side.
    func isOwned(_ subject: Range<Int>, _ words: ClauseWords) -> Bool {
        head(subject, words.tokens).flatMap { owner(of: $0, subject.lowerBound, words) } == .own
    }

    /// "The pact and Karsk": the own side and another, joined.
    private func namesBothSides(_ subject: Range<Int>, _ words: ClauseWords) -> Bool {
        guard subject.contains(where: { words.tokens[$0].norm == "and" }) else { return false }
        let sides = subject.compactMap { i -> Bool? in
            if let party = parties[words.places[i]] { return ownParties.contains(party) }
            return ownWords.contains(words.tokens[i].norm) && isActor(words.tokens[i].norm) ? true : nil
        }
        return Set(sides).count == 2
    }

    /// Past "in the absence of guarantees": a phrase of place or time before the subject proper.
    private func start(of subject: Range<Int>, _ tokens: [Token], _ words: ClauseWords) -> Int {
        guard English.prepositions.contains(tokens[subject.lowerBound].norm) else { return subject.lowerBound }
        return subject.last { i in
            English.nounSubjects.contains(tokens[i].norm) || parties[words.places[i]] != nil
                || ["the", "our", "this", "these"].contains(tokens[i].norm)
        } ?? subject.lowerBound
    }

    private func pronoun(_ norm: String) -> ClauseReading.Who? {
        switch norm {
        case "we", "i", "us", "ourselves": return .own
        case "there": return .there
        case "you": return .other
        case "he", "she", "they": return !isQuoted && ownPronouns.contains(norm) ? .own : .other
        case "it": return !isQuoted && ownPronouns.contains(norm) ? .own : .thing
        case "this", "that", "these", "those", "what", "which": return .thing
        case "everyone", "everybody": return .all
        default: return Self.nobody.contains(norm) ? .nobody : nil
        }
    }

    private static let thingEnds = [
        "ship", "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "ions",
    ]
    private static let nobody: Set<String> = ["nobody", "none", "nothing", "neither", "no"]
    private static let everybody: Set<String> = [
        "everyone", "everybody", "all", "both", "each", "mankind", "humanity", "others",
    ]
    private static let light: Set<String> = ["only", "even", "and", "but", "that", "just", "not"]
    private static let parts: Set<String> = [
        "some", "one", "most", "many", "all", "part", "two", "three", "several", "each", "both", "members", "majority",
        "dozens", "hundreds", "thousands", "half",
    ]
    private static let stops: Set<String> = ["who", "which", "that", "whose", "where", "to", "whom"]

    /// The noun a subject phrase is built on: its last word before a preposition, a relative or a mark.
    private func head(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
        var head: Int?
        for i in range {
            let token = tokens[i]
            // "some of the troops": the noun is the one after.
            if let last = head, token.norm == "of", Self.parts.contains(tokens[last].norm) { continue }
            if head != nil, English.prepositions.contains(token.norm) || Self.stops.contains(token.norm) { break }
            if head != nil, token.text == "," || token.norm == "and" && i > range.lowerBound { break }
            if token.kind != .punctuation, token.norm != English.possessive { head = i }
        }
        return head
    }

    /// "our army", "Norden’s forces": whose noun it is.
    private func owner(of head: Int, _ lower: Int, _ words: ClauseWords) -> ClauseReading.Who? {
        let tokens = words.tokens
        for i in lower..<head {
            switch tokens[i].norm {
            case "our", "my": return .own
            case "your": return .other
            case "his", "her", "its", "their":
                let subject = ["his": "he", "her": "she", "its": "it", "their": "they"][tokens[i].norm] ?? ""
                return !isQuoted && ownPronouns.contains(subject) ? .own : .other
            case English.possessive:
                guard i > lower else { continue }
                if let party = parties[words.places[i - 1]] { return ownParties.contains(party) ? .own : .other }
                return ownWords.contains(tokens[i - 1].norm) ? .own : .other
            default: continue
            }
        }
        return nil
    }

    private func demonym(before head: Int, _ lower: Int, _ words: ClauseWords) -> String? {
        (lower..<head).lazy.compactMap { parties[words.places[$0]] }.first
    }

    /// Whether a noun stands for somebody who acts.
    func isActor(_ noun: String) -> Bool {
        if vocabulary.acts.actors.contains(noun) { return true }
        let token = [Token(span: TextSpan(0, 0), kind: .word, text: noun, norm: noun)]
        return vocabulary.speakerNounStart(endingAt: 1, in: token, notBefore: 0) != nil
    }
}
