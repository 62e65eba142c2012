internal import GRDB

/// Numbers of rows as one argument of a statement, however many: `[12,31]`, for SQLite's `json_each`.
enum RowNumbers {
    static func json(_ ids: some Sequence<Int64>) -> String { "[" + ids.map(String.init).joined(separator: ",") + "]" }

    /// Selects the numbers.
    static func sql(_ ids: some Sequence<Int64>) -> SQL { "SELECT value FROM json_each(\(json(ids)))" }
}
