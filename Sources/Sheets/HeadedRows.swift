/// Finds the heading among the first rows of a table and keeps of the rows below it what is read on the way back.
struct HeadedRows {
    private var columns: [Int: SheetColumn] = [:]
    private var ignored: [String] = []
    private var rows: [ReturnedSheet.Row] = []
    private var seen = 0
    private var firstRow: [String] = []

    /// People put a title above a table; further down no heading is looked for.
    private static let mostAbove = 20

    var hasHeading: Bool { !columns.isEmpty }
    /// Whether there is no use in handing on more rows.
    var isHopeless: Bool { !hasHeading && seen > Self.mostAbove }

    /// Which columns matter, by place from 0; `nil` before the heading is found, when all do.
    func column(at place: Int) -> SheetColumn? { columns[place] }

    /// Takes the next row: cells by place.
    mutating func add(_ cells: [Int: String], line: Int) {
        seen += 1
        if hasHeading {
            let kept = cells.compactMap { place, text in
                columns[place].map { ($0, FormulaGuard.restored(text)) }
            }
            var byColumn = Dictionary(uniqueKeysWithValues: kept)
            guard byColumn.values.contains(where: { !$0.isEmpty }) else { return }
            for column in columns.values where byColumn[column] == nil { byColumn[column] = "" }
            rows.append(ReturnedSheet.Row(line: line, cells: byColumn))
            return
        }
        if firstRow.isEmpty { firstRow = cells.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty } }
        guard seen <= Self.mostAbove else { return }
        var found: [Int: SheetColumn] = [:]
        var unknown: [String] = []
        for (place, heading) in cells.sorted(by: { $0.key < $1.key }) where !heading.isEmpty {
            guard let column = SheetColumn(heading: FormulaGuard.restored(heading)) else {
                unknown.append(heading)
                continue
            }
            if ReturnedSheet.read.contains(column), !found.values.contains(column) { found[place] = column }
        }
        guard found.values.contains(.record), found.values.contains(where: \.isEditable) else { return }
        columns = found
        ignored = unknown
    }

    /// What was read; throws where no heading was found.
    func sheet() throws(SheetReadingError) -> ReturnedSheet {
        guard hasHeading else { throw .noHeading(found: Array(firstRow.prefix(8))) }
        return ReturnedSheet(rows: rows, ignored: ignored)
    }
}
