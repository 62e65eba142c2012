/// What a desk decides for itself (`desk.yaml`).
package struct DeskSettings: Hashable, Sendable, Codable {
    /// The verdict words of this desk, in the order it lists them.
    package var verdicts: [String]
    /// Whether signing off needs another person than the one who made the claim ready.
    package var needsSecondReader: Bool
    /// Who works here when `--as` does not say.
    package var reviewer: String?

    package init(
        verdicts: [String] = ["confirmed", "misleading", "false", "unproven", "disputed"],
        needsSecondReader: Bool = true,
        reviewer: String? = nil
    ) {
        self.verdicts = verdicts
        self.needsSecondReader = needsSecondReader
        self.reviewer = reviewer
    }
}
