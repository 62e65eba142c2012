/// Keeps spreadsheets from running a text as a formula, in a way that can be taken back.
///
/// A text that starts like a formula gets an apostrophe in front. So does one that starts with apostrophes and then like
/// a formula, so that what comes back is never doubtful.
enum FormulaGuard {
    static func guarded(_ text: String) -> String { isFormula(text) ? "'" + text : text }

    static func restored(_ text: String) -> String {
        text.hasPrefix("'") && isFormula(text) ? String(text.dropFirst()) : text
    }

    /// Whether `text` is what a spreadsheet shows of a formula that it cannot work out, such as `#NAME?`.
    static func isError(_ text: String) -> Bool {
        let word = SheetText.comparable(text)
        if ["#N/A", "#GETTING_DATA"].contains(word) { return true }
        let code = word.dropFirst(4)
        if word.hasPrefix("Err:") { return !code.isEmpty && code.allSatisfy(\.isNumber) }
        guard word.first == "#", word.last == "!" || word.last == "?", word.count > 2 else { return false }
        return word.dropFirst().dropLast().allSatisfy { $0.isUppercase || $0.isNumber || $0 == "/" }
    }

    static func isFormula(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { $0 != "'" }
        return first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
