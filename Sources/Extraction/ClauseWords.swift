import Prose

/// The words of a claim as its clauses are read: without quotation marks, contractions taken apart.
///
/// A word of a contraction keeps the span of the whole, so that every word leads back to the text.
struct ClauseWords {
    private(set) var tokens: [Token] = []
    /// Where each word stands in the article's tokens.
    private(set) var places: [Int] = []

    init(_ ranges: [Range<Int>], of article: [Token]) {
        for i in ranges.joined() where !Self.marks.contains(article[i].text) {
            let token = article[i]
            guard token.isWord else {
                append(token, token.norm, i)
                continue
            }
            if token.norm == English.possessive, let last = tokens.last?.norm {
                if last == "let" {
                    append(token, "us", i)
                    continue
                }
                if Self.contracting.contains(last) {
                    append(token, "is", i)
                    continue
                }
            }
            for norm in Self.parts(of: token.norm) { append(token, norm, i) }
        }
    }

    private mutating func append(_ token: Token, _ norm: String, _ place: Int) {
        var token = token
        token.norm = norm
        tokens.append(token)
        places.append(place)
    }

    private static let marks: Set<String> = ["“", "”", "\"", "«", "»", "‘", "(", ")"]
    private static let contracting: Set<String> = [
        "it", "that", "he", "she", "there", "what", "who", "here", "this", "where", "how", "nobody", "everybody",
        "everyone",
    ]
    private static let endings = ["'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am"]

    private static func parts(of norm: String) -> [String] {
        switch norm {
        case "won't": return ["will", "not"]
        case "can't", "cannot": return ["can", "not"]
        case "shan't": return ["shall", "not"]
        case "gonna": return ["going", "to"]
        default: break
        }
        guard norm.contains("'") else { return [norm] }
        if norm.hasSuffix("n't") { return [String(norm.dropLast(3)), "not"] }
        for (ending, word) in endings where norm.hasSuffix(ending) {
            return [String(norm.dropLast(ending.count)), word]
        }
        return [norm]
    }
}

extension English {
    static let modals: [String: ClauseReading.Modal] = [
        "will": .will, "would": .will, "shall": .will, "should": .should, "ought": .should, "must": .must, "can": .can,
        "could": .could, "may": .may, "might": .may,
    ]
    static let beForms: Set<String> = [
        "is", "are", "was", "were", "am", "be", "been", "being", "remains", "remain", "remained",
        "becomes", "become", "became", "seems", "seemed", "looks", "looked",
    ]
    static let haveForms: Set<String> = ["has", "have", "had", "having"]
    static let doForms: Set<String> = ["do", "does", "did"]
    static let pastAuxiliaries: Set<String> = ["was", "were", "had", "did"]
    static let negations: Set<String> = ["not", "never", "hardly", "scarcely", "neither", "nor", "n't", "nowise"]
    static let negativeDeterminers: Set<String> = ["no", "nothing", "nobody", "none", "neither", "zero"]
    /// What "next" or "this" makes a date of.
    static let seasons: Set<String> = [
        "week", "month", "year", "spring", "summer", "autumn", "winter", "weekend",
    ]
    /// Whether a word takes back those after it.
    static func turnsRound(_ norm: String) -> Bool {
        negations.contains(norm) || negativeDeterminers.contains(norm) || norm == "without"
    }

    static let openers: Set<String> = [
        "and", "but", "so", "yet", "therefore", "however", "well", "yes", "look", "then", "thus", "also", "or", "that",
        "because", "frankly", "today", "now", "nevertheless", "still", "moreover", "instead", "otherwise", "whereas",
        "while", "though", "although", "clearly", "obviously", "indeed", "of", "course", "in", "fact",
    ]
    static let adverbs: Set<String> = [
        "also", "still", "ever", "all", "both", "yet", "soon", "so", "very", "too", "quite", "rather", "now", "just",
        "first", "always", "already", "again", "once", "then", "therefore", "even", "only", "simply", "often", "never",
        "better", "more", "most", "much", "well", "today", "tomorrow", "together", "instead", "thus", "indeed", "at",
        "least", "far", "long",
    ]
    static let nounSubjects: Set<String> = [
        "we", "i", "you", "he", "she", "they", "it", "there", "this", "that", "these", "those", "nobody", "everyone",
        "everybody", "nothing", "everything", "anyone", "who", "what", "none", "neither", "someone", "anybody",
    ]
    /// Words that open a clause round or beside the main one.
    static let clauseOpeners: Set<String> = [
        "when", "while", "although", "though", "because", "since", "as", "after", "before", "whenever", "until",
        "where", "given", "despite", "whereas", "without",
    ]
}
