/// Keeps spreadsheets from running a text as a formula, in a way that can be taken back.
///
/// A text that starts like a formula gets an apostrophe in front. So does one that starts with apostrophes and then like
/// a formula, so that what comes back is never doubtful.
enum FormulaGuard {
    static func guarded(_ text: String) -> String { isFormula(text) ? "'" + text : text }

    static func restored(_ text: String) -> String {
        text.hasPrefix("'") && isFormula(text) ? String(text.dropFirst()) : text
    }

    private static func isFormula(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { $0 != "'" }
        return first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
