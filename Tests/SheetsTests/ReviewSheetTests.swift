import Records
import Sheets
import Testing

@Suite struct ReviewSheetTests {
    @Test func countsStatusesInWorkflowOrder() {
        let counts = SampleDesk.grainCorridor.sheet().statusCounts
        #expect(counts.map(\.status) == [.new, .checking, .signedOff])
        #expect(counts.map(\.count) == [1, 1, 1])
    }

    @Test func everyTextFormatEndsItsLastLine() throws {
        for format in SheetFormat.allCases {
            guard let writer = format.writer() as? any TextSheetWriter else { continue }
            for desk in [SampleDesk(), .hostile] {
                let text = try writer.text(of: desk.sheet())
                #expect(text.isEmpty || text.utf8.last == 0x0A, "\(format)")
            }
        }
    }

    @Test(
        arguments: [
            ("a.xlsx", .xlsx), ("/x.d/A.CSV", .csv), ("b.md", .markdown), ("b.htm", .html), ("c.tar.jsonl", .jsonl),
            ("plain", nil), ("d.json", nil), (".csv", nil),
        ] as [(String, SheetFormat?)])
    func theEndingNamesTheFormat(_ file: String, _ format: SheetFormat?) {
        #expect(SheetFormat(ofFile: file) == format)
    }
}
