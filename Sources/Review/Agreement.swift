/// How parties stand to each other on an issue, the sharpest first.
package enum Agreement: String, CaseIterable, Hashable, Sendable {
    /// One is for what the other is against, or a claim of one contradicts one of the other.
    case contradict
    /// They take different sides that are not opposite.
    case differ
    /// Both take the same side.
    case agree
    /// Both spoke, but not both took a side that can be compared.
    case unclear
    /// Somebody did not speak; that is no agreement.
    case silent = "one is silent"
}
