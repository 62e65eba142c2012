import Records
import Review
import Store

/// One claim after the other, one key each.
///
/// Every decision is a command: it is checked, written down and undone like one that was typed.
final class ReviewLoop {
    private struct Decision {
        var claim: Int64
        /// The status or verdict.
        var word: String
        /// Its event in the trail.
        var event: Int64
    }

    /// Decisions shown beside the keys.
    private static let shownDecisions = 3

    private let workbench: Workbench
    private let keys: any KeySource
    private let runner: CommandRunner
    private let database: ClaimDatabase
    private let queue: DeskQueue
    private let bindings: [ReviewKeys.Binding]
    private let verdicts: [String]
    private var progress: ReviewProgress
    /// The claims of this review in the order it began with: a decision does not move the others about.
    private let order: [Int64]
    private var position = 0
    private var card: ReviewCard?
    private var chosenLink = 0
    private var decisions: [Decision] = []
    /// The newest event when the review began: what came before it is not the review's to take back.
    private let lastEvent: Int64

    /// A review of what fits `filter` and was not passed over before.
    init(_ filter: ClaimFilter, progress: ReviewProgress, keys: any KeySource, at workbench: Workbench) throws {
        self.workbench = workbench
        self.keys = keys
        self.progress = progress
        runner = CommandRunner(workbench: workbench)
        database = try workbench.database()
        queue = try workbench.queue()
        verdicts = try workbench.newsroom().settings.verdicts
        bindings = ReviewKeys.bindings(verdicts: verdicts)
        lastEvent = try database.events(limit: 1).first?.id ?? 0
        let passed = progress.passed?.claims ?? []
        order = try queue.order(filter).filter { !passed.contains($0) }
    }

    func run() throws {
        if let passed = progress.passed {
            message(
                "going on where you left at \(passed.at.prefix(16).replacing("T", with: " ")), behind "
                    + "\(Counted.of(passed.claims.count, "claim")) passed over; `review --anew` starts from the top")
        }
        if order.isEmpty { return message("nothing left to check") }
        guard try show(from: 0) else { return }
        while true {
            let key = keys.next()
            if key == .resized {
                try show()
                continue
            }
            guard let binding = bindings.first(where: { $0.keys.contains(key) }) else {
                message("\(TerminalText.escaped(key.name)) does nothing here: ? shows the keys")
                continue
            }
            guard try act(binding.action) else { break }
        }
        message(summary)
    }

    /// Does what a key stands for; `false` where the review is over.
    private func act(_ action: ReviewKeys.Action) throws -> Bool {
        guard let card else { return false }
        let claim = card.claim.id
        switch action {
        case .status(let status):
            guard try decide(status.rawValue) else { return true }
            return try show(from: position + 1)
        case .verdict(let place):
            if try decide(place.map { verdicts[$0] } ?? "none") { try show() }
        case .command(let line): run(line.replacing("#", with: String(claim)))
        case .ask(let begun):
            let begun = begun.replacing("#", with: String(claim))
            guard let line = keys.line(prompt: ":", begun: begun), runner.run(line: line) != .leave else { return true }
            try show()
        case .confirmLink: try decideLink("confirm", card)
        case .rejectLink: try decideLink("reject", card)
        case .nextLink:
            if card.openLinks.isEmpty { message("no link waits for a decision") }
            chosenLink = card.openLinks.isEmpty ? 0 : (chosenLink + 1) % card.openLinks.count
            if !card.openLinks.isEmpty { try show() }
        case .everywhere: try decideEverywhere()
        case .next:
            progress.pass(claim, at: workbench.now)
            return try show(from: position + 1)
        case .back: try goBack()
        case .undo: try takeBack()
        case .redo:
            if run("redo") { try show() }
        case .help: try showKeys()
        case .quit: return false
        }
        return true
    }

    // MARK: - Decisions

    private func decide(_ word: String) throws -> Bool {
        guard let current = card?.claim, run(try flag(current, word)) else { return false }
        let claim = current.id
        try noteDecision(claim, word)
        if let others = card?.otherAppearances, !others.isEmpty {
            message("it appears in \(Counted.of(others.count, "other claim")) too: t does the same there")
        }
        return true
    }

    /// The command that gives `claim` a status or verdict; where the move needs a reason, it is asked for.
    private func flag(_ claim: ReviewedClaim, _ word: String) throws -> String {
        let command = "flag \(claim.id) \(LineParser.quoted(word))"
        guard let status = ReviewStatus(rawValue: word), ReviewWorkflow.needsReason(from: claim.status, to: status),
            let reason = keys.line(prompt: "why:", begun: "")
        else { return command }
        return command + " --note " + LineParser.quoted(reason)
    }

    private func noteDecision(_ claim: Int64, _ word: String) throws {
        decisions.append(Decision(claim: claim, word: word, event: try database.events(limit: 1).first?.id ?? 0))
    }

    private func decideLink(_ command: String, _ card: ReviewCard) throws {
        guard card.openLinks.indices.contains(chosenLink) else { return message("no link waits for a decision") }
        let link = card.openLinks[chosenLink]
        if run("\(command) \(link.a) \(link.b) --relation \(link.relation.rawValue)") {
            chosenLink = 0
            try show()
        }
    }

