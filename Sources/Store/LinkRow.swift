import GRDB
internal import Records

/// A link as its row holds it.
enum LinkRow {
    static let columns = "id, a, b, relation, score, reason, state, author, at, note"

    /// In the order of the table's columns.
    static func values(_ link: StoredLink) -> [(any DatabaseValueConvertible)?] {
        [
            link.a, link.b, link.relation.rawValue, link.score, link.reason, link.state.rawValue, link.by, link.at,
            link.note,
        ]
    }

    /// What of a row can change while it stays the link it is.
    static func changing(_ link: StoredLink) -> [String: DatabaseValue] {
        [
            "score": link.score.databaseValue, "reason": link.reason.databaseValue,
            "state": link.state.rawValue.databaseValue, "author": link.by.databaseValue, "at": link.at.databaseValue,
            "note": link.note.databaseValue,
        ]
    }

    static func link(_ row: Row) throws -> StoredLink {
        let id: Int64 = row["id"]
        guard let relation = StoredLink.Relation(rawValue: row["relation"]) else {
            throw UnreadableRow(.link, id, column: "relation")
        }
        guard let state = StoredLink.State(rawValue: row["state"]) else {
            throw UnreadableRow(.link, id, column: "state")
        }
        return StoredLink(
            a: row["a"], b: row["b"], relation: relation, score: row["score"], reason: row["reason"], state: state,
            by: row["author"], at: row["at"], note: row["note"])
    }
}
