import Encoder
import Foundation
import Linking
import Newsroom
import Records
import Store

/// Finds the claims that say what somebody remembers: by shared words first, then as `match` compares texts.
struct StatementSearch {
    struct Found {
        var claim: ReviewedClaim
        /// 0 to 1.
        var score: Double
    }

    private let newsroom: Newsroom
    private let database: ClaimDatabase

    /// Claims that are compared, of those that share words.
    private static let most = 200
    /// Below it a claim says something else.
    private static let least = 0.3

    init(newsroom: Newsroom, database: ClaimDatabase) {
        self.newsroom = newsroom
        self.database = database
    }

    /// Best first; those that hold the very words before all others.
    func statements(_ text: String, _ filter: ClaimFilter) throws -> [Found] {
        let function = Set(newsroom.lexicons.list("function-words"))
        let telling = text.split(whereSeparator: \.isWhitespace).filter { !function.contains($0.lowercased()) }
        let query = telling.isEmpty ? text : telling.joined(separator: " ")
        let claims = try database.claims(
            sharingWordsOf: query.filter { !"\"“”„".contains($0) }, filter, limit: Self.most)
        if claims.isEmpty { return [] }
        let embedder = try TextEmbedder.shipped()
        let known = try database.reading { store in
            try store.embeddings(of: claims.map(\.id), model: EmbeddingModel.name(of: embedder))
        }
        let reader = ClaimReader(embedder)
        let texts = claims.map { claim in
            ClaimReader.Text(claim.words, embedding: known[claim.id].flatMap { TextEmbedding(values: $0) })
        }
        let matches = ClaimIndex(reader.read(texts)).matches(for: reader.read([.init(text)])[0], limit: claims.count)
        let wanted = Self.plain(text)
        let found = matches.map { Found(claim: claims[$0.claim], score: $0.score) }
        let (verbatim, others) = (
            found.filter { Self.plain($0.claim.words).contains(wanted) },
            found.filter { !Self.plain($0.claim.words).contains(wanted) && $0.score >= Self.least }
        )
        return verbatim + others
    }

    /// Lower case, with a space around each word and no marks.
    private static func plain(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return " " + words.joined(separator: " ") + " "
    }
}
