package import Records

extension ReviewedClaim {
    /// Whether it counts no more, though it stays in the history of the desk.
    var isTakenBack: Bool { status == .withdrawn || status == .corrected }

    /// Whether it says where somebody stands: plain assertions without a stance do not, nor do claims taken back.
    var isPosition: Bool { !isTakenBack && (claim.stance != nil || claim.kind.takesPosition) }

    /// By the date a position counts from, undated ones first; of one day, the lower number.
    package func isSaidBefore(_ other: ReviewedClaim) -> Bool {
        if effectiveDate == other.effectiveDate { return id < other.id }
        guard let date = effectiveDate else { return true }
        guard let otherDate = other.effectiveDate else { return false }
        return date < otherDate
    }
}
