/// A number with its noun.
enum Counted {
    /// `1 claim`, `2 claims`.
    static func of(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
