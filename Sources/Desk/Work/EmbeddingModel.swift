import Encoder
import Records

/// The name embeddings are kept under.
enum EmbeddingModel {
    /// Names a network by what it makes of a text, which other weights and other word pieces change.
    static func name(of embedder: TextEmbedder) -> String {
        let numbers = embedder.embeddings(of: ["Nothing was said before the harbour opened."])[0].values
        return StableID(kind: "embedding", fields: numbers.map { String($0) }).rawValue
    }
}
