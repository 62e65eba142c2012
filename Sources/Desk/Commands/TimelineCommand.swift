import ArgumentParser
import Newsroom
import Records
import Review
import Sheets
import Store

struct TimelineCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show positions on a line of time, with their shifts.",
        discussion: """
            Of a party, issue by issue; of an issue, party by party; of the statement that a claim tells, outlet by outlet. A \
            shift is possible only, until somebody confirms it. What nothing dates stands apart. Filters and dates say what is \
            shown; shifts are still measured against all that was said. --html writes a page to read, \
            to print and to pass on: each mark leads to its words.

            For example:
              timeline Russia
              timeline Russia --on "arms control" --since 2022-01
              timeline "security guarantees" --html ./guarantees.html
              timeline 12
            """)
    static let argumentKind = ArgumentKind.partiesAndFilter
    static let isPaged = true

    @Argument(help: ArgumentHelp("A party, an issue or a claim's number, then filter terms.", valueName: "what"))
    var words: [String]

    @Option(name: .customLong("on"), help: ArgumentHelp("Only this issue of the party's.", valueName: "issue"))
    var issue: String?

    @Flag(name: .customLong("ascii"), help: "Draw with plain characters.")
    var isASCII = false

    @Option(help: ArgumentHelp("Write a page to this file.", valueName: "file"), completion: .file())
    var html: String?

    @Flag(help: "Replace the file.")
    var force = false

    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let (named, terms) = FilterArgument.split(words)
        let subject = named.joined(separator: " ")
        if subject.isEmpty { throw DeskError.nothingNamed(expected: "a party, an issue or a claim's number") }
        let filter = try narrowing.filter(of: terms, at: workbench)
        let (title, timeline) = try read(subject, filter, at: workbench)
        if let html {
            let page = TimelinePage(timeline, title: title, madeAt: workbench.now)
            return try write(page, to: DashedWord.unshielded(html), at: workbench)
        }
        guard workbench.mode == .box else { return try workbench.print(TimelineTable.table(of: timeline)) }
        if timeline.rows.isEmpty, timeline.unplaced.isEmpty {
            return workbench.console.message(TerminalText.escaped("no position of or on \(title)"))
        }
        let marks = TimelineMarks(asked: isASCII, environment: workbench.surroundings.environment)
        try TimelineChart(timeline: timeline, marks: marks, console: workbench.console).print()
    }

    /// What the words name, and its timeline.
    private func read(
        _ subject: String, _ filter: ClaimFilter, at workbench: Workbench
    ) throws -> (String, Timeline) {
        let work = try workbench.positions()
        let newsroom = try workbench.newsroom()
        let party = newsroom.register.lookUp(subject)?.name
        if issue != nil, Int64(subject) != nil || party == nil { throw DeskError.onWithoutParty(subject) }
        if let number = Int64(subject) {
            _ = try workbench.database().existingClaim(number)
            return ("the statement of claim \(number)", try work.timeline(ofClaim: number, filter))
        }
        if let party {
            let issue = try issue.map { try work.issue(named: DashedWord.unshielded($0)) }
            return (party + (issue.map { " on \($0)" } ?? ""), try work.timeline(of: party, on: issue, filter))
        }
        if let issue = try work.knownIssue(named: subject) { return (issue, try work.timeline(onIssue: issue, filter)) }
        let names = newsroom.register.typedNames + newsroom.issues.issues.map(\.name)
        throw DeskError.unknownSubject(subject, nearest: NearestWords.of(subject, in: names))
    }

    private func write(_ page: TimelinePage, to path: String, at workbench: Workbench) throws {
        try OutputFile(path: workbench.absolute(path), named: path).write(try page.html(), replacing: force)
        workbench.console.message("wrote \(Counted.of(page.markCount, "position")) to \(TerminalText.escaped(path))")
    }
}
