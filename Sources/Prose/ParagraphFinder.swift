/// Finds paragraphs.
///
/// A blank line always ends a paragraph. A single line break ends one too, unless the text is hard-wrapped: it has
/// blank lines, and most of the lines before its single breaks are of one typical width.
package struct ParagraphFinder {
    package init() {}

    /// The paragraphs of `text`, without their line breaks and outer white space; none is empty.
    package func paragraphs(of text: String) -> [TextSpan] {
        let lines = Self.lines(of: text)
        let isWrapped = Self.isHardWrapped(lines)
        var paragraphs: [TextSpan] = []
        var current: TextSpan?
        for line in lines {
            guard let ink = line.ink else {
                if let span = current { paragraphs.append(span) }
                current = nil
                continue
            }
            if let span = current {
                if isWrapped {
                    current = span.union(ink)
                } else {
                    paragraphs.append(span)
                    current = ink
                }
            } else {
                current = ink
            }
        }
        if let span = current { paragraphs.append(span) }
        return paragraphs
    }

    private struct Line {
        /// Without outer white space; `nil` for a blank line.
        var ink: TextSpan?
        var width: Int
    }

    private static func lines(of text: String) -> [Line] {
        var lines: [Line] = []
        var offset = 0
        var inkStart: Int?
        var inkEnd = 0
        var width = 0
        func close() {
            lines.append(Line(ink: inkStart.map { TextSpan($0, inkEnd) }, width: width))
            inkStart = nil
            width = 0
        }
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            let next = offset + UTF8.width(scalar)
            switch scalar {
            case "\n" where previousWasReturn: break
            case "\n", "\r", "\u{2028}", "\u{85}": close()
            case "\u{2029}", "\u{0C}":
                close()
                close()
            default:
                width += 1
                if !scalar.properties.isWhitespace && !scalar.isInvisible {
                    if inkStart == nil { inkStart = offset }
                    inkEnd = next
                }
            }
            previousWasReturn = scalar == "\r"
            offset = next
        }
        close()
        return lines
    }

    private static func isHardWrapped(_ lines: [Line]) -> Bool {
        var broken: [Int] = []
        var hasBlank = false
        for (line, next) in zip(lines, lines.dropFirst()) {
            if line.ink == nil { hasBlank = true }
            if line.ink != nil && next.ink != nil { broken.append(line.width) }
        }
        guard hasBlank, broken.count >= 4 else { return false }
        let sorted = broken.sorted()
        let typical = sorted[sorted.count * 3 / 4]
        guard (40...130).contains(typical) else { return false }
        let near = broken.count { $0 > typical - 25 && $0 <= typical + 25 }
        return near * 5 >= broken.count * 4
    }
}
