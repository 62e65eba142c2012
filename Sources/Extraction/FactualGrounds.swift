import Prose

/// What in the words of an assertion speaks for or against evidence being able to settle it.
///
/// Events that have happened, figures and things that leave traces speak for it; judgements, the speaker's own mind,
/// modal verbs, hypothetical cases and what somebody told somebody speak against it.
struct FactualGrounds {
    struct Ground {
        /// Positive where it speaks for evidence.
        var points: Double
        var phrase: String
    }

    private(set) var grounds: [Ground] = []
    /// Evidence could settle it where this is above 0: without any ground for it there is nothing to hold on to.
    var total: Double { grounds.reduce(Self.start) { $0 + $1.points } }

    private static let start = -0.6

    /// `score` is what a check of the words is worth, 0 to 1.
    init(_ tokens: ArraySlice<Token>, tellable: [String], judging: [String], pastForms: Set<String>, score: Double) {
        func add(_ points: Double, _ phrase: String?) {
            if let phrase { grounds.append(Ground(points: points, phrase: phrase)) }
        }
        let words = tokens.map(\.norm)
        for word in tellable.prefix(2) { add(0.7, "“\(word)” leaves traces") }
        for word in judging.prefix(2) { add(-1.1, "“\(word)” is a wish or a judgement") }
        add(
            0.7,
            tokens.first { $0.kind == .number || Self.numbers.contains($0.norm) }.map { "“\($0.text)” can be counted" })
        if let happened = Self.happened(words, pastForms) {
            add(0.8, "“\(happened)” tells what has happened")
        } else {
            let past = words.first { Self.isPast($0, pastForms) && !judging.contains($0) }
            add(0.3, past.map { "“\($0)” may tell what happened" })
        }
        if tokens.dropFirst().contains(where: { $0.isCapitalised && $0.norm != "i" }) { add(0.2, "it names somebody") }
        add(-0.8, words.first(where: Self.modals.contains).map { "“\($0)” tells what may or ought to be" })
        add(-0.5, words.first { $0 == "i" }.map { _ in "it is about the speaker" })
        add(-0.6, words.first { ["if", "unless"].contains($0) }.map { "“\($0)” puts a case" })
        add(-1.2, words.first(where: Self.reports.contains).map { "“\($0)” passes on what somebody says" })
        if score > 0.4 { add(0.6, "its words are like those of checked claims") }
        if score < 0.06 { add(-0.4, "its words are unlike those of checked claims") }
    }

    /// What weighs most on the side that won.
    var reason: String {
        let sign = total > 0 ? 1.0 : -1.0
        let weighty = grounds.enumerated().filter { $0.element.points * sign > 0 }.sorted {
            (-$0.element.points * sign, $0.offset) < (-$1.element.points * sign, $1.offset)
        }
        if weighty.isEmpty { return "nothing in its words that evidence could settle" }
        return weighty.prefix(2).map(\.element.phrase).joined(separator: "; ")
    }

    /// "had signed", "was being built": an auxiliary with its participle, at most three words on.
    private static func happened(_ words: [String], _ pastForms: Set<String>) -> String? {
        for (index, word) in words.enumerated() where auxiliaries.contains(word) {
            let next = words[(index + 1)..<min(index + 4, words.count)]
            if let participle = next.first(where: { isPast($0, pastForms) }) { return "\(word) … \(participle)" }
        }
        return nil
    }

    private static func isPast(_ word: String, _ pastForms: Set<String>) -> Bool {
        pastForms.contains(word) || (word.utf8.count > 4 && word.hasSuffix("ed"))
    }

    private static let auxiliaries: Set<String> = [
        "has", "have", "had", "was", "were", "haven't", "hasn't", "hadn't", "wasn't", "weren't",
    ]
    private static let modals: Set<String> = [
        "would", "could", "can", "should", "must", "may", "might", "cannot",
    ]
    /// What is told of a telling is somebody's word once more.
    private static let reports: Set<String> = [
        "told", "said", "confirmed", "stressed", "stated", "explained", "assured",
    ]
    private static let numbers: Set<String> = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
}
