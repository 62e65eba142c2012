internal import Records

extension ReviewedClaim {
    /// Whether it says where somebody stands: plain assertions without a stance do not, nor do claims taken back.
    var isPosition: Bool {
        guard status != .withdrawn, status != .corrected else { return false }
        return claim.stance != nil || claim.kind.family != .factual
    }

    /// By the date a position counts from, undated ones first; of one day, the lower number.
    func isSaidBefore(_ other: ReviewedClaim) -> Bool {
        if effectiveDate == other.effectiveDate { return id < other.id }
        guard let date = effectiveDate else { return true }
        guard let otherDate = other.effectiveDate else { return false }
        return date < otherDate
    }
}
