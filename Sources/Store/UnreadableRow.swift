/// A stored value that is not what the schema promises: somebody else wrote into the file. Leaves the module as
/// ``StoreError/damaged(path:reason:)``.
struct UnreadableRow: Error, CustomStringConvertible {
    var table: String
    var id: Int64
    var column: String

    init(_ table: DeskTable, _ id: Int64, column: String) { self.init("\(table.rawValue)", id, column: column) }

    init(_ table: String, _ id: Int64, column: String) {
        self.table = table
        self.id = id
        self.column = column
    }

    var description: String { "\(table) \(id), \(column)" }
}
