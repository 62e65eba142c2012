import Encoder
import Foundation
import Linking
package import Newsroom
import Prose
import Records
package import Store

/// Suggests links between claims of the desk.
///
/// A small desk is compared whole. On a larger one claims are looked up: for a few new ones in the store's index, for
/// many in an index in memory.
package struct ClaimLinking: Sendable {
    private let smallDesk: Int
    /// More new claims than these, and a thirtieth of the desk, are looked up in memory.
    private static let few = 2_000
    /// A repetition from here on joins a thread without a person's word.
    private static let sure = 0.8
    /// What a suggestion must reach to be worth a checker's look: of weaker contradictions and revisions few are any.
    private static let least: [ClaimLink.Relation: Double] = [.contradicts: 0.85, .revises: 0.7]

    let reading: RelationReading
    let workers: Int
    /// Names the network that makes embeddings.
    package let model: String

    /// A desk of up to `smallDesk` claims is compared whole.
    package init(newsroom: Newsroom, workers: Int? = nil, smallDesk: Int = 500) throws {
        self.smallDesk = smallDesk
        reading = try RelationReading(newsroom)
        self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
        model = EmbeddingModel.name(of: reading.embedder)
    }

    /// Links all claims on the desk anew and makes its index anew. `advance` is told how many more claims are read,
    /// looked up or compared; it may throw to stop.
    package func relink(_ batch: RelinkBatch, advance: (Int) throws -> Void) throws {
        var lot = try DeskLot(batch.links, linking: self, advance: advance)
        if try batch.links.claimCount() > smallDesk {
            try lot.keepIndex(in: batch.links, model: model)
        } else {
            try batch.links.dropIndex()
        }
        try lot.link(linking: self, advance: advance) { try batch.add($0) }
    }

    /// Links the claims of an ingest with each other and with those on the desk.
    package func link(_ batch: IngestBatch, advance: (Int) throws -> Void) throws {
        guard let first = batch.claims.first else { return }
        let store = batch.links
        let total = try store.claimCount()
        if total <= smallDesk {
            // What comes next on this path is in no index; the first ingest above makes it anew.
            try store.dropIndex()
            let claims = try linked(try store.claims(after: 0, limit: total), store)
            try advance(batch.claims.count)
            let new = Set(batch.claims)
            let links = stored(
                ClaimLinker(lexicon: reading.lexicon).links(between: claims.map(\.claim), workers: workers))
            try batch.add(links.filter { new.contains($0.a) || new.contains($0.b) })
        } else if try store.indexModel() != model || batch.claims.count > max(Self.few, total / 30) {
            var lot = try DeskLot(store, linking: self, advance: advance)
            try lot.keepIndex(in: store, model: model)
            try lot.link(linking: self, from: first, knownFrom: store, advance: advance) { try batch.add($0) }
        } else {
            let lookup = try StoredLinkIndex(store, model: model)
            for start in stride(from: 0, to: batch.claims.count, by: NewcomerLinking.most) {
                let new = Array(batch.claims[start..<min(start + NewcomerLinking.most, batch.claims.count)])
                try batch.add(try NewcomerLinking(new, lookup, linking: self).links())
                try advance(new.count)
            }
        }
    }

    /// Looks anew for the links of claims that somebody edited or added, among all on the desk.
    func link(_ batch: EditBatch) throws {
        let edited = batch.toLink
        if edited.isEmpty { return }
        let store = batch.links
        let total = try store.claimCount()
        var links: [StoredLink] = []
        if total <= smallDesk {
            try store.dropIndex()
            let claims = try linked(try store.claims(after: 0, limit: total), store)
            links = stored(ClaimLinker(lexicon: reading.lexicon).links(between: claims.map(\.claim), workers: workers))
                .filter { edited.contains($0.a) || edited.contains($0.b) }
        } else {
            if try store.indexModel() != model {
                try DeskLot(store, linking: self) { _ in }.keepIndex(in: store, model: model)
            }
            let lookup = try StoredLinkIndex(store, model: model)
            let sorted = edited.sorted()
            for start in stride(from: 0, to: sorted.count, by: NewcomerLinking.most) {
                let some = Array(sorted[start..<min(start + NewcomerLinking.most, sorted.count)])
                links += try NewcomerLinking(some, lookup, linking: self, known: edited.subtracting(batch.added))
                    .links()
            }
        }
        try batch.suggest(links, of: edited)
    }

    /// A claim as the linker sees it, with what it can be found by.
    struct Reading: Sendable {
        var id: Int64
        var claim: LinkedClaim
        var traits: LinkTraits
    }

    /// Reads claims on several cores; embeddings that had to be made are kept.
    func linked(_ claims: [ClaimToLink], _ store: LinkStore) throws -> [Reading] {
        let known = try store.embeddings(of: claims.map(\.id), model: model)
        let handful = max(1, min(16, claims.count / (4 * workers)))
        let handfuls = stride(from: 0, to: claims.count, by: handful).map {
            Array(claims[$0..<min($0 + handful, claims.count)])
        }
        let read = ParallelMap.map(handfuls, workers: workers) { handful in
            handful.map { linked($0, known[$0.id]) }
        }.flatMap { $0 }
        var made: [Int64: [Int8]] = [:]
        for reading in read where known[reading.id] == nil { made[reading.id] = reading.traits.embedding?.values }
        if !made.isEmpty { try store.keep(made, model: model) }
        return read
    }

    private func linked(_ claim: ClaimToLink, _ known: [Int8]?) -> Reading {
        let text = reading.text(claim.words, embedding: known.flatMap { TextEmbedding(values: $0) })
        let linked = LinkedClaim(
            id: String(claim.id), article: String(claim.article), words: claim.words, text: text,
            speakers: claim.speakers,
            parties: reading.parties(claim.speaksFor, speakers: claim.speakers, on: claim.date), kind: claim.kind,
            addressees: claim.addressees, issues: claim.issues, saidOn: claim.date)
        return Reading(id: claim.id, claim: linked, traits: LinkTraits(linked))
    }

    /// Those of `links` that are worth suggesting.
    func stored(_ links: [ClaimLink]) -> [StoredLink] {
        links.compactMap { link in
            guard let a = Int64(link.a), let b = Int64(link.b), link.score >= Self.least[link.relation] ?? 0 else {
                return nil
            }
            let isSure = link.relation == .repeats && link.score >= Self.sure
            return StoredLink(
                a: a, b: b, relation: link.relation, score: link.score, reason: link.reason,
                state: isSure ? .sure : .suggested)
        }
    }
}
