import Foundation
import Testing

@testable import Sheets

/// Workbooks of other programs, honest and not.
@Suite struct WorkbookReadingTests {
    private static let record = "c-69fcc2570d1d7d49cee58804"
    private static let recordCell = "<c r=\"A2\" t=\"inlineStr\"><is><t>\(record)</t></is></c>"

    private static func cells(
        _ row: String, workbook: String = SampleWorkbook.workbook, strings: String? = nil
    ) throws -> [SheetColumn: String]? {
        let worksheet = SampleWorkbook.worksheet("<row r=\"2\">\(recordCell)\(row)</row>")
        let file = try SampleWorkbook.file(worksheet: worksheet, workbook: workbook, strings: strings)
        return try ReturnedSheet.read(path: file.path).rows.first?.cells
    }

    private static func expect(_ error: SheetReadingError, _ file: TemporaryFile) {
        #expect(throws: error) { try ReturnedSheet.read(path: file.path) }
    }

    @Test func cellsOfEveryKind() throws {
        #expect(
            try Self.cells(
                "<c r=\"D2\" t=\"s\"><v>1</v></c>",
                strings: """
                    <sst><si><t>no</t></si><si><r><t>two </t></r><r><rPr/><t>runs</t></r><rPh><t>aid</t></rPh></si></sst>
                    """)?[.rationale] == "two runs")
        #expect(try Self.cells("<c r=\"D2\" t=\"s\"><v>7</v></c>", strings: "<sst/>")?[.rationale] == "")
        #expect(try Self.cells("<c r=\"D2\" t=\"str\"><f>A1&amp;B1</f><v>made</v></c>")?[.rationale] == "made")
        #expect(try Self.cells("<c r=\"D2\" t=\"b\"><v>0</v></c>")?[.rationale] == "FALSE")
        #expect(try Self.cells("<c r=\"D2\"><v>12.5</v></c>")?[.rationale] == "12.5")
        #expect(try Self.cells("<c r=\"D2\" t=\"e\"><v>#NAME?</v></c>")?[.rationale] == "#NAME?")
        #expect(
            try Self.cells("<c r=\"D2\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x0041_</t></is></c>")?[.rationale]
                == "a\rb_x0041_")
        #expect(try Self.cells("<c/><c/><c t=\"inlineStr\"><is><t>no place</t></is></c>")?[.rationale] == "no place")
        #expect(try Self.cells("<c r=\"ZZZZ2\"><v>1</v></c>")?[.rationale] == "")
    }

    @Test func rowsOfNoWorksheetAreCountedOn() throws {
        for number in ["9223372036854775807", "-1", "1048577", "x"] {
            let rows = "<row r=\"\(number)\">\(Self.recordCell)</row><row>\(Self.recordCell)</row>"
            let file = try SampleWorkbook.file(worksheet: SampleWorkbook.worksheet(rows))
            #expect(try ReturnedSheet.read(path: file.path).rows.map(\.line) == [2, 3], "\(number)")
        }
    }

    @Test func daysAreCounted() throws {
        #expect(try Self.cells("<c r=\"C2\" s=\"3\"><v>47939</v></c>")?[.evidenceAccessed] == "2031-04-01")
        #expect(try Self.cells("<c r=\"C2\"><v>47939.75</v></c>")?[.evidenceAccessed] == "2031-04-01")
        let in1904 = SampleWorkbook.workbook.replacing("<workbookPr/>", with: "<workbookPr date1904=\"1\"/>")
        #expect(try Self.cells("<c r=\"C2\"><v>46477</v></c>", workbook: in1904)?[.evidenceAccessed] == "2031-04-01")
    }

    @Test func otherWorksheetsAreLookedThrough() throws {
        let workbook = SampleWorkbook.workbook.replacing(
            "<sheets>", with: "<sheets><sheet name=\"claims\" sheetId=\"2\" r:id=\"rId9\"/>"
        ).replacing("<sheet name=\"claims\" sheetId=\"1\"", with: "<sheet name=\"Tabelle1\" sheetId=\"1\"")
        #expect(try Self.cells("<c r=\"B2\" t=\"str\"><v>ready</v></c>", workbook: workbook)?[.status] == "ready")
    }

    @Test func aBombIsNotUnpacked() throws {
        let start = Array(SampleWorkbook.worksheet("").utf8)
        let bomb = start + [UInt8](repeating: 0x20, count: 64 << 20)
        let parts = [
            ("xl/workbook.xml", Array(SampleWorkbook.workbook.utf8)),
            ("xl/_rels/workbook.xml.rels", Array(SampleWorkbook.relations.utf8)), ("xl/worksheets/sheet1.xml", bomb),
        ]
        let archive = try TemporaryFile.archive(parts)
        #expect(try archive.bytes.count < 200_000)
        do {
            _ = try ReturnedSheet.read(path: archive.path)
            Issue.record("the bomb was unpacked")
        } catch SheetReadingError.bomb(let part, let ratio) {
            #expect(part == "xl/worksheets/sheet1.xml")
            #expect(ratio > ZipArchive.mostRatio && ratio < 2 * ZipArchive.mostRatio, "unpacking goes on: \(ratio)")
        }
    }

    @Test func allPartsTogetherHaveALimit() throws {
        let part = [UInt8](repeating: 0x20, count: 600)
        let file = try TemporaryFile.archive([("a", part), ("b", part)])
        let archive = try ZipArchive(path: file.path, budget: 1_000)
        var buffer = [UInt8](repeating: 0, count: 1_000)
        func read(_ name: String) throws -> (Int, SheetReadingError?) {
            let part = try #require(try archive.part(name))
            let count = buffer.withUnsafeMutableBytes { part.read($0.baseAddress, $0.count) }
            return (count, part.failure)
        }
        #expect(try read("a") == (600, nil))
        #expect(try read("b") == (-1, .unpacksTooLarge(limit: 1_000)))
    }

    @Test func aWorkbookOfCountlessWorksheetsIsNotLookedThrough() throws {
        let one = "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>"
        func workbook(_ count: Int) throws -> TemporaryFile {
            try SampleWorkbook.file(
                worksheet: "<worksheet/>",
                workbook: SampleWorkbook.workbook.replacing(
                    "<sheets>", with: "<sheets>" + String(repeating: one, count: count - 1)))
        }
        Self.expect(.noHeading(found: []), try workbook(50))
        Self.expect(.tooManyWorksheets(limit: 50), try workbook(51))
    }

    @Test func entitiesAreNoSheet() throws {
        let laughs = """
            <!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            """
        let row = "<row r=\"2\">\(Self.recordCell)<c r=\"D2\" t=\"str\"><v>&b;&x;</v></c></row>"
        let part = "xl/worksheets/sheet1.xml"
        Self.expect(
            .documentType(part: part), try SampleWorkbook.file(worksheet: laughs + SampleWorkbook.worksheet(row)))
        Self.expect(
            .documentType(part: "xl/sharedStrings.xml"),
            try SampleWorkbook.file(worksheet: SampleWorkbook.worksheet(""), strings: laughs + "<sst/>"))
        Self.expect(.badXML(part: part, line: 1), try SampleWorkbook.file(worksheet: SampleWorkbook.worksheet(row)))
    }

    @Test func brokenFilesSayWhatIsBroken() throws {
        let worksheet = SampleWorkbook.worksheet("<row r=\"2\">\(Self.recordCell)</row>")
        Self.expect(
            .badXML(part: "xl/worksheets/sheet1.xml", line: 1),
            try SampleWorkbook.file(worksheet: String(worksheet.prefix(worksheet.count - 20))))
        Self.expect(.noWorkbook, try .archive([("content.xml", [0x3C])]))
        Self.expect(.noHeading(found: []), try SampleWorkbook.file(worksheet: "<worksheet/>"))
        Self.expect(.oldWorkbook, try TemporaryFile([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        Self.expect(
            .tooManyParts(limit: ZipArchive.mostParts),
            try .archive((0...ZipArchive.mostParts).map { ("p\($0)", []) }))
        Self.expect(
            .encrypted,
            try .archive([("xl/workbook.xml", [0x3C]), ("xl/_rels/workbook.xml.rels", [0x3C])], password: "secret"))
        let whole = try SampleWorkbook.file(worksheet: worksheet).bytes
        for length in stride(from: 4, to: whole.count, by: 97) {
            let cut = try TemporaryFile(Array(whole.prefix(length)))
            #expect(throws: SheetReadingError.self) { try ReturnedSheet.read(path: cut.path) }
        }
    }

    /// Whatever the bytes, reading ends in a sheet or an error of its own.
    @Test func damagedFilesEndInAnError() throws {
        let whole = try SampleWorkbook.file(
            worksheet: SampleWorkbook.worksheet("<row r=\"2\">\(Self.recordCell)</row>"), strings: "<sst/>"
        ).bytes
        for place in stride(from: 0, to: whole.count, by: 13) {
            var bytes = whole
            bytes[place] ^= 0xFF
            let file = try TemporaryFile(bytes)
            do {
                _ = try ReturnedSheet.read(path: file.path)
            } catch {
                #expect(error is SheetReadingError)
            }
        }
    }
}
