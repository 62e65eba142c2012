/// The forms a regular or listed English word takes.
struct Inflection: Sendable {
    /// One way a verb or noun appears.
    enum Form: Sendable, Hashable {
        case plain, third, past, participle, gerund
        /// Adjectives, adverbs, nouns: words that are no verb.
        case other
    }

    private let irregular: [String: (past: String, participle: String)]

    /// `lines` hold a plain form, its past and its participle each.
    init(irregular lines: [String]) {
        var irregular: [String: (String, String)] = [:]
        for line in lines {
            let forms = line.split(separator: " ").map(String.init)
            if forms.count == 3 { irregular[forms[0]] = (forms[1], forms[2]) }
        }
        self.irregular = irregular
    }

    /// All forms of a verb; in a phrase the first word is the verb.
    func verb(_ phrase: String) -> [(phrase: String, form: Form)] {
        let words = phrase.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? " " + words[1] : ""
        let plain = words[0]
        let known = irregular[plain]
        let regular = past(plain)
        let forms: [(String, Form)] = [
            (plain, .plain), (third(plain), .third), (known?.past ?? regular, .past),
            (known?.participle ?? regular, .participle), (gerund(plain), .gerund),
        ]
        return forms.map { ($0.0 + rest, $0.1) }
    }

    /// Singular and plural of a noun; in a phrase the last word is the noun.
    func noun(_ phrase: String) -> [(phrase: String, form: Form)] {
        [(phrase, .other), (third(phrase), .other)]
    }

    private func third(_ word: String) -> String {
        if Self.endsInConsonantY(word) { return word.dropLast() + "ies" }
        let sibilant = ["s", "sh", "ch", "x", "z"].contains { word.hasSuffix($0) } || word == "go" || word == "do"
        return word + (sibilant ? "es" : "s")
    }

    private func past(_ word: String) -> String {
        if word.hasSuffix("e") { return word + "d" }
        if Self.endsInConsonantY(word) { return word.dropLast() + "ied" }
        return doubled(word) + "ed"
    }

    private func gerund(_ word: String) -> String {
        if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
        if word.hasSuffix("e"), !word.hasSuffix("ee"), word != "be" { return word.dropLast() + "ing" }
        return doubled(word) + "ing"
    }

    /// "stop" gives "stopped", "permit" "permitted"; longer words with an unstressed end stay as they are.
    private func doubled(_ word: String) -> String {
        let letters = Array(word)
        guard letters.count >= 3, let last = letters.last, !"wxyaeiou".contains(last),
            "aeiou".contains(letters[letters.count - 2]), !"aeiou".contains(letters[letters.count - 3])
        else { return word }
        let vowels = letters.count { "aeiou".contains($0) }
        let isStressed = vowels == 1 || Self.stressedEnds.contains { word.hasSuffix($0) }
        return isStressed ? word + String(last) : word
    }

    private static let stressedEnds = ["mit", "fer", "cur", "pel", "bel", "trol", "sol", "gin", "get", "cap", "gram"]

    private static func endsInConsonantY(_ word: String) -> Bool {
        word.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { word.hasSuffix($0) }
    }
}
