import Extraction
import Foundation
import Prose
import Records
import Store

/// What a changed register of parties makes of the claims on the desk.
struct PartyRereading {
    /// A claim that holds something else from now on.
    struct Changed {
        var claim: ReviewedClaim
        var new: Claim
        var fields: [Claim.Field]
    }

    struct Result {
        /// What is to be written, by article, then as the claims stand in the text; of some only reasons are new.
        var changes: [SpeakerChange] = []
        /// Those of them that hold something else.
        var changed: [Changed] = []
        /// Which fields stay as somebody set them, in words.
        var kept: [String] = []

        /// Claim by claim and field by field: what it holds, and what it would hold.
        var table: Table {
            let rows = changed.flatMap { changed in
                changed.fields.map { field in
                    Table.Row([
                        String(changed.claim.id), field.rawValue, Self.words(changed.claim.claim, field),
                        Self.words(changed.new, field), changed.claim.words,
                    ])
                }
            }
            return Table(
                [
                    .init("claim", isNumeric: true), .init("field"), .init("now", narrowest: 12),
                    .init("then", narrowest: 12), .init("words", narrowest: 24),
                ], rows: rows)
        }

        fileprivate mutating func add(_ claim: ReviewedClaim, _ read: SpeakerReading) {
            let (new, changed, explained, kept) = read.applied(to: claim.claim)
            if !explained.isEmpty { changes.append(SpeakerChange(id: claim.id, claim: new, fields: explained)) }
            if !changed.isEmpty { self.changed.append(Changed(claim: claim, new: new, fields: changed)) }
            self.kept += kept.map { "claim \(claim.id) keeps its \($0.rawValue), which somebody set by hand" }
        }

        private static func words(_ claim: Claim, _ field: Claim.Field) -> String {
            claim.names(of: field).joined(separator: "; ")
        }
    }

    let workbench: Workbench
    let database: ClaimDatabase
    private let old: PartyRegister

    init(workbench: Workbench, database: ClaimDatabase, from old: PartyRegister) {
        self.workbench = workbench
        self.database = database
        self.old = old
    }

    /// Articles read at a time: enough to keep all cores busy, few enough to bound the memory and to stop soon.
    private static let stretch = 128

    /// Reads the claims of the articles that have all words of one of `names`. A bar shows how far that is.
    func run(to new: PartyRegister, naming names: [[String]]) throws -> Result {
        let reading = SpeakerRereading(from: old, to: new, lexicons: try workbench.newsroom().lexicons)
        let articles = try database.articles(naming: names)
        let workers = ProcessInfo.processInfo.activeProcessorCount
        var progress = ProgressBar("articles read", total: articles.count, console: workbench.console)
        defer { progress.clear() }
        var result = Result()
        for start in stride(from: 0, to: articles.count, by: Self.stretch) {
            try Interruption.check()
            let stretch = try articles[start..<min(start + Self.stretch, articles.count)].compactMap(stored)
            let readings = ParallelMap.map(stretch, workers: workers) {
                reading.readings(of: $0.extraction, in: $0.article)
            }
            for (stored, readings) in zip(stretch, readings) {
                for (claim, read) in zip(stored.claims, readings) {
                    if let read { result.add(claim, read) }
                }
            }
            progress.advance(by: stretch.count)
        }
        return result
    }

    private struct Stored {
        var article: Article
        var attributions: [Attribution]
        var claims: [ReviewedClaim]
        var extraction: Extraction { Extraction(attributions: attributions, claims: claims.map(\.claim)) }
    }

    private func stored(_ id: Int64) throws -> Stored? {
        guard let article = try database.article(id)?.article,
            let attributions = try database.attributions(ofArticle: id)
        else { return nil }
        return Stored(article: article, attributions: attributions, claims: try database.claims(ofArticle: id))
    }
}
