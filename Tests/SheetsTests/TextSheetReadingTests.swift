import Foundation
import Testing

@testable import Sheets

/// Separated values and JSON lines as other programs leave them.
@Suite struct TextSheetReadingTests {
    private static let record = "c-69fcc2570d1d7d49cee58804"
    private static let heading = ["id", "Record ID", "my own", "STATUS", "rationale"]
    private static let row = ["11", record, "x", "ready", "“Élan”, she said;\n“no”"]

    private static func table(_ separator: String, _ lineEnd: String) -> String {
        [heading, row].map { fields in
            fields.map { field in
                field.contains(where: { ",;\t|\n\"".contains($0) }) ? "\"\(field)\"" : field
            }.joined(separator: separator)
        }.joined(separator: lineEnd) + lineEnd
    }

    private static func read(_ bytes: [UInt8]) throws -> ReturnedSheet {
        let file = try TemporaryFile(bytes, ending: "csv")
        return try ReturnedSheet.read(path: file.path)
    }

    private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private static func expectWhole(_ bytes: [UInt8], _ what: String) throws {
        let sheet = try read(bytes)
        #expect(sheet.rows.count == 1, "\(what)")
        let cells = sheet.rows.first?.cells
        #expect(cells == [.record: record, .status: "ready", .rationale: row[4]], "\(what)")
        #expect(sheet.ignored == ["my own"], "\(what)")
    }

    @Test func separatorsAndLineEnds() throws {
        for separator in [",", ";", "\t", "|"] {
            for lineEnd in ["\r\n", "\n", "\r"] {
                try Self.expectWhole(
                    Array(Self.table(separator, lineEnd).utf8), "\(separator) \(lineEnd.debugDescription)")
            }
        }
        try Self.expectWhole(Array(("sep=;\r\n" + Self.table(";", "\r\n")).utf8), "sep=")
    }

    @Test func encodings() throws {
        let text = Self.table(";", "\r\n")
        try Self.expectWhole([0xEF, 0xBB, 0xBF] + text.utf8, "UTF-8 with a mark")
        try Self.expectWhole([0xFF, 0xFE] + Self.utf16(text, isLittle: true), "UTF-16, little, with a mark")
        try Self.expectWhole([0xFE, 0xFF] + Self.utf16(text, isLittle: false), "UTF-16, big, with a mark")
        try Self.expectWhole(Self.utf16(text, isLittle: true), "UTF-16, little")
        try Self.expectWhole(Self.utf16(text, isLittle: false), "UTF-16, big")
        let latin: [Character: UInt8] = ["“": 0x93, "”": 0x94, "É": 0xC9]
        try Self.expectWhole(text.flatMap { latin[$0].map { [$0] } ?? Array(String($0).utf8) }, "Windows-1252")
        // A program took UTF-8 for Windows-1252 and saved what it saw.
        let garbled = String(
            text.utf8.map { byte in
                let marks: [UInt8: Character] = [0x80: "€", 0x9C: "œ", 0x9D: "\u{9D}", 0x89: "‰"]
                return marks[byte] ?? Character(Unicode.Scalar(byte))
            })
        let kept = try Self.read(Array(garbled.utf8)).rows[0].cells[.rationale] ?? ""
        #expect(kept != Self.row[4], "who meant it so keeps it")
        #expect(TextDecoder.repaired(kept) == Self.row[4], "UTF-8 taken for Windows-1252")
    }

    @Test func whatAnEncodingLacksIsNoEdit() {
        #expect(TextDecoder.isReduced("? is ? new", from: "π is “ new"))
        #expect(!TextDecoder.isReduced("is it?", from: "is it!"))
        #expect(!TextDecoder.isReduced("plain", from: "plain"))
    }

    @Test func aTitleMayStandAboveTheHeading() throws {
        let above = "Our checks;;;;\r\n;;;;\r\n"
        let sheet = try Self.read(Array((above + Self.table(";", "\r\n")).utf8))
        #expect(sheet.rows.map(\.line) == [4])
    }

    @Test func emptyRowsAreNoRows() throws {
        let sheet = try Self.read(Array((Self.table(",", "\n") + ",,,,\n\n").utf8))
        #expect(sheet.rows.count == 1)
    }

    @Test(
        arguments: [
            ("", .empty), ("a,b\n1,2\n", .noHeading(found: ["a", "b"])),
            ("record ID\nx\n", .noHeading(found: ["record ID"])),
            ("record ID,status\n\"open", .openQuote(line: 2)),
            ("{\"a\": 1}\n{", .badJSON(line: 2, problem: "at byte 2, a member's name in quotation marks was expected")),
            ("{\"id\": 1}\n", .noHeading(found: [])), ("{\"status\": \"new\"}\n", .noHeading(found: [])),
        ] as [(String, SheetReadingError)])
    func whatIsNoSheetSaysWhy(text: String, error: SheetReadingError) throws {
        #expect(throws: error) {
            let file = try TemporaryFile(Array(text.utf8))
            if text.isEmpty { FileManager.default.createFile(atPath: file.path, contents: nil) }
            _ = try ReturnedSheet.read(path: file.path)
        }
    }

    @Test func onlyFilesAreRead() {
        #expect(throws: SheetReadingError.notARegularFile) { try ReturnedSheet.read(path: "/dev/null") }
        #expect(throws: SheetReadingError.notARegularFile) { try ReturnedSheet.read(path: NSTemporaryDirectory()) }
        #expect(throws: SheetReadingError.unreadable(reason: "No such file or directory")) {
            try ReturnedSheet.read(path: "/nowhere/sheet.csv")
        }
    }

    @Test func jsonMayHaveItsMembersInAnyOrder() throws {
        let line = """
            {"evidence": [{"url": "https://a.example"}, {"title": "B", "type": "primary"}], "mine": 1, \
            "status": null, "record_id": "\(Self.record)"}
            """
        let sheet = try Self.read(Array(line.utf8))
        #expect(sheet.ignored == ["mine"])
        #expect(
            sheet.rows == [
                .init(
                    line: 1,
                    cells: [
                        .record: Self.record, .status: "", .evidenceURL: "https://a.example\nn/a",
                        .evidenceTitle: "n/a\nB", .evidenceType: "n/a\nprimary", .evidenceSide: "",
                        .evidenceLocator: "", .evidenceQuote: "", .evidenceAccessed: "",
                    ])
            ])
    }
}
