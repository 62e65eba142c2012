import GRDB
internal import Prose
internal import Records

/// A review record as its rows hold it: one of texts and names, and one for each piece of evidence.
enum RecordRow {
    /// Fills in the records of all `claims` with one query a table.
    static func fill(_ claims: inout [ReviewedClaim], _ db: Database) throws {
        let index = Dictionary(uniqueKeysWithValues: claims.enumerated().map { ($1.id, $0) })
        let ids = RowNumbers.json(claims.map(\.id))
        var records = claims.map { _ in ReviewRecord() }
        let texts = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT claim_id, id, rationale, response, assignee, correction, checker, second_reader, signed_off
                    FROM review WHERE claim_id IN (SELECT value FROM json_each(?))
                    """), arguments: [ids])
        while let row = try texts.next() {
            guard let i = index[row[0]] else { continue }
            records[i] = ReviewRecord(
                rationale: row["rationale"], response: row["response"], assignee: row["assignee"],
                correction: row["correction"], checker: row["checker"], secondReader: row["second_reader"],
                signedOff: try date(row["signed_off"], .review, row["id"], "signed_off"))
        }
        let sources = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(evidenceColumns) FROM evidence
                    WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, id
                    """), arguments: [ids])
        while let row = try sources.next() {
            if let i = index[row["claim_id"]] { records[i].evidence.append(try evidence(row)) }
        }
        for (i, record) in records.enumerated() { claims[i].record = record }
    }

    static let evidenceColumns = "id, claim_id, title, url, rank, side, locator, quote, accessed"

    static func evidence(_ row: Row) throws -> Evidence {
        let id: Int64 = row["id"]
        func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word? {
            guard let text: String = row[column] else { return nil }
            guard let word = Word(rawValue: text) else { throw UnreadableRow(.evidence, id, column: column) }
            return word
        }
        return Evidence(
            title: row["title"], url: row["url"], rank: try word("rank"), side: try word("side"),
            locator: row["locator"], quote: row["quote"],
            accessed: try date(row["accessed"], .evidence, id, "accessed"))
    }

    /// By column name.
    static func values(_ evidence: Evidence) -> [String: DatabaseValue] {
        [
            "title": evidence.title.databaseValue, "url": evidence.url.databaseValue,
            "rank": (evidence.rank?.rawValue).databaseValue, "side": (evidence.side?.rawValue).databaseValue,
            "locator": evidence.locator.databaseValue, "quote": evidence.quote.databaseValue,
            "accessed": (evidence.accessed?.description).databaseValue,
        ]
    }

    private static func date(_ text: String?, _ table: DeskTable, _ id: Int64, _ column: String) throws -> CalendarDate?
    {
        guard let text else { return nil }
        guard let date = CalendarDate(iso: text) else { throw UnreadableRow(table, id, column: column) }
        return date
    }
}
