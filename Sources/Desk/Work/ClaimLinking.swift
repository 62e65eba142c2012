import Encoder
import Foundation
import Linking
import Newsroom
import Records

/// Suggests links between claims of the desk.
struct ClaimLinking: Sendable {
    /// On a desk of up to so many claims an ingest compares all of them, on a larger one it chooses among them: the work
    /// grows with the square.
    static let smallDesk = 500
    /// More claims than these are not linked in an ingest.
    static let mostInIngest = 2_000
    /// A repetition from here on joins a thread without a person's word.
    private static let sure = 0.8
    /// What a suggestion must reach to be worth a checker's look: of weaker contradictions and revisions few are any.
    private static let least: [ClaimLink.Relation: Double] = [.contradicts: 0.85, .revises: 0.7]
    /// Claims read between two looks at Ctrl-C.
    private static let stretch = 64

    private let reading: RelationReading
    private let workers: Int

    init(newsroom: Newsroom, workers: Int? = nil) throws {
        reading = try RelationReading(newsroom)
        self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
    }

    /// What was found between claims, and the embeddings of those that had none.
    struct Result {
        var links: [StoredLink]
        var embeddings: [Int64: [Int8]]
    }

    /// Names the network by what it makes of a text, which other weights and other word pieces change.
    var model: String {
        let numbers = reading.embedder.embeddings(of: ["Nothing was said before the harbour opened."])[0].values
        return StableID(kind: "embedding", fields: numbers.map { String($0) }).rawValue
    }

    /// The links between `claims`, in their order; `known` are embeddings of ``model``. A bar shows how far reading the
    /// claims is.
    func links(between claims: [ReviewedClaim], known: [Int64: [Int8]], console: Console) throws -> Result {
        var progress = ProgressBar("claims read", total: claims.count, console: console)
        defer { progress.clear() }
        var read: [LinkedClaim] = []
        read.reserveCapacity(claims.count)
        for start in stride(from: 0, to: claims.count, by: Self.stretch) {
            try Interruption.check()
            let stretch = Array(claims[start..<min(start + Self.stretch, claims.count)])
            read += ParallelMap.map(stretch, workers: workers) { linked($0, known[$0.id]) }
            progress.advance(by: stretch.count)
        }
        let links = ClaimLinker(lexicon: reading.lexicon).links(between: read)
        try Interruption.check()
        var made: [Int64: [Int8]] = [:]
        for (claim, read) in zip(claims, read) where known[claim.id] == nil {
            made[claim.id] = read.text.embedding?.values
        }
        return Result(links: Self.stored(links), embeddings: made)
    }

    private static func stored(_ links: [ClaimLink]) -> [StoredLink] {
        links.compactMap { link in
            guard let a = Int64(link.a), let b = Int64(link.b), link.score >= least[link.relation] ?? 0 else {
                return nil
            }
            let isSure = link.relation == .repeats && link.score >= sure
            return StoredLink(
                a: a, b: b, relation: link.relation, score: link.score, reason: link.reason,
                state: isSure ? .sure : .suggested)
        }
    }

    private func linked(_ reviewed: ReviewedClaim, _ known: [Int8]?) -> LinkedClaim {
        let claim = reviewed.claim
        let date = reviewed.effectiveDate
        let text = reading.text(reviewed.words, embedding: known.flatMap { TextEmbedding(values: $0) })
        return LinkedClaim(
            id: String(reviewed.id), article: String(reviewed.articleID), words: reviewed.words, text: text,
            speakers: claim.speakers,
            parties: reading.parties(claim.speaksFor, speakers: claim.speakers, on: date), kind: claim.kind,
            addressees: claim.addressees, issues: claim.issues, saidOn: date)
    }
}
