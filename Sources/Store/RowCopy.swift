import Foundation
import GRDB

/// A row, or some columns of one, as the audit trail keeps it: a JSON object by column name.
///
/// Columns that hold nothing may be left out of a whole row, never of an update's before and after.
struct RowCopy {
    var values: [String: DatabaseValue]

    init(_ values: [String: DatabaseValue]) { self.values = values }

    init(json: String) throws {
        let decoded = try JSONDecoder().decode([String: Column].self, from: Data(json.utf8))
        values = decoded.mapValues(\.value)
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(values.mapValues(Column.init)), as: UTF8.self)
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

/// One SQLite value in JSON. A REAL column takes a whole number back as REAL, so no type needs to be noted.
private struct Column: Codable {
    var value: DatabaseValue

    init(_ value: DatabaseValue) { self.value = value }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let number = try? container.decode(Int64.self) {
            value = number.databaseValue
        } else if let number = try? container.decode(Double.self) {
            value = number.databaseValue
        } else {
            value = try container.decode(String.self).databaseValue
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value.storage {
        case .null: try container.encodeNil()
        case .int64(let number): try container.encode(number)
        case .double(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        // No column of the schema takes blobs.
        case .blob: try container.encodeNil()
        }
    }
}
