/// Where a position puts a party on an issue.
package enum Stance: String, CaseIterable, Sendable, Codable {
    case `for`, against, conditional, unclear
}
