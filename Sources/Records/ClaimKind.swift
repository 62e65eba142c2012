/// The act a claim performs.
package enum ClaimKind: String, CaseIterable, Sendable, Codable {
    case assertion, prediction, announcement, denial
    case demand, offer, condition, refusal, support, opposition, pledge, warning, threat, concern, call, other

    /// What sort of thing a checker can do with the act.
    package enum Family: String, Sendable {
        /// Can be held against evidence.
        case factual
        /// Says where the party stands.
        case position
        /// Does something by being said.
        case speechAct = "speech act"
    }

    /// Whether the act says where somebody stands, whatever side it takes: plain assertions and predictions do not.
    package var takesPosition: Bool { family != .factual || self == .denial }

    package var family: Family {
        switch self {
        case .assertion, .prediction, .denial: .factual
        case .demand, .offer, .condition, .refusal, .support, .opposition, .concern, .call: .position
        case .announcement, .pledge, .warning, .threat, .other: .speechAct
        }
    }
}
