import Records
import Review
import Store

/// What a flag would do to the appearances of a statement: who moves, and who cannot and why.
struct ThreadPlan {
    /// The claims that would change, by number.
    private(set) var changing: [Int64] = []
    /// Whether one of the moves needs a reason.
    private(set) var needsReason = false
    /// A line for each claim.
    private(set) var lines: [String] = []

    init(_ word: String, for claims: [ReviewedClaim], by person: String, at workbench: Workbench) throws {
        let settings = try workbench.newsroom().settings
        let workflow = ReviewWorkflow(settings: settings)
        let flag = try FlagWord(word, settings: settings)
        for claim in claims {
            let origin = [claim.outlet, claim.published?.description].compactMap { $0 }.joined(separator: ", ")
            let head = "claim \(claim.id)\(origin.isEmpty ? "" : " (\(origin))"): "
            do {
                let change = try Self.change(flag, of: claim, workflow, by: person)
                lines.append(head + (change ?? "is so already"))
                if change == nil { continue }
                changing.append(claim.id)
                if case .status(let status) = flag, ReviewWorkflow.needsReason(from: claim.status, to: status) {
                    needsReason = true
                }
            } catch let error as WorkflowError {
                lines.append(head + "stays \(claim.status.rawValue): " + ErrorReport.message(for: error))
            }
        }
    }

    /// `new → checking`; `nil` where nothing would change.
    private static func change(
        _ flag: FlagWord, of claim: ReviewedClaim, _ workflow: ReviewWorkflow, by person: String
    ) throws -> String? {
        switch flag {
        case .status(let status):
            if claim.status == status { return nil }
            try workflow.check(claim, to: status, by: person)
            return "\(claim.status.rawValue) → \(status.rawValue)"
        case .verdict(let word):
            return claim.verdict == word ? nil : "verdict \(claim.verdict ?? "none") → \(word)"
        case .clearVerdict: return claim.verdict.map { "verdict \($0) → none" }
        }
    }
}
