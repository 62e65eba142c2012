/// How near two texts are, and by what.
struct TextLikeness: Sendable {
    var meaning: Double?
    /// Of the words of both, by weight; near synonyms count less.
    var words: Double
    var letters: Double
    /// How many terms stand in both.
    var common: Int
    /// Shared words of the shorter text, 0 to 1.
    var share: Double
    /// Terms of the one that are near synonyms of terms of the other.
    var synonyms: [(String, String)]

    init(_ a: RelationText, _ b: RelationText, weights: TermWeights, lexicon: RelationLexicon) {
        self.init(WeighedText(a, weights, lexicon), WeighedText(b, weights, lexicon), lexicon: lexicon)
    }

    init(_ a: WeighedText, _ b: WeighedText, lexicon: RelationLexicon) {
        let overlap = a.overlap(with: b, lexicon)
        words = overlap.words
        synonyms = overlap.synonyms
        common = overlap.common
        let (a, b) = (a.text, b.text)
        meaning = a.embedding.flatMap { one in b.embedding.map { Double(max(0, one.cosine(to: $0))) } }
        letters = a.grams.cosine(to: b.grams)
        share = Double(overlap.common) / Double(max(1, min(a.terms.count, b.terms.count)))
    }

    /// The weighted sum that scores are made of; without embeddings words and letters speak for the meaning.
    var sum: Double {
        let meaning = meaning ?? min(1, 1.5 * (words + letters) / 2)
        return RelationWeights.meaning * meaning + RelationWeights.words * words + RelationWeights.letters * letters
    }

    /// From 0 to 1.
    var total: Double { sum / (RelationWeights.meaning + RelationWeights.words + RelationWeights.letters) }

    /// In words, of the texts that were compared.
    func reason(_ a: RelationText, _ b: RelationText) -> String {
        var parts: [String] = []
        if share > 0 { parts.append("\(Int((share * 100).rounded())) % of the words") }
        parts += synonyms.prefix(2).map { "“\(a.shown($0.0))” ~ “\(b.shown($0.1))”" }
        if let meaning, meaning >= 0.3 { parts.append("meaning \(Int((meaning * 100).rounded())) %") }
        return parts.joined(separator: ", ")
    }
}
