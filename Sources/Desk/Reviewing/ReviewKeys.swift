import Records

/// What the keys do while claims are reviewed.
enum ReviewKeys {
    enum Action: Equatable {
        /// Moves the claim to a status and goes on.
        case status(ReviewStatus)
        /// Gives the verdict of this number in the desk's list; none takes it away.
        case verdict(Int?)
        /// Runs a command on the claim: `#` is its number.
        case command(String)
        /// Asks for the rest of a command.
        case ask(String)
        /// What is said of the link that is pointed at.
        case confirmLink, rejectLink, nextLink
        /// The last decision for the other appearances of its statement too.
        case everywhere
        case next, back, undo, redo, help, quit
    }

    struct Binding {
        var keys: [Key]
        var words: String
        var action: Action

        init(_ keys: Key..., does words: String, _ action: Action) {
            self.keys = keys
            self.words = words
            self.action = action
        }
    }

    /// In the order of the help.
    static func bindings(verdicts: [String]) -> [Binding] {
        statuses
            + verdicts.prefix(9).enumerated().map { place, verdict in
                Binding(.character(Character("\(place + 1)")), does: verdict, .verdict(place))
            }
            + [Binding(.character("0"), does: "no verdict", .verdict(nil))] + others
    }

    private static let statuses = [
        Binding(.character("c"), does: "checking", .status(.checking)),
        Binding(.character("n"), does: "needs-source", .status(.needsSource)),
        Binding(.character("r"), does: "ready", .status(.ready)),
        Binding(.character("s"), does: "signed-off", .status(.signedOff)),
        Binding(.character("x"), does: "not-checkable", .status(.notCheckable)),
        Binding(.character("w"), does: "withdrawn", .status(.withdrawn)),
        Binding(.character("k"), does: "corrected", .status(.corrected)),
    ]

    private static let others = [
        Binding(.character("y"), does: "confirm the link ▸", .confirmLink),
        Binding(.character("d"), does: "reject the link ▸: different", .rejectLink),
        Binding(.tab, .character("l"), does: "point at the next link", .nextLink),
        Binding(.character("t"), does: "do the last decision in the thread's other appearances too", .everywhere),
        Binding(.character("e"), does: "edit a field", .ask("edit # ")),
        Binding(.character("v"), does: "add evidence", .ask("evidence # ")),
        Binding(.character("m"), does: "add a note", .ask("note # ")),
        Binding(.character("f"), does: "write down why (findings)", .ask("record # ")),
        Binding(.character("a"), does: "assign", .ask("assign # ")),
        Binding(.character(":"), does: "any command", .ask("")),
        Binding(.character("i"), does: "all that is known, with reasons and history", .command("show #")),
        Binding(.character("g"), does: "its thread", .command("thread #")),
        Binding(.character("q"), .interrupt, .end, .escape, does: "leave; the next review goes on here", .quit),
        Binding(.character(" "), .enter, .right, does: "pass over", .next),
        Binding(.character("b"), .left, .backspace, does: "back", .back),
        Binding(.character("u"), does: "undo", .undo), Binding(.character("U"), does: "redo", .redo),
        Binding(.character("?"), does: "these keys", .help),
    ]
}
