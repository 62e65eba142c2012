/// Whom a sheet is for.
package enum SheetVariant: String, CaseIterable, Sendable {
    /// For the checkers: everything, with cells to fill in.
    case checking
    /// For the editor: what was found, and what to change.
    case checked
}
