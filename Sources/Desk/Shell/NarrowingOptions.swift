import ArgumentParser
import Records

/// Which claims count, beside a filter's terms.
struct NarrowingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only what was said on this date or later.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only what was said by this date.", valueName: "date"))
    var until: String?

    @Flag(help: "Only claims that a person has moved past new.")
    var reviewed = false

    /// These and the filter's `words` as one filter.
    func filter(of words: [String], at workbench: Workbench) throws -> ClaimFilter {
        let dates = [since.map { "since:\($0)" }, until.map { "until:\($0)" }].compactMap { $0 }
        var filter = try FilterArgument.filter(of: words + dates.map { DashedWord.unshielded($0) }, at: workbench)
        if reviewed { filter.conditions.append(.init(.field(.status, [ReviewStatus.new.rawValue]), isNegated: true)) }
        return filter
    }
}
