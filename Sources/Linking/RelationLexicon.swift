import Prose
package import Records

/// The language that comparing claims needs: negators, words of denial, opposites, near synonyms, names of parties. An
/// object, since it goes with every pair that is compared and a copy would count every list in it.
package final class RelationLexicon: Sendable {
    let negators: PhraseList
    let denials: PhraseList
    /// Words that say something is said in reply.
    let replies: PhraseList
    let register: PartyRegister
    /// Stems that cannot hold together with a stem.
    let opposites: [String: Set<String>]
    /// Classes of which only one word can hold, by stem.
    let classes: [String: Set<Int>]
    let synonyms: [String: Set<Int>]
    private let partsByWord: [String: WordParts]

    /// Reads the lists `function-words`, `negators`, `denials`, `improbable-words`, `reply-words`, `antonyms`,
    /// `exclusive-classes` and `near-synonyms`; one that is not there is empty.
    package init(_ lexicons: Lexicons, register: PartyRegister) {
        func phrases(_ name: String) -> PhraseList {
            PhraseList(lexicons.list(name).map { RelationText.words(of: $0).map(\.norm) })
        }
        negators = phrases("negators")
        denials = phrases("denials")
        replies = phrases("reply-words")
        self.register = register
        let stemmer = WordStemmer()
        func stems(_ words: Substring) -> [String] {
            words.split(separator: ",").map { $0.drop { $0 == " " } }.filter { !$0.contains(" ") }
                .map { stemmer.stem(of: String($0)) }
        }
        func groups(_ name: String) -> [String: Set<Int>] {
            var groups: [String: Set<Int>] = [:]
            for (number, line) in lexicons.list(name).enumerated() {
                for stem in stems(line[...]) { groups[stem, default: []].insert(number) }
            }
            return groups
        }
        var opposites: [String: Set<String>] = [:]
        for line in lexicons.list("antonyms") {
            let sides = line.split(separator: ";").map { stems($0.trimmingSpaces) }
            guard sides.count == 2 else { continue }
            for left in sides[0] {
                for right in sides[1] where left != right {
                    opposites[left, default: []].insert(right)
                    opposites[right, default: []].insert(left)
                }
            }
        }
        self.opposites = opposites
        classes = groups("exclusive-classes")
        synonyms = groups("near-synonyms")
        var parts: [String: WordParts] = [:]
        func add(_ part: WordParts, _ words: some Sequence<String>) {
            for word in words { parts[word, default: []].insert(part) }
        }
        add(.function, lexicons.list("function-words"))
        add(.improbable, lexicons.list("improbable-words"))
        add(.opensNegator, negators.firstWords)
        add(.opensDenial, denials.firstWords)
        add(.opensReply, replies.firstWords)
        add(.opensName, register.firstWords)
        partsByWord = parts
    }

    /// What `word`, normalised, can be part of: one look, since most words are of no list.
    func parts(of word: String) -> WordParts { partsByWord[word] ?? [] }

    func areNear(_ a: String, _ b: String) -> Bool {
        guard let ofA = synonyms[a], let ofB = synonyms[b] else { return false }
        return !ofA.isDisjoint(with: ofB)
    }

    func areOpposite(_ a: String, _ b: String) -> Bool { opposites[a]?.contains(b) ?? false }

    func excludeEachOther(_ a: String, _ b: String) -> Bool {
        guard a != b, let ofA = classes[a], let ofB = classes[b] else { return false }
        return !ofA.isDisjoint(with: ofB)
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// The lists that a word is on, or that have phrases which start with it.
struct WordParts: OptionSet, Sendable {
    let rawValue: UInt8
    static let function = WordParts(rawValue: 1)
    /// It makes what is said unlikely.
    static let improbable = WordParts(rawValue: 2)
    static let opensNegator = WordParts(rawValue: 4)
    static let opensDenial = WordParts(rawValue: 8)
    static let opensReply = WordParts(rawValue: 16)
    static let opensName = WordParts(rawValue: 32)
}
