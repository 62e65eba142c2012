import Foundation
import Testing

/// Compares whole output with the file of that name in `Snapshots/`.
///
/// With `CLAIMDESK_RECORD=1` in the environment the file is written anew and the test fails, so that a recording run
/// can't be taken for a passing one.
func expectSnapshot(_ name: String, _ output: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["CLAIMDESK_RECORD"] == "1" {
        try Data(output.utf8).write(to: file)
        Issue.record(
            "recorded \(name); read the difference, then run again without CLAIMDESK_RECORD",
            sourceLocation: sourceLocation)
        return
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard recorded != output else { return }
    let lines = zip(
        recorded.split(separator: "\n", omittingEmptySubsequences: false),
        output.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = lines.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
        """
        \(name), line \((difference?.offset ?? 0) + 1):
        recorded: \(difference?.element.0 ?? "(one is longer)")
        now:      \(difference?.element.1 ?? "(one is longer)")
        """, sourceLocation: sourceLocation)
}
