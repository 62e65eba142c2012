package import Records

/// Which status may follow which, and who may set it.
///
/// Verdicts have no order: they are checked against the desk's words by ``FlagWord`` alone.
package struct ReviewWorkflow: Sendable {
    private let settings: DeskSettings

    /// The workflow of a desk with these settings.
    package init(settings: DeskSettings) { self.settings = settings }

    /// The statuses that may follow `status`, the usual next step first.
    package static func moves(from status: ReviewStatus) -> [ReviewStatus] {
        switch status {
        case .new: [.checking, .needsSource, .notCheckable, .ready, .withdrawn]
        case .checking: [.needsSource, .ready, .notCheckable, .withdrawn, .new]
        case .needsSource: [.checking, .ready, .notCheckable, .withdrawn]
        case .ready: [.signedOff, .checking, .needsSource, .notCheckable, .withdrawn]
        case .signedOff: [.corrected, .withdrawn, .checking]
        case .notCheckable: [.checking]
        case .corrected: [.checking, .withdrawn]
        case .withdrawn: [.checking]
        }
    }

    /// Whether a move needs a reason beside a name: taking back what was published, and taking up again what was done with.
    package static func needsReason(from: ReviewStatus, to: ReviewStatus) -> Bool {
        switch (from, to) {
        case (_, .corrected), (_, .withdrawn): true
        case (.signedOff, .checking), (.notCheckable, .checking), (.corrected, .checking), (.withdrawn, .checking): true
        default: false
        }
    }

    /// Throws unless `person` may move `claim` to `status`. Only a named person moves a claim; who made it ready does not
    /// sign it off, unless the desk does without a second reader.
    package func check(_ claim: ReviewedClaim, to status: ReviewStatus, by person: String) throws(WorkflowError) {
        if claim.status == status { throw .alreadyThere(claim: claim.id, status: status) }
        let legal = Self.moves(from: claim.status)
        guard legal.contains(status) else {
            throw .illegalMove(claim: claim.id, from: claim.status, to: status, legal: legal)
        }
        // "Anna  Berg" and "anna berg" are one pair of eyes.
        let name = ComparableName(person)
        if name.isEmpty { throw .nameNeeded(claim: claim.id, to: status) }
        if status == .signedOff, settings.needsSecondReader, let reviewer = claim.reviewer,
            ComparableName(reviewer) == name
        {
            throw .secondReaderNeeded(
                claim: claim.id, reviewer: reviewer, legal: legal.filter { $0 != .signedOff })
        }
    }
}

/// Why a claim stays where it is.
package enum WorkflowError: Error, Equatable, Sendable {
    case alreadyThere(claim: Int64, status: ReviewStatus)
    /// `legal` are the moves that `from` allows.
    case illegalMove(claim: Int64, from: ReviewStatus, to: ReviewStatus, legal: [ReviewStatus])
    /// `reviewer` made the claim ready and may not sign it off; `legal` is what they may do instead.
    case secondReaderNeeded(claim: Int64, reviewer: String, legal: [ReviewStatus])
    case nameNeeded(claim: Int64, to: ReviewStatus)
}
