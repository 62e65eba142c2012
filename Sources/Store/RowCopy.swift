import GRDB

/// A row, or some columns of one, as the audit trail keeps it: a JSON object by column name.
///
/// Columns that hold nothing may be left out of a whole row, never of an update's before and after.
struct RowCopy {
    var values: [String: DatabaseValue]

    init(_ values: [String: DatabaseValue]) { self.values = values }

    /// `nil` where `json` is not what ``json()`` writes.
    init?(json: String) {
        var reader = FlatObjectReader(json)
        guard let values = reader.object() else { return nil }
        self.values = values
    }

    /// Columns by name. Written and read by hand: an undone ingest copies tens of thousands of rows, for which
    /// Foundation takes several times as long, and its reader rounds numbers.
    func json() -> String {
        var json = "{"
        for (column, value) in values.sorted(by: { $0.key < $1.key }) {
            json += json.utf8.count == 1 ? "\"\(column)\":" : ",\"\(column)\":"
            switch value.storage {
            // No column of the schema takes blobs.
            case .null, .blob: json += "null"
            case .int64(let number): json += String(number)
            case .double(let number): json += number.description
            case .string(let text): Self.append(text, to: &json)
            }
        }
        return json + "}"
    }

    private static func append(_ text: String, to json: inout String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                json += "\\"
                json.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        json += "\""
    }

    /// The present values of `columns` in one row; `nil` where there is no such row.
    static func fetch(_ db: Database, _ table: DeskTable, _ id: Int64, _ columns: [String]) throws -> RowCopy? {
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table.rawValue) WHERE id = ?"
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return nil }
        var values: [String: DatabaseValue] = [:]
        for (index, column) in columns.enumerated() {
            let value: DatabaseValue = row[index]
            values[column] = value
        }
        return RowCopy(values)
    }

    /// A whole row without its empty columns.
    static func fetchAll(_ db: Database, _ table: DeskTable, _ id: Int64) throws -> RowCopy? {
        guard var copy = try fetch(db, table, id, table.columns) else { return nil }
        copy.values = copy.values.filter { !$0.value.isNull }
        return copy
    }
}
