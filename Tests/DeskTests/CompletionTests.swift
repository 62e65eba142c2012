import Testing

@testable import Desk

/// What Tab does to a line.
@Suite struct CompletionTests {
    private let desk: ScriptedDesk
    init() throws {
        desk = try ScriptedDesk()
        _ = desk.answer(to: "ingest articles")
    }

    private func line(after line: String) -> String {
        let answer = Completion(workbench: desk.workbench).answer(to: line)
        return String(line.unicodeScalars.dropLast(answer.erased)) + answer.insertion
    }

    @Test(arguments: [
        ("inge", "ingest "), ("lis", "list "), ("list sta", "list sta"), ("list stat", "list status:"),
        ("list -stat", "list -status:"), ("list status:che", "list status:checking "),
        ("list status:new,che", "list status:new,checking "), ("list party:nord", #"list party:"Norden Pact" "#),
        (#"compare "Norden P"#, #"compare "Norden Pact" "#), ("compare kar", "compare Karsk "),
        ("compare Karsk Velland --on gr", #"compare Karsk Velland --on "grain corridor" "#),
        ("flag 3 need", "flag 3 needs-source "), ("flag 3 mis", "flag 3 misleading "), ("list --mo", "list --mode "),
        ("list --mode js", "list --mode json"), ("ingest art", "ingest articles/"), ("help un", "help undo "),
        ("list outlet:Ri", #"list outlet:"River Courier" "#), ("nothing here", "nothing here"),
        ("ingest articles/1", "ingest articles/1-corridor.txt "), ("party acc", "party accept "),
        ("party alias mi", #"party alias "Mira Holt" "#),
        ("party role Tal envoy --of ka", "party role Tal envoy --of Karsk "),
        ("party add X --kind per", "party add X --kind person "),
        ("party role Tal envoy --unt", "party role Tal envoy --until "),
        ("issue drop riv", #"issue drop "river dams" "#),
        ("issue merge x --into gr", #"issue merge x --into "grain corridor" "#),
    ])
    func theWordIsCompleted(_ typed: String, _ completed: String) {
        #expect(line(after: typed) == completed)
    }

    @Test func whoSpeaksIsOfferedForTheRegister() {
        _ = desk.answer(to: "ingest newcomers")
        #expect(line(after: "party accept ru") == #"party accept "Runa Sol" "#)
    }

    @Test func choicesAreListed() {
        let answer = Completion(workbench: desk.workbench).answer(to: "list sta")
        #expect(answer == Completion.Answer(choices: "stance:  status:  \n"))
    }
}
