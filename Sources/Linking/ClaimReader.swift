package import Encoder

/// A claim's text as the index compares it: its words, their stems, and where it lies among meanings.
package struct ReadClaim: Sendable {
    let plain: String
    /// Without function words; repeats included.
    let stems: [String]
    let embedding: TextEmbedding
}

/// Reads claims for ``ClaimIndex``.
package struct ClaimReader: Sendable {
    private let embedder: TextEmbedder

    package init(_ embedder: TextEmbedder) { self.embedder = embedder }

    /// A claim and what stands beside it: the title of the article that checked it, which is compared by words alone, and
    /// the claim's embedding where it is known already.
    package struct Text: Sendable {
        package var claim: String
        package var title: String?
        package var embedding: TextEmbedding?
        package init(_ claim: String, title: String? = nil, embedding: TextEmbedding? = nil) {
            self.claim = claim
            self.title = title
            self.embedding = embedding
        }
    }

    /// `texts` in their order; each is read the same whatever stands beside it.
    package func read(_ texts: [Text]) -> [ReadClaim] {
        let stemmer = WordStemmer()
        var meanings = embedder.embeddings(
            of: texts.lazy.filter { $0.embedding == nil }.map { PostText($0.claim).text })[...]
        return texts.map { text in
            let embedding = text.embedding ?? meanings.removeFirst()
            let plain = PlainClaim(PostText(text.claim + (text.title.map { " " + $0 } ?? "")))
            let stems = plain.words.filter { !EnglishFunctionWords.contains($0) }.map { stemmer.stem(of: String($0)) }
            return ReadClaim(plain: plain.text, stems: stems, embedding: embedding)
        }
    }
}
