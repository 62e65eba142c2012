package import Records

/// How many claims have one status.
package struct StatusCount: Hashable, Sendable {
    package var status: ReviewStatus
    package var count: Int

    /// Of `claims`, in the order of ``ReviewStatus``; statuses that none has are left out.
    package static func of(_ claims: [ReviewedClaim]) -> [StatusCount] {
        var counts: [ReviewStatus: Int] = [:]
        for claim in claims { counts[claim.status, default: 0] += 1 }
        return ReviewStatus.allCases.compactMap { status in
            counts[status].map { StatusCount(status: status, count: $0) }
        }
    }
}
