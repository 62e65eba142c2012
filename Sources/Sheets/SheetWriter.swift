/// Writes review sheets in one format.
///
/// A writer is pure: the same sheet gives the same bytes, whatever the clock or the locale. Everything in a sheet that
/// came from an article, a register or a person is hostile until the writer has escaped it.
package protocol SheetWriter: Sendable {
    /// The whole file, ending in a line break.
    func write(_ sheet: ReviewSheet) -> String
}
