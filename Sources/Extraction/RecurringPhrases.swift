import Prose
import Records

/// Noun phrases that an article comes back to: candidates for what it is about.
///
/// Without a grammar, a noun phrase is a run of words between small words, verbs of speech, names of parties and
/// speakers, and marks. A single word must follow a determiner or "of" somewhere, and end its run there.
struct RecurringPhrases: Sendable {
    private let vocabulary: Vocabulary
    private let generic: Set<String>
    private let small: Set<String>

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        generic = Set(vocabulary.genericNouns.map { WordStem.words(of: $0).joined(separator: " ") })
        small =
            vocabulary.determiners.union(vocabulary.hedges).union(vocabulary.subordinators)
            .union(vocabulary.finiteVerbs).union(English.auxiliaries).union(English.prepositions)
            .union(English.conjunctions).union(English.relatives).union(English.subjectPronouns)
            .union(English.firstPerson).union(English.masculine).union(English.feminine).union(English.weekdays)
            .union(English.months).union(["them", "us", "'s", "there", "here", "not", "also", "very", "much"])
    }

    struct Phrase {
        /// As it first stands in the body.
        var shown: String
        var stems: [String]
        var sightings: [Range<Int>]
        var isName: Bool
    }

    /// Longest a phrase may be, in words.
    private static let longest = 3

    /// Phrases that stand in two sentences at least, in order of their first sighting.
    func phrases(in draft: ExtractionDraft, stems: [Token]) -> [Phrase] {
        let blocked = blocked(in: draft)
        var found: [String: Candidate] = [:]
        var order: [String] = []
        var i = 0
        while i < stems.count {
            if blocked[i] {
                i += 1
                continue
            }
            var end = i + 1
            while end < stems.count, !blocked[end] { end += 1 }
            for start in i..<end {
                for length in 1...Self.longest where start + length <= end {
                    let range = start..<start + length
                    let key = stems[range].map(\.norm).joined(separator: " ")
                    if found[key] == nil { order.append(key) }
                    found[key, default: Candidate()].add(
                        range, in: draft, endsRun: start + length == end,
                        isOpened: start == i && isOpened(start, draft.tokens))
                }
            }
            i = end
        }
        return order.compactMap { phrase(found[$0]!, stems: $0.split(separator: " ").map(String.init), draft) }
    }

    private struct Candidate {
        var sightings: [Range<Int>] = []
        var sentences = 0
        var lastSentence = -1
        var nounSightings = 0

        mutating func add(_ range: Range<Int>, in draft: ExtractionDraft, endsRun: Bool, isOpened: Bool) {
            sightings.append(range)
            if endsRun, isOpened || range.count > 1 { nounSightings += 1 }
            let sentence = draft.text.sentenceIndex(at: draft.tokens[range.lowerBound].span.start) ?? -1
            if sentence != lastSentence { sentences += 1 }
            lastSentence = sentence
        }
    }

    private func phrase(_ candidate: Candidate, stems: [String], _ draft: ExtractionDraft) -> Phrase? {
        guard candidate.sentences >= (stems.count > 1 ? 2 : 3), candidate.nounSightings * 2 >= candidate.sentences,
            let first = candidate.sightings.first, let head = stems.last
        else { return nil }
        if generic.contains(stems.joined(separator: " ")) || generic.contains(head) { return nil }
        if stems.count == 1, head.utf8.count < 4 { return nil }
        let isName = draft.tokens[first].allSatisfy(\.isCapitalised)
        // A name without a "the" before it may be a person's.
        if isName {
            let hasArticle = candidate.sightings.contains {
                $0.lowerBound > 0 && draft.tokens[$0.lowerBound - 1].norm == "the"
            }
            guard stems.count > 1, hasArticle else { return nil }
        } else if draft.tokens[first].dropFirst().contains(where: \.isCapitalised) || Self.isVerbOrAdverb(head) {
            return nil
        }
        return Phrase(
            shown: isName ? draft.words(first) : draft.words(first).lowercased(), stems: stems,
            sightings: candidate.sightings, isName: isName)
    }

    private static func isVerbOrAdverb(_ word: String) -> Bool {
        word.hasSuffix("ly") || word.hasSuffix("ed") || word.hasSuffix("ing")
    }

    private func isOpened(_ i: Int, _ tokens: [Token]) -> Bool {
        guard i > 0 else { return false }
        let before = tokens[i - 1].norm
        return before == "of" || before == English.possessive || vocabulary.determiners.contains(before)
    }

    /// Which tokens end a phrase: small words and marks, what is said and by whom, parties, dates and numbers.
    private func blocked(in draft: ExtractionDraft) -> [Bool] {
        let tokens = draft.tokens
        var blocked = tokens.map { token in
            !token.isWord || small.contains(token.norm) || token.norm.utf8.count < 3
                || vocabulary.anonymous.contains(token.norm)
        }
        func block(_ range: Range<Int>) { for i in range { blocked[i] = true } }
        for mention in draft.mentions { block(mention.range) }
        for span in draft.claims.flatMap(\.cue) { block(draft.text.tokenIndices(in: span)) }
        for book in [vocabulary.roles, vocabulary.bodies, vocabulary.groups, vocabulary.outlets] {
            for match in book.matches(in: 0..<tokens.count, of: tokens) { block(match.range) }
        }
        for match in vocabulary.verbs.matches(in: 0..<tokens.count, of: tokens) where match.range.count == 1 {
            block(match.range)
        }
        let speakers = Set(
            draft.claims.flatMap { $0.speakers.flatMap { name in Tokenizer().tokens(of: name).map(\.norm) } })
        for i in tokens.indices where tokens[i].isCapitalised && speakers.contains(tokens[i].norm) { blocked[i] = true }
        return blocked
    }
}
