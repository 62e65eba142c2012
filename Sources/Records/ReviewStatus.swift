/// The workflow flag of a claim.
package enum ReviewStatus: String, CaseIterable, Sendable, Codable {
    case new, checking
    case needsSource = "needs-source"
    /// For a second pair of eyes.
    case ready
    case signedOff = "signed-off"
    case notCheckable = "not-checkable"
    case corrected, withdrawn
}
