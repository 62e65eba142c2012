internal import Prose
internal import Records

/// How much a check is worth: the ranking the claim carries, else an estimate from what a checker can hold on to.
struct CheckWorth {
    /// 0 to 1.
    var value: Double
    var reason: String

    init(_ claim: ReviewedClaim) {
        if let ranked = claim.claim.checkworthiness {
            value = min(1, max(0, ranked))
            reason = "check-worthiness \(Self.percent(value))"
            return
        }
        var points = claim.claim.checkable ? 0.45 : 0.1
        var grounds = [claim.claim.checkable ? "checkable" : "hard to check"]
        if claim.claim.kind.family == .factual {
            points += 0.15
            grounds.append(claim.claim.kind.rawValue)
        }
        let tokens = Tokenizer().tokens(of: claim.words)
        if tokens.contains(where: { $0.kind == .number && !Self.isYear($0.text) }) {
            points += 0.2
            grounds.append("gives a number")
        }
        if tokens.contains(where: { Self.isYear($0.text) || (Self.months.contains($0.norm) && $0.isCapitalised) }) {
            points += 0.1
            grounds.append("gives a date")
        }
        // A doubtful reading is a check of the extraction, not of the speaker.
        points += 0.1 * min(1, max(0, claim.claim.confidence))
        value = points
        reason = "no ranking yet: " + grounds.joined(separator: ", ")
    }

    private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) of 100" }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (1800...2199).contains($0) } == true
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
