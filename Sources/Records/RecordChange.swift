/// What a person does to the review of one claim. What it leaves out stays as it is.
package struct RecordChange: Hashable, Sendable {
    package var claim: Int64
    package var status: ReviewStatus?
    package var verdict: VerdictChange
    /// New texts; an empty one takes away what is there.
    package var fields: [ReviewRecord.Field: String]
    /// All evidence, in the place of what is there.
    package var evidence: [Evidence]?
    /// A remark to add.
    package var note: String?

    package init(
        _ claim: Int64, status: ReviewStatus? = nil, verdict: VerdictChange = .keep,
        fields: [ReviewRecord.Field: String] = [:], evidence: [Evidence]? = nil, note: String? = nil
    ) {
        self.claim = claim
        self.status = status
        self.verdict = verdict
        self.fields = fields
        self.evidence = evidence
        self.note = note
    }
}
