internal import Prose
package import Records

/// Cuts what a web page puts around a story (comment forms, share buttons, newsletter lines) off both its ends.
///
/// Only whole lines go, only where every line between them and the end goes too, and never the whole text. A phrase
/// matches a line that consists of it; one that ends in `*` matches a line that starts with it.
package struct BoilerplateCutter: Sendable {
    private let whole: Set<String>
    private let prefixes: [String]

    /// `phrases` as the `boilerplate` list gives them: lower case, straight apostrophes, single spaces.
    package init(phrases: [String]) {
        whole = Set(phrases.filter { !$0.hasSuffix("*") }.map(Self.bare))
        prefixes = phrases.filter { $0.hasSuffix("*") && $0.count > 1 }.map { String($0.dropLast()) }
    }

    /// The story in `text` without outer white space, and the stretches cut, in text order.
    package func cut(_ text: String) -> (story: String, leftOut: [Article.LeftOut]) {
        let lines = Self.inkedLines(of: text)
        let first = end(of: lines)
        let last = lines.count - end(of: lines.reversed())
        guard first < last else { return (text.trimmed, []) }
        var leftOut: [Article.LeftOut] = []
        if first > 0 { leftOut.append(stretch(lines[..<first], of: text, "before")) }
        if last < lines.count { leftOut.append(stretch(lines[last...], of: text, "after")) }
        return (text[lines[first].startIndex..<lines[last - 1].endIndex].trimmed, leftOut)
    }

    private func stretch(_ lines: ArraySlice<Substring>, of text: String, _ side: String) -> Article.LeftOut {
        let stretch = text[lines[lines.startIndex].startIndex..<lines[lines.endIndex - 1].endIndex]
        return Article.LeftOut(text: stretch.trimmed, reason: "web page text \(side) the story")
    }

    /// How many of `lines` go, walking in order: a short line that does not read as a sentence goes along where the
    /// one behind it matches.
    private func end(of lines: [Substring]) -> Int {
        var count = 0
        while count < lines.count {
            if matches(lines[count]) {
                count += 1
            } else if count > 0, count + 1 < lines.count, isLabel(lines[count]), matches(lines[count + 1]) {
                count += 2
            } else {
                break
            }
        }
        return count
    }

    private func matches(_ line: Substring) -> Bool {
        // A paragraph that merely starts like a button is story.
        guard line.utf8.count <= 300 else { return false }
        let words = Tokenizer.normalised(line.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        return whole.contains(Self.bare(words)) || prefixes.contains { words.hasPrefix($0) }
    }

    private func isLabel(_ line: Substring) -> Bool {
        let label = line.trimmed
        return label.utf8.count <= 80 && !(label.last.map { ".!”\"’".contains($0) } ?? false)
    }

    private static func bare(_ text: String) -> String {
        let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
        var text = text.drop(while: isMark)
        while let last = text.last, isMark(last) { text.removeLast() }
        return String(text)
    }

    private static func inkedLines(of text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.trimmed.isEmpty }
    }
}
