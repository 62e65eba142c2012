package import Encoder
import Prose
import Records

/// A claim's words, made ready for being compared with another's. An object, since claims are handed on millions of times
/// while they are compared and a copy would count every list in it.
package final class RelationText: Sendable {
    /// A negator and what it turns round.
    struct Negation: Sendable {
        var words: String
        /// The stem of the next word that says something.
        var head: String?
        /// Whether it turns a finite verb round whatever follows: "was not", "didn't", "No, …".
        var isPlain: Bool
        /// Whether it turns a phrase round and not the clause: "with no delay".
        var isLocal: Bool
    }

    let norms: [String]
    /// Stems of the words that say something; a name of a party stands as `=` and the party's name.
    let terms: Set<String>
    let denials: [String]
    let negations: [Negation]
    let numbers: Set<String>
    let isQuestion: Bool
    /// Whether it speaks of a reply.
    let isReply: Bool
    private let isImprobable: Bool
    let grams: GramProfile
    /// Where it lies among meanings.
    package let embedding: TextEmbedding?

    /// Reads `text`; without an embedding the words alone are compared.
    package init(_ text: String, embedding: TextEmbedding?, lexicon: RelationLexicon) {
        let tokens = Tokenizer().tokens(of: text)
        let words = tokens.filter { $0.kind != .punctuation }
        let norms = words.map(\.norm)
        self.norms = norms
        self.embedding = embedding
        let stemmer = WordStemmer()
        var terms: Set<String> = []
        var termAt = [String?](repeating: nil, count: words.count)
        let parts = norms.map { lexicon.parts(of: $0) }
        var i = 0
        while i < words.count {
            if parts[i].contains(.opensName), let (party, count) = Self.party(at: i, in: words, lexicon) {
                termAt[i] = "=" + party
                i += count
                continue
            }
            let norm = norms[i]
            if !parts[i].contains(.function), norm != "'s", !norm.hasSuffix("n't") {
                termAt[i] = stemmer.stem(of: norm)
            }
            i += 1
        }
        for term in termAt { if let term { terms.insert(term) } }
        self.terms = terms
        let all = parts.reduce(into: WordParts()) { $0.formUnion($1) }
        let denialRanges = all.contains(.opensDenial) ? lexicon.denials.ranges(in: norms) : []
        denials = denialRanges.map { norms[$0].joined(separator: " ") }
        var negators = all.contains(.opensNegator) ? lexicon.negators.ranges(in: norms) : []
        for (place, norm) in norms.enumerated() where norm.hasSuffix("n't") { negators.append(place..<place + 1) }
        let opensWithNo = tokens.first?.norm == "no" && tokens.count > 1 && tokens[1].kind == .punctuation
        negations = negators.filter { range in !denialRanges.contains { $0.overlaps(range) } }.map { range in
            let phrase = norms[range].joined(separator: " ")
            let head = (range.upperBound..<max(range.upperBound, norms.count)).lazy.compactMap { termAt[$0] }.first
            let before = range.lowerBound > 0 ? norms[range.lowerBound - 1] : ""
            let isPlain =
                Self.plainAuxiliaries.contains(phrase) || phrase == "not" && !Self.openings.contains(before)
                || phrase == "no" && range.lowerBound == 0 && opensWithNo
            return Negation(
                words: phrase, head: head, isPlain: isPlain, isLocal: before == "with" || phrase == "without")
        }
        numbers = Set(words.compactMap { NumberWord.digits(of: $0) })
        isQuestion = tokens.last { !["”", "\"", "’", "'", ")"].contains($0.text) }?.text == "?"
        isReply = all.contains(.opensReply) && !lexicon.replies.ranges(in: norms).isEmpty
        isImprobable = parts.count { $0.contains(.improbable) } % 2 == 1
        grams = GramProfile(norms)
    }

    /// A word as it is written for a term.
    func shown(_ term: String) -> String {
        if term.hasPrefix("=") { return String(term.dropFirst()) }
        let stemmer = WordStemmer()
        return norms.first { stemmer.stem(of: $0) == term } ?? term
    }

    /// The words and numbers of `text`.
    static func words(of text: String) -> [Token] { Tokenizer().tokens(of: text).filter { $0.kind != .punctuation } }

    /// Whether what is said is turned round: an odd number of negations of the clause, unlikeliness being one, or a word
    /// of denial.
    var isNegative: Bool { (negations.count { !$0.isLocal } % 2 == 1) != isImprobable || !denials.isEmpty }

    private static let plainAuxiliaries: Set<String> = [
        "isn't", "wasn't", "aren't", "weren't", "didn't", "doesn't", "hasn't", "haven't", "hadn't",
    ]
    /// After these a "not" asks, offers or forbids rather than denies.
    private static let openings: Set<String> = [
        "or", "why", "if", "may", "might", "will", "would", "should", "must", "do", "and", "can",
    ]

    /// The alliance, state or organisation named at word `i`.
    private static func party(at i: Int, in words: [Token], _ lexicon: RelationLexicon) -> (String, Int)? {
        for name in lexicon.register.names(startingWith: words[i].norm) where name.kind != .surname {
            let end = i + name.words.count
            guard end <= words.count, zip(name.words, words[i..<end]).allSatisfy({ $0 == $1.norm }) else { continue }
            if name.isAcronym, words[i].text != words[i].text.uppercased() { continue }
            switch lexicon.register.party(named: name.party)?.kind {
            case .state, .alliance, .organisation: return (name.party, name.words.count)
            default: continue
            }
        }
        return nil
    }
}