    /// What was decided last, for the other appearances of that statement, once the person has seen what will change.
    private func decideEverywhere() throws {
        guard let last = decisions.last, let claim = try database.claim(last.claim) else {
            return message("nothing was decided yet in this review")
        }
        let others = try StatementThread(of: claim.id, in: database).others(than: claim.id)
        if others.isEmpty { return message("claim \(last.claim) appears nowhere else") }
        let plan = try ThreadPlan(last.word, for: others, by: try workbench.actor() ?? "", at: workbench)
        for line in plan.lines { try workbench.console.print("  " + TerminalText.escaped(line)) }
        if plan.changing.isEmpty { return message("nothing would change there") }
        message("enter changes \(Counted.of(plan.changing.count, "claim")), any other key leaves them")
        guard keys.next() == .enter else { return message("left as they are") }
        let numbers = plan.changing.map(String.init).joined(separator: ",")
        let reason = plan.needsReason ? keys.line(prompt: "why:", begun: "") : nil
        let note = reason.map { " --note " + LineParser.quoted($0) } ?? ""
        guard run("flag \(numbers) \(LineParser.quoted(last.word)) --yes" + note) else { return }
        for claim in plan.changing { try noteDecision(claim, last.word) }
        if let id = card?.claim.id, plan.changing.contains(id) { _ = try show(from: position) }
    }

    private func takeBack() throws {
        guard let event = try database.eventToUndo(), event.id > lastEvent else {
            return message("nothing was changed in this review; `undo` at the prompt takes back what came before")
        }
        guard run("undo") else { return }
        let undone = decisions.filter { $0.event >= event.id }
        decisions.removeAll { $0.event >= event.id }
        if let place = undone.lazy.compactMap({ self.order.firstIndex(of: $0.claim) }).first {
            position = place
            chosenLink = 0
        }
        try show()
    }

    // MARK: - Going through the claims

    /// Shows the first claim from `place` on that still waits; `false` where none does.
    private func show(from place: Int) throws -> Bool {
        position = place
        chosenLink = 0
        while position < order.count {
            if let claim = try database.claim(order[position]), queue.isWaiting(claim) {
                try show(claim)
                return true
            }
            position += 1
        }
        card = nil
        message("that was the last one")
        message(summary)
        return false
    }

    private func show() throws {
        guard let claim = try database.claim(order[position]) else { return }
        try show(claim)
    }

    private func show(_ claim: ReviewedClaim) throws {
        let card = try ReviewCard(claim, in: database)
        self.card = card
        chosenLink = min(chosenLink, max(0, card.openLinks.count - 1))
        let place = "── \(position + 1) of \(order.count) "
        let rule = String(repeating: "─", count: max(0, workbench.console.width - DisplayWidth.of(place)))
        try card.print(
            place: place + rule, reasons: try queue.queued(claim).reasons, chosen: chosenLink,
            on: workbench.console)
        message(hint)
    }

    private func goBack() throws {
        guard position > 0 else { return message("this is the first one") }
        position -= 1
        progress.takeBack(order[position])
        chosenLink = 0
        try show()
    }

    // MARK: - Words

    /// `c checking · n needs-source · … ? all keys`
    private var hint: String {
        let shown = bindings.filter { binding in
            switch binding.action {
            case .status(let status): card.map { ReviewWorkflow.moves(from: $0.claim.status).contains(status) } ?? false
            case .verdict(let place): place != nil
            case .confirmLink, .rejectLink: card?.openLinks.isEmpty == false
            default: false
            }
        }
        let keys = shown.map { "\($0.keys[0].name) \($0.words)" } + ["space pass over", "? all keys"]
        // A key and its word stay on one line.
        let joined = keys.map { TerminalText.escaped($0).replacing(" ", with: "\u{A0}") }.joined(separator: " · ")
        let lines = TextWrapper.lines(of: joined, columns: max(20, workbench.console.width)).map {
            $0.replacing("\u{A0}", with: " ")
        }
        let recent = decisions.suffix(Self.shownDecisions).map { "\($0.claim) \($0.word)" }
        let done = recent.isEmpty ? [] : [TerminalText.escaped("done: " + recent.joined(separator: " · "))]
        return (done + lines).map { workbench.console.styled($0, .quiet) }.joined(separator: "\n")
    }

    private func showKeys() throws {
        for binding in bindings {
            let names = binding.keys.map(\.name).joined(separator: ", ")
            try workbench.console.print(
                "  \(DisplayWidth.padded(names, to: 22))  \(TerminalText.escaped(binding.words))")
        }
        try workbench.console.flush()
    }

    private var summary: String {
        let passed = progress.passed?.claims.count ?? 0
        return "decided on \(Counted.of(Set(decisions.map(\.claim)).count, "claim"))"
            + (passed > 0 ? ", \(passed) passed over: the next review goes on behind them" : "")
    }

    private func message(_ text: String) { workbench.console.message(text) }

    /// Runs a command; whether it went well.
    @discardableResult
    private func run(_ line: String) -> Bool { runner.run(line: line) == .status(0) }
}
