import Foundation
import Prose
import Records
import Testing

@testable import Sheets

/// Sheets that go out and come back.
@Suite struct RoundTripTests {
    static let formats: [SheetFormat] = [.xlsx, .csv, .jsonl]

    private static func returned(_ desk: SampleDesk, _ format: SheetFormat) throws -> ReturnedSheet {
        let file = try TemporaryFile()
        try format.writer().write(desk.sheet(), to: file.path)
        return try ReturnedSheet.read(path: file.path)
    }

    private static func plan(_ sheet: ReturnedSheet, _ desk: SampleDesk, by person: String = "cleo") -> ImportPlan {
        SheetMerge(settings: DeskSettings(), person: person).plan(sheet) { records in
            desk.claims.filter { records.contains($0.stableID) }
        }
    }

    @Test(arguments: formats, [SampleDesk.reviewed, .hostileReviewed])
    func whatNobodyChangedChangesNothing(format: SheetFormat, desk: SampleDesk) throws {
        let plan = Self.plan(try Self.returned(desk, format), desk)
        #expect(plan.changes.isEmpty)
        #expect(plan.isWhole, "\(plan.refusals) \(plan.conflicts)")
        #expect(plan.unchanged == desk.claims.count)
    }

    @Test(arguments: formats)
    func theCellsComeBackAsTheyWere(format: SheetFormat) throws {
        let desk = SampleDesk.hostileReviewed
        for (row, claim) in zip(try Self.returned(desk, format).rows, desk.claims) {
            #expect(row.stableID == claim.stableID)
            for column in SheetColumn.recorded {
                let here = EditableCells.text(column, of: claim)
                #expect(
                    EditableCells.comparable(row.cells[column] ?? "", in: column)
                        == EditableCells.comparable(here, in: column), "\(column)")
            }
        }
    }

    @Test(arguments: formats)
    func whatACheckerFillsInIsTaken(format: SheetFormat) throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, format)
        sheet.rows[0].cells[.status] = " Ready "
        sheet.rows[0].cells[.verdict] = "FALSE"
        sheet.rows[0].cells[.rationale] = "The log\r\nsays so.  "
        sheet.rows[0].cells[.evidenceURL] = "https://port.example/log"
        sheet.rows[0].cells[.evidenceTitle] = "Harbour log"
        sheet.rows[0].cells[.evidenceType] = "Primary"
        sheet.rows[0].cells[.newNote] = "asked twice"
        sheet.rows[1].cells[.response] = ""
        sheet.rows[1].cells[.evidenceSide] = "against\nagainst"
        let plan = Self.plan(sheet, desk)
        #expect(plan.isWhole)
        #expect(
            plan.changes.map(\.change) == [
                RecordChange(
                    11, status: .ready, verdict: .set("false"), fields: [.rationale: "The log\nsays so."],
                    evidence: [Evidence(title: "Harbour log", url: "https://port.example/log", rank: .primary)],
                    note: "asked twice"),
                RecordChange(
                    12, fields: [.response: ""],
                    evidence: {
                        var evidence = desk.claims[1].record!.evidence
                        evidence[1].side = .against
                        return evidence
                    }()),
            ])
    }

    @Test func rowsMayBeSortedAndColumnsMissing() throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        sheet.rows.reverse()
        for index in sheet.rows.indices {
            for column in SheetColumn.editable where column != .assignee { sheet.rows[index].cells[column] = nil }
        }
        #expect(Self.plan(sheet, desk).unchanged == 3)
        sheet.rows[2].cells[.assignee] = "Bo  Lind"
        #expect(Self.plan(sheet, desk).changes.map(\.change) == [RecordChange(11, fields: [.assignee: "Bo Lind"])])
    }

    @Test(arguments: [
        ("2031-04-01", true), ("2031-04-01 00:00:00", true), ("01.04.2031", true), ("1-Apr-31", true),
        ("April 1, 2031", true), ("04/01/2031", true), ("01/04/2031", true), ("1/4/31", true), ("2031/4/1", true),
        ("2.4.2031", false), ("4/13/2031", false),
    ])
    func datesAreKnownInTheirNewClothes(cell: String, isTheSame: Bool) throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        sheet.rows[2].cells[.evidenceAccessed] = cell
        let plan = Self.plan(sheet, desk)
        #expect(plan.isWhole)
        #expect(plan.changes.isEmpty == isTheSame)
    }

    @Test func whoChangedTheSameRowTwiceHasAConflict() throws {
        var desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        sheet.rows[0].cells[.verdict] = "misleading"
        sheet.rows[1].cells[.newNote] = "a remark is no conflict"
        sheet.rows[2].cells[.correction] = "three ships"
        desk.claims[0].verdict = "false"
        desk.claims[0].record?.rationale = "why"
        desk.claims[1].status = .ready
        // Both sides say the same: nothing to decide.
        desk.claims[2].record?.correction = "three ships"
        let plan = Self.plan(sheet, desk)
        #expect(plan.conflicts.map(\.claim) == [11])
        #expect(plan.conflicts[0].edits == [.init(column: .verdict, here: "false", sheet: "misleading")])
        #expect(plan.conflicts[0].changedHere == [.verdict, .rationale])
        #expect(plan.changes.map(\.change) == [RecordChange(12, note: "a remark is no conflict")])
        #expect(plan.unchanged == 1)
    }

    @Test func onlyTouchedClaimsAreLoaded() throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .xlsx)
        sheet.rows[1].cells[.assignee] = "Bo"
        var loaded: [StableID] = []
        _ = SheetMerge(settings: DeskSettings(), person: "cleo").plan(sheet) { records in
            loaded = records
            return desk.claims
        }
        #expect(loaded == [desk.claims[1].stableID])
    }

    @Test func whatTheDeskChangedAloneStays() throws {
        var desk = SampleDesk.reviewed
        let sheet = try Self.returned(desk, .xlsx)
        desk.claims[1].record?.rationale = "another reason"
        desk.claims[2].verdict = "confirmed"
        let plan = Self.plan(sheet, desk)
        #expect(plan.changes.isEmpty && plan.isWhole)
    }

    @Test func aSheetTakenInTwiceChangesNothingTheSecondTime() throws {
        var desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        sheet.rows[0].cells[.status] = "checking"
        sheet.rows[0].cells[.newNote] = "asked twice"
        desk.claims[0].status = .checking
        desk.claims[0].notes.append(.init(author: "cleo", at: "2031-04-03T08:00:00Z", text: "asked twice"))
        #expect(Self.plan(sheet, desk).unchanged == 3)
        // And what is added later is taken.
        sheet.rows[0].cells[.verdict] = "unproven"
        #expect(Self.plan(sheet, desk).changes.map(\.change) == [RecordChange(11, verdict: .set("unproven"))])
    }

    @Test func withoutARevisionOnlyEmptyCellsAreFilled() throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        for index in sheet.rows.indices { sheet.rows[index].cells[.revision] = nil }
        sheet.rows[0].cells[.status] = "checking"
        sheet.rows[0].cells[.rationale] = "why"
        sheet.rows[2].cells[.verdict] = "confirmed"
        let plan = Self.plan(sheet, desk)
        #expect(plan.changes.map(\.change) == [RecordChange(11, status: .checking, fields: [.rationale: "why"])])
        #expect(plan.conflicts.map(\.claim) == [13])
    }

    @Test(
        arguments: [
            (.record, "c-0123456789abcdef01234567", .unknownRecord("c-0123456789abcdef01234567")),
            (.record, "6.9E+23", .noRecord), (.textHash, "t-000000000000", .otherWords),
            (.status, "done", .unknownStatus("done", words: ReviewStatus.allCases.map(\.rawValue))),
            (.verdict, "rubbish", .unknownVerdict("rubbish", words: DeskSettings().verdicts)),
            (
                .status, "corrected",
                .illegalMove(
                    .illegalMove(
                        claim: 11, from: .new, to: .corrected,
                        legal: [.checking, .needsSource, .notCheckable, .ready, .withdrawn]))
            ),
            (.evidenceType, "tertiary", .unknownWord(.evidenceType, "tertiary", words: ["primary", "secondary"])),
            (.evidenceAccessed, "last week", .badDate("last week")),
            (.evidenceAccessed, "3/4/2031", .twoDates("3/4/2031")),
            (.evidenceQuote, "a\nb", .namelessEvidence(2)),
            (.evidenceURL, "www.port.example", .notAWebAddress("www.port.example")),
        ] as [(SheetColumn, String, RowProblem)])
    func aRowWithAMistakeIsLeftAlone(column: SheetColumn, cell: String, problem: RowProblem) throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        sheet.rows[0].cells[.rationale] = "why"
        sheet.rows[0].cells[.evidenceTitle] = "A source"
        sheet.rows[0].cells[column] = cell
        sheet.rows[1].cells[.rationale] = "taken all the same"
        let plan = Self.plan(sheet, desk)
        #expect(plan.refusals.map(\.problem) == [problem])
        #expect(plan.changes.map(\.change.claim) == [12])
    }

    @Test func whoMadeItReadyDoesNotSignItOff() throws {
        var desk = SampleDesk.reviewed
        desk.claims[0].status = .ready
        desk.claims[0].reviewer = "Ada"
        var sheet = try Self.returned(desk, .xlsx)
        sheet.rows[0].cells[.status] = "Signed off"
        #expect(Self.plan(sheet, desk, by: "ada").refusals.count == 1)
        #expect(Self.plan(sheet, desk, by: "bo").changes.map(\.change) == [RecordChange(11, status: .signedOff)])
    }

    @Test func aClaimIsChangedInOneRowOnly() throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        sheet.rows.append(sheet.rows[0])
        #expect(Self.plan(sheet, desk).unchanged == 4)
        sheet.rows[3].line = 9
        sheet.rows[0].cells[.rationale] = "one"
        sheet.rows[3].cells[.rationale] = "other"
        #expect(Self.plan(sheet, desk).refusals.map(\.problem) == [.again(firstLine: sheet.rows[0].line)])
    }

    @Test func anEditOfOneColumnLeavesTheOthersOfTheDesk() throws {
        var desk = SampleDesk.reviewed
        desk.claims[1].record?.evidence[0].title = "Council “minutes”"
        desk.claims[1].record?.evidence[0].quote = "another  plan"
        var sheet = try Self.returned(desk, .csv)
        // A program that lacks a character writes another; nobody meant that.
        sheet.rows[1].cells[.evidenceTitle] = "Council ?minutes?\nTreaty of Elda"
        sheet.rows[1].cells[.evidenceSide] = "for\nn/a"
        var expected = try #require(desk.claims[1].record?.evidence)
        (expected[0].side, expected[1].side) = (.supports, nil)
        #expect(Self.plan(sheet, desk).changes.map(\.change) == [RecordChange(12, evidence: expected)])
    }

    @Test(arguments: formats)
    func whatLooksGarbledAndIsMeantStays(format: SheetFormat) throws {
        var desk = SampleDesk.reviewed
        desk.claims[1].record?.rationale = "the heading reads Ã©lan"
        var sheet = try Self.returned(desk, format)
        #expect(Self.plan(sheet, desk).unchanged == 3)
        sheet.rows[0].cells[.rationale] = "here too: Ã©lan"
        #expect(
            Self.plan(sheet, desk).changes.map(\.change) == [
                RecordChange(11, fields: [.rationale: "here too: Ã©lan"])
            ])
    }

    @Test func aSheetInTheWrongEncodingIsRepaired() throws {
        var desk = SampleDesk.reviewed
        desk.claims[1].record?.rationale = "＝élan"
        desk.claims[1].record?.response = "café"
        var sheet = try Self.returned(desk, .csv)
        sheet.rows[1].cells[.rationale] = "'ï¼\u{9D}Ã©lan"
        sheet.rows[1].cells[.response] = "cafÃ©"
        #expect(Self.plan(sheet, desk).unchanged == 3)
        sheet.rows[1].cells[.response] = "cafÃ© closed"
        sheet.rows[0].cells[.newNote] = "asked at the cafÃ©"
        #expect(
            Self.plan(sheet, desk).changes.map(\.change) == [
                RecordChange(11, note: "asked at the café"), RecordChange(12, fields: [.response: "café closed"]),
            ])
    }

    @Test(arguments: formats)
    func escapesOfWorkbooksAreTextsToo(format: SheetFormat) throws {
        var desk = SampleDesk.reviewed
        let text = "a_x0041_x0042_b _x005F_x000D_ _x00"
        desk.claims[1].record?.rationale = text
        #expect(try Self.returned(desk, format).rows[1].cells[.rationale] == text)
    }

    @Test func marksOnAQuotationMarkStayInTheirCell() throws {
        var desk = SampleDesk.reviewed
        let text = "so it \"\u{301},he said\u{600}\", \"x"
        desk.claims[1].record?.rationale = text
        #expect(try Self.returned(desk, .csv).rows[1].cells[.rationale] == text)
    }

    @Test(arguments: ["#NAME?", "#DIV/0!", "#N/A", " Err:508 "])
    func whatAFormulaCouldNotWorkOutIsNotTaken(error: String) throws {
        let desk = SampleDesk.reviewed
        var sheet = try Self.returned(desk, .csv)
        sheet.rows[0].cells[.rationale] = error
        sheet.rows[1].cells[.rationale] = "#1 of two reasons!"
        let plan = Self.plan(sheet, desk)
        let found = error.filter { $0 != " " }
        #expect(plan.refusals.map(\.problem) == [.formulaError(.rationale, found)])
        #expect(plan.changes.map(\.change.claim) == [12])
    }

    @Test(arguments: formats)
    func aSheetIsNotWrittenThroughALink(format: SheetFormat) throws {
        let (victim, link) = (try TemporaryFile([1, 2, 3]), try TemporaryFile())
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: victim.path)
        #expect(throws: SheetWritingError.cannotWrite(reason: "File exists")) {
            try format.writer().write(SampleDesk.reviewed.sheet(), to: link.path)
        }
        #expect(try victim.bytes == [1, 2, 3])
    }
}
