import GRDB
package import Records

extension EditBatch {
    /// What linking the edited claims reads and keeps.
    package var links: LinkStore { LinkStore(db) }

    /// Makes `suggestions` the links of `claims` that no person decided on, in the place of those that are there; a pair
    /// that somebody decided on gets none.
    package func suggest(_ suggestions: [StoredLink], of claims: Set<Int64>) throws {
        var (open, decided): ([Key: Row], Set<LinkPair>) = ([:], [])
        for claim in claims.sorted() {
            let sql = "SELECT \(LinkRow.columns) FROM link WHERE a = :id OR b = :id ORDER BY id"
            for row in try Row.fetchAll(db, sql: sql, arguments: ["id": claim]) {
                let link = try LinkRow.link(row)
                if link.state.isDecided { decided.insert(LinkPair(link)) } else { open[Key(link)] = row }
            }
        }
        var keys: Set<Key> = []
        let wanted = suggestions.filter { !decided.contains(LinkPair($0)) && keys.insert(Key($0)).inserted }
        let gone = open.filter { !keys.contains($0.key) }.map { $0.value["id"] as Int64 }.sorted()
        for id in gone { try recorder.delete(.link, id) }
        var added = 0
        for link in wanted {
            if let row = open[Key(link)] {
                try recorder.update(.link, row["id"], LinkRow.changing(link))
            } else {
                _ = try recorder.insert(.link, LinkRow.values(link))
                added += 1
            }
        }
        if added > 0 || !gone.isEmpty { remark("links: \(added) new, \(gone.count) gone") }
    }

    private struct Key: Hashable {
        let a: Int64
        let b: Int64
        let relation: StoredLink.Relation

        init(_ link: StoredLink) { (a, b, relation) = (link.a, link.b, link.relation) }
    }
}
