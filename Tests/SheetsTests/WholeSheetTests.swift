import Foundation
import Records
import Testing

@testable import Sheets

/// Whole sheets of every format. A changed line that nobody can explain is a fault.
@Suite struct WholeSheetTests {
    private static let endings: [SheetFormat: String] = [
        .csv: "csv", .jsonl: "jsonl", .html: "html", .markdown: "md", .claimReview: "claimreview.json",
        .annotation: "annotation.json",
    ]

    @Test(arguments: [SheetFormat.csv, .jsonl, .html, .markdown, .claimReview, .annotation])
    func aDeskAtWork(format: SheetFormat) throws {
        let writer = try #require(format.writer() as? any TextSheetWriter)
        let ending = try #require(Self.endings[format])
        try expectSnapshot("reviewed.\(ending)", writer.text(of: SampleDesk.reviewed.sheet(filter: "party:Karsk")))
    }

    @Test(arguments: [SheetFormat.csv, .jsonl, .html, .claimReview, .annotation])
    func everythingThatTriesToBeSomethingElse(format: SheetFormat) throws {
        let writer = try #require(format.writer() as? any TextSheetWriter)
        let ending = try #require(Self.endings[format])
        try expectSnapshot("hostile.\(ending)", writer.text(of: SampleDesk.hostileReviewed.sheet(filter: "\"<b>\"")))
    }

    @Test(arguments: [SheetFormat.csv, .jsonl, .html, .markdown])
    func theCopyForTheEditor(format: SheetFormat) throws {
        let writer = try #require(format.writer() as? any TextSheetWriter)
        let ending = try #require(Self.endings[format])
        try expectSnapshot("checked.\(ending)", writer.text(of: SampleDesk.reviewed.sheet(variant: .checked)))
    }

    @Test func aWorkbookPartByPart() throws {
        let file = try TemporaryFile(ending: "xlsx")
        try XLSXSheet().write(SampleDesk.reviewed.sheet(filter: "party:Karsk"), to: file.path)
        let archive = try ZipArchive(path: file.path)
        var text = ""
        for name in ["workbook", "worksheets/sheet1", "worksheets/sheet2", "worksheets/sheet3", "styles"] {
            let part = try #require(try archive.part("xl/\(name).xml"))
            text += "== \(name)\n" + Self.lines(of: part)
        }
        try expectSnapshot("reviewed.xlsx.txt", text)
    }

    /// One row, column or style a line.
    private static func lines(of part: ZipArchive.Part) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = buffer.withUnsafeMutableBytes({ part.read($0.baseAddress, $0.count) }), count > 0 {
            bytes += buffer.prefix(count)
        }
        let ends = ["</row>", "</c>", "/>", "</cols>", "</dataValidation>", "?>"]
        return ends.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing($1, with: $1 + "\n") } + "\n"
    }
}
