import ArgumentParser

/// `--yes` of commands that change as many claims as they are told to.
struct BulkConsent: ParsableArguments {
    /// More at once are asked about first.
    static let limit = 25

    @Flag(help: "Change more than \(BulkConsent.limit) claims without asking.")
    var yes = false

    init() {}

    /// Asks at a terminal; elsewhere throws ``DeskError/tooManyUnasked(_:limit:)``. A no is ``DeskError/leftAsIs``.
    func check(_ count: Int, at workbench: Workbench) throws {
        if yes || count <= Self.limit { return }
        guard workbench.isSession, let keys = workbench.keys() else {
            throw DeskError.tooManyUnasked(count, limit: Self.limit)
        }
        workbench.console.message("this changes \(count) claims: y goes on, any other key leaves them")
        guard keys.next() == .character("y") else { throw DeskError.leftAsIs }
    }
}
