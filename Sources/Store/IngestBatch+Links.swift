package import Records

extension IngestBatch {
    /// What linking the claims of this batch reads and keeps.
    package var links: LinkStore { LinkStore(db) }

    /// Adds links of the new claims; they go with the batch when it is undone.
    package func add(_ links: [StoredLink]) throws {
        for link in links { _ = try recorder.insert(.link, LinkRow.values(link)) }
    }
}
