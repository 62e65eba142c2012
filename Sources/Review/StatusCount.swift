package import Records

/// How many claims have one status.
package struct StatusCount: Hashable, Sendable {
    package var status: ReviewStatus
    package var count: Int

    /// Of `claims`, as ``of(_:)-([ReviewStatus])``.
    package static func of(_ claims: [ReviewedClaim]) -> [StatusCount] { of(claims.map(\.status)) }

    /// In the order of ``ReviewStatus``; statuses that stand nowhere in `statuses` are left out.
    package static func of(_ statuses: [ReviewStatus]) -> [StatusCount] {
        var counts: [ReviewStatus: Int] = [:]
        for status in statuses { counts[status, default: 0] += 1 }
        return ReviewStatus.allCases.compactMap { status in
            counts[status].map { StatusCount(status: status, count: $0) }
        }
    }

    /// `8 new, 1 checking`
    package static func list(_ counts: [StatusCount]) -> String {
        counts.map { "\($0.count) \($0.status.rawValue)" }.joined(separator: ", ")
    }
}
