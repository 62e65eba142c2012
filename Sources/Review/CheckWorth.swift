internal import Records

/// How much a check is worth: the ranking the claim carries.
struct CheckWorth {
    /// 0 to 1.
    var value: Double
    var reason: String

    /// `ranked` are the check-worthinesses of the desk's claims, in rising order.
    init(_ claim: ReviewedClaim, among ranked: [Double]) {
        guard let ranking = claim.claim.checkworthiness else {
            // Read before there was a ranking: between what ranks high and what ranks low.
            value = claim.claim.checkable ? 0.5 : 0.2
            reason = "not ranked: " + (claim.claim.checkable ? "checkable" : "hard to check")
            return
        }
        value = min(1, max(0, ranking))
        let grounds = claim.claim.reasons.filter { $0.field == .checkworthiness }.map { " (\($0.text))" }
        let rank = CheckWorthRank(less: Self.count(below: ranking, in: ranked), ranked: ranked.count)
        reason = "worth a check: " + rank.words + grounds.joined()
    }

    private static func count(below value: Double, in ranked: [Double]) -> Int {
        var (low, high) = (0, ranked.count)
        while low < high {
            let middle = (low + high) / 2
            if ranked[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
