internal import Records

/// How much a check is worth: the ranking the claim carries.
struct CheckWorth {
    /// 0 to 1.
    var value: Double
    var reason: String

    init(_ claim: ReviewedClaim) {
        guard let ranked = claim.claim.checkworthiness else {
            // Read before there was a ranking: between what ranks high and what ranks low.
            value = claim.claim.checkable ? 0.5 : 0.2
            reason = "not ranked: " + (claim.claim.checkable ? "checkable" : "hard to check")
            return
        }
        value = min(1, max(0, ranked))
        let grounds = claim.claim.reasons.filter { $0.field == .checkworthiness }.map { " (\($0.text))" }
        reason = "check-worthiness \(Int((value * 100).rounded())) of 100" + grounds.joined()
    }
}
