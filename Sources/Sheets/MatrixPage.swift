internal import Foundation
internal import Records
package import Review

/// Parties by issues as one HTML file: a drawing whose cells lead to the words, and the words below it.
///
/// As ``TimelinePage``: it loads and runs nothing; sides differ in shape as well as colour; cells come to the keyboard row
/// by row.
package struct MatrixPage {
    private static let (nameWidth, cellWidth, rowHeight, headHeight) = (260, 146, 34, 40)

    private let rows: [PositionComparison.Row]
    private let parties: [String]
    private let madeAt: String

    /// `rows` with a cell for each of `parties`; `madeAt` is ISO 8601.
    package init(_ rows: [PositionComparison.Row], parties: [String], madeAt: String) {
        self.rows = rows
        self.parties = parties
        self.madeAt = madeAt
    }

    /// How many cells hold something.
    package var cellCount: Int { rows.reduce(0) { $0 + $1.spoken } }

    /// The whole page.
    package func html() throws -> String {
        let claims = rows.flatMap(\.cells).compactMap { $0 }.flatMap(\.claims)
        let values: [String: Any] = [
            "policy": ContentPolicy.allowing(style: TimelineTemplates.style),
            "style": TimelineTemplates.style, "title": "Stances: " + SheetText.clean(parties.joined(separator: ", ")),
            "made": SheetText.clean(madeAt), "statuses": StatusCount.list(StatusCount.of(claims)), "drawing": drawing,
            "hasDrawing": !rows.isEmpty,
            "rows": rows.enumerated().map { place, row in
                [
                    "name": SheetText.clean(row.issue),
                    "cells": row.cells.enumerated().compactMap { column, cell in
                        cell.map { Self.words(of: $0, parties[column], Self.anchor(place, column)) }
                    },
                ] as [String: Any]
            },
        ]
        return try HTMLText.template(TimelineTemplates.matrix).render(values)
    }

    private static func words(of cell: PositionCell, _ party: String, _ anchor: String) -> [String: Any] {
        let standing = cell.standing
        var words: [String: Any] = [
            "anchor": anchor, "party": SheetText.clean(party), "stance": standing.stance?.rawValue ?? "no side",
            "date": standing.date?.description ?? "undated", "times": "\(standing.times)",
            "words": SheetText.clean(standing.quotation.words), "id": "\(standing.quotation.id)",
            "count": StatusCount.list(cell.statuses),
            "origin": SheetText.origin(of: standing.quotation),
        ]
        if let link = standing.quotation.url, Evidence.isWebAddress(link) { words["link"] = link }
        return words
    }

    private static func anchor(_ row: Int, _ column: Int) -> String { "c\(row)-\(column)" }

    private var drawing: String {
        let width = Self.nameWidth + Self.cellWidth * parties.count
        let height = Self.headHeight + Self.rowHeight * rows.count + 4
        var svg = "<svg viewBox=\"0 0 \(width) \(height)\" role=\"group\" aria-label=\"stances by party and issue\">"
        for (column, party) in parties.enumerated() {
            let x = Self.nameWidth + Self.cellWidth * column + Self.cellWidth / 2
            svg += "<text text-anchor=\"middle\" x=\"\(x)\" y=\"24\">\(HTMLText.escaped(party, most: 17))</text>"
        }
        for (place, row) in rows.enumerated() {
            let top = Self.headHeight + Self.rowHeight * place
            svg += "<text x=\"4\" y=\"\(top + 22)\">\(HTMLText.escaped(row.issue, most: 34))</text>"
            for (column, cell) in row.cells.enumerated() {
                let left = Self.nameWidth + Self.cellWidth * column
                svg +=
                    cell.map { self.cell($0, row.issue, column, place, left, top) }
                    ?? "<text class=\"tick\" text-anchor=\"middle\" x=\"\(left + Self.cellWidth / 2)\" y=\"\(top + 22)\">–</text>"
            }
        }
        return svg + "</svg>"
    }

    private func cell(
        _ cell: PositionCell, _ issue: String, _ column: Int, _ place: Int, _ left: Int, _ top: Int
    ) -> String {
        let stance = cell.standing.stance
        let (style, mark) =
            switch stance {
            case .for: ("for", "▲")
            case .against: ("against", "▼")
            case .conditional: ("conditional", "◆")
            case .unclear, nil: ("none", "●")
            }
        let label = HTMLText.escaped(
            "\(parties[column]) on \(issue): \(stance?.rawValue ?? "no side"), \(cell.claims.count) claims. "
                + cell.standing.quotation.words)
        return "<a href=\"#\(Self.anchor(place, column))\" aria-label=\"\(label)\"><title>\(label)</title>"
            + "<path class=\"\(style)\" d=\"M\(left + 3) \(top + 3)h\(Self.cellWidth - 6)v\(Self.rowHeight - 6)"
            + "h\(6 - Self.cellWidth)Z\"/><text class=\"on\" text-anchor=\"middle\" x=\"\(left + Self.cellWidth / 2)\" "
            + "y=\"\(top + 22)\">\(mark) \(stance?.rawValue ?? "no side") · \(cell.claims.count)</text></a>"
    }
}
