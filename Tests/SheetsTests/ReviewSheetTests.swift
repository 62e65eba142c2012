import Records
import Sheets
import Testing

@Suite struct ReviewSheetTests {
    @Test func groupsByArticleInOrderOfFirstAppearance() {
        var desk = SampleDesk.grainCorridor
        desk.claims = [desk.claims[2], desk.claims[0], desk.claims[1]]
        let sheet = desk.sheet()
        #expect(sheet.sections.map { $0.claims.map(\.id) } == [[13], [11, 12]])
        #expect(sheet.sections.map { $0.article?.id } == [2, 1])
        #expect(sheet.claimCount == 3)
    }

    @Test func countsStatusesInWorkflowOrder() {
        let counts = SampleDesk.grainCorridor.sheet().statusCounts
        #expect(counts.map(\.status) == [.new, .checking, .signedOff])
        #expect(counts.map(\.count) == [1, 1, 1])
    }

    @Test func everyFormatHasAWriterAndAnEnding() {
        for format in SheetFormat.allCases {
            #expect(format.writer.write(SampleDesk().sheet()).hasSuffix("\n"))
            #expect(!format.fileExtension.isEmpty)
        }
    }
}
