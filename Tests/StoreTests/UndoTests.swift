import Prose
import Records
import Testing

@testable import Store

/// Undo and redo as a session shows them.
@Suite struct UndoTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    private func flag(_ id: Int64, _ status: ReviewStatus) throws {
        _ = try database.flag([id], status: status, verdict: .keep, note: nil, by: "anna", at: SampleDesk.now)
    }

    private func undo() throws -> String { try database.undo(by: "anna", at: SampleDesk.now).summary }
    private func redo() throws -> String { try database.redo(by: "anna", at: SampleDesk.now).summary }

    @Test func aSession() throws {
        try flag(1, .checking)
        try flag(1, .ready)
        #expect(try undo() == "took back event 3: claim 1: checking → ready")
        #expect(try undo() == "took back event 2: claim 1: new → checking")
        #expect(try redo() == "brought back event 2: claim 1: new → checking")
        #expect(try database.claim(1)?.status == .checking)
        // What was brought back can be taken back again.
        #expect(try undo() == "took back event 2: claim 1: new → checking")
        #expect(try redo() == "brought back event 2: claim 1: new → checking")
        #expect(try redo() == "brought back event 3: claim 1: checking → ready")
        #expect(throws: StoreError.nothingToRedo) { try redo() }
        #expect(try database.claim(1)?.status == .ready)
        let trail = try database.events(limit: 20).reversed().map {
            "\($0.id) \($0.action) \($0.undoes ?? 0) \($0.undoneBy ?? 0)"
        }
        #expect(
            trail == [
                "1 ingest 0 0", "2 flag 0 5", "3 flag 0 4", "4 undo 3 9", "5 undo 2 6", "6 redo 5 7", "7 undo 6 8",
                "8 redo 7 0", "9 redo 4 0",
            ])
    }

    @Test func anythingNewEndsRedo() throws {
        try flag(1, .checking)
        _ = try undo()
        try flag(2, .checking)
        #expect(try database.eventToRedo() == nil)
        _ = try undo()
        #expect(try redo() == "brought back event 4: claim 2: new → checking")
        #expect(throws: StoreError.nothingToRedo) { try redo() }
    }

    @Test func anIngestCanBeTakenBackAndComesBackUnderItsNumbers() throws {
        let full = try database.dump()
        _ = try undo()
        #expect(try database.dump() == [])
        #expect(try database.search("arms control", limit: 5) == [])
        try database.checkIntegrity()
        _ = try redo()
        #expect(try database.dump() == full)
        #expect(try database.search("arms control", limit: 5).count == 2)
        try database.checkIntegrity()
    }

    @Test func whatAPersonTouchedIsUndoneBeforeItsIngest() throws {
        try flag(1, .checking)
        #expect(try database.eventToUndo()?.action == "flag")
        _ = try undo()
        #expect(try database.eventToUndo()?.action == "ingest")
        _ = try undo()
        #expect(throws: StoreError.nothingToUndo) { try undo() }
    }

    @Test func numbersAreNotUsedAgain() throws {
        _ = try undo()
        let outcome = try database.ingest(by: "anna", at: SampleDesk.now) {
            try $0.add(SampleDesk.echo, SampleDesk.echoExtraction)
        }
        #expect(outcome.result == .added(article: 3, claims: [5]))
    }
}

/// The trail's copies of rows give back what they were made of.
@Suite struct RowCopyTests {
    @Test(arguments: ["", "“é” 👩‍👩‍👧", "a\"b\\c/d", "tab\t, line\n, bell\u{7}, del\u{7F}, \u{2028}", "null", "12"])
    func texts(text: String) throws {
        let copy = RowCopy(["text": text.databaseValue, "title": "x".databaseValue])
        let back = try #require(RowCopy(json: copy.json()))
        #expect(back.values == copy.values)
        #expect(back.values["text"]?.storage.value as? String == text)
    }

    @Test(arguments: [0, 1, -3.5, 0.1, 0.30000000000000004, 1e-9, 123456789.125])
    func numbers(number: Double) throws {
        let back = try #require(RowCopy(json: RowCopy(["a": number.databaseValue, "b": 7.databaseValue]).json()))
        #expect(back.values["a"] == number.databaseValue)
        #expect(back.values["b"] == 7.databaseValue)
    }

    @Test func whatIsNoObjectIsNoCopy() {
        for json in ["", "[]", "{", "{\"a\":[]}"] { #expect(RowCopy(json: json)?.values == nil) }
    }
}

/// Whatever was done, taking all of it back gives the start, and bringing all back gives the end.
@Suite struct UndoProperties {
    @Test(arguments: 0..<16) func undoAllIsTheStartAndRedoAllTheEnd(seed: UInt64) throws {
        var random = Dice(seed: seed)
        let database = try ClaimDatabase.inMemory()
        let start = try database.dump()
        for step in 0..<12 { try act(step, &random, database) }
        // A sequence may end in undos; "all" takes those in.
        while try database.eventToRedo() != nil { _ = try database.redo(by: "u", at: SampleDesk.now) }
        let end = try database.dump()
        let events = try database.events(limit: 1000).count
        // The second round takes back what redo brought back.
        for _ in 0..<2 {
            while try database.eventToUndo() != nil { _ = try database.undo(by: "u", at: SampleDesk.now) }
            #expect(try database.dump() == start)
            try database.checkIntegrity()
            while try database.eventToRedo() != nil { _ = try database.redo(by: "u", at: SampleDesk.now) }
            #expect(try database.dump() == end)
            try database.checkIntegrity()
        }
        #expect(try database.events(limit: 1000).count >= events)
    }

    private func act(_ step: Int, _ random: inout Dice, _ database: ClaimDatabase) throws {
        let ids = try database.claims(ClaimFilter()).map(\.id)
        let some = ids.filter { _ in random.roll(3) == 0 }
        switch random.roll(ids.isEmpty ? 1 : 6) {
        case 0:
            _ = try database.ingest(by: "a", at: SampleDesk.now) { batch in
                for part in 0...random.roll(3) {
                    let text = "“Été \(step).\(part),” she said. He agreed “twice”."
                    let article = Article(title: random.roll(2) == 0 ? nil : "T\(step)", text: text)
                    let claims = (0...random.roll(2)).map { _ in
                        SampleDesk.claim("Été", in: article, by: ["Ann", "Bé"], on: ["issue"])
                    }
                    _ = try batch.add(article, Extraction(claims: claims))
                }
            }
        case 1, 2:
            _ = try database.flag(
                some, status: ReviewStatus.allCases[random.roll(8)],
                verdict: [.keep, .set("false"), .clear][random.roll(3)],
                note: random.roll(2) == 0 ? "n\(step)" : nil, by: "b\(random.roll(3))", at: SampleDesk.now)
        case 3:
            if !some.isEmpty { _ = try database.addNote("remark \(step)", to: some, by: "c", at: SampleDesk.now) }
        case 4:
            let evidence = (0..<random.roll(3)).map { Evidence(title: "source \(step).\($0)") }
            let texts: [ReviewRecord.Field: String] = [.rationale: random.roll(2) == 0 ? "" : "why \(step)"]
            _ = try database.change(
                some.map { RecordChange($0, fields: texts, evidence: evidence) }, action: "record", by: "e",
                at: SampleDesk.now)
        default:
            if try database.eventToUndo() != nil { _ = try database.undo(by: "d", at: SampleDesk.now) }
            if random.roll(2) == 0, try database.eventToRedo() != nil {
                _ = try database.redo(by: "d", at: SampleDesk.now)
            }
        }
    }
}

/// Chance that repeats (SplitMix64).
private struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(sides))
    }
}
