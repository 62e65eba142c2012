/// A stretch of text between quotation marks.
package struct Quotation: Hashable, Sendable {
    /// With the marks it has.
    package var span: TextSpan
    /// Without them.
    package var inner: TextSpan
    /// Whether the closing mark stands in the text.
    package var isClosed: Bool
    /// Whether it carries on the quotation before it: that one stayed open to the end of its paragraph, and this one
    /// opens the next.
    package var continuesPrevious: Bool
    /// Nesting: 0 for outermost.
    package var depth: Int
    /// Single marks (`‘…’`) rather than double ones.
    package var isSingle: Bool

    package init(
        span: TextSpan, inner: TextSpan, isClosed: Bool, continuesPrevious: Bool = false, depth: Int = 0,
        isSingle: Bool = false
    ) {
        self.span = span
        self.inner = inner
        self.isClosed = isClosed
        self.continuesPrevious = continuesPrevious
        self.depth = depth
        self.isSingle = isSingle
    }
}

/// Pairs quotation marks, paragraph by paragraph.
///
/// Curly, straight, low-high („…“) and single marks and guillemets are told apart by shape and, where the shape does
/// not tell, by the characters beside them. An apostrophe is no mark. A quotation left open ends with its paragraph:
/// one missing mark never swallows the rest of the article.
package struct QuotationFinder {
    package init() {}

    /// The quotations of `text` in text order, outer before inner.
    package func quotations(in text: String, paragraphs: [TextSpan]) -> [Quotation] {
        var found: [Quotation] = []
        var previousLeftOpen = false
        for paragraph in paragraphs {
            let (quotations, leftOpen) = pair(marks(in: text, paragraph), paragraph, carriesOn: previousLeftOpen)
            found += quotations
            previousLeftOpen = leftOpen
        }
        return found
    }

    private enum Family: Hashable { case double, single, guillemet }
    private enum Side { case open, close, either }
    private struct Mark {
        var span: TextSpan
        var family: Family
        var side: Side
        var isStraight: Bool
    }

    private func marks(in text: String, _ paragraph: TextSpan) -> [Mark] {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: paragraph.start)
        let end = utf8.index(utf8.startIndex, offsetBy: paragraph.end)
        let scalars = Array(text.unicodeScalars[start..<end])
        var marks: [Mark] = []
        var offset = paragraph.start
        var i = 0
        while i < scalars.count {
            let scalar = scalars[i]
            // Typewriter marks: `` and two apostrophes stand for one double mark.
            let isPair = (scalar == "'" || scalar == "`") && i + 1 < scalars.count && scalars[i + 1] == scalar
            let count = isPair ? 2 : 1
            let width = (i..<i + count).reduce(0) { $0 + UTF8.width(scalars[$1]) }
            let before = i > 0 ? scalars[i - 1] : nil
            let after = i + count < scalars.count ? scalars[i + count] : nil
            let kind: (Family, Side, Bool)? =
                isPair ? (.double, scalar == "`" ? .open : side(before, after), true) : classify(scalar, before, after)
            if let (family, side, isStraight) = kind {
                marks.append(
                    Mark(span: TextSpan(offset, offset + width), family: family, side: side, isStraight: isStraight))
            }
            offset += width
            i += count
        }
        return marks
    }

    private func classify(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
    ) -> (Family, Side, Bool)? {
        switch scalar {
        case "\u{201C}": (.double, isWordLike(before) && !isWordLike(after) ? .close : .open, false)
        case "\u{201D}": (.double, .close, false)
        case "\u{201E}", "\u{201F}": (.double, .open, false)
        case "\u{00AB}": (.guillemet, .open, false)
        case "\u{00BB}": (.guillemet, .close, false)
        case "\"", "\u{FF02}": (.double, side(before, after), true)
        case "\u{2018}", "\u{201A}": (.single, .open, false)
        case "\u{2019}": isWordLike(before) && isWordLike(after) ? nil : (.single, .close, false)
        case "'":
            isWordLike(before) && isWordLike(after) ? nil : singleStraight(before, after)
        default: nil
        }
    }

    private func singleStraight(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> (Family, Side, Bool)? {
        switch side(before, after) {
        case .either: nil
        case let side: (.single, side, true)
        }
    }

    private func isWordLike(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isWordScalar ?? false }

    private func side(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Side {
        let openLeft = before.map { $0.properties.isWhitespace || "([{—–-/".unicodeScalars.contains($0) } ?? true
        let openRight = after.map { $0.properties.isWhitespace || ")]},.;:!?—–".unicodeScalars.contains($0) } ?? true
        return switch (openLeft, openRight) {
        case (true, false): .open
        case (false, true): .close
        default: .either
        }
    }

    private func pair(
        _ marks: [Mark], _ paragraph: TextSpan, carriesOn: Bool
    ) -> (quotations: [Quotation], leftOpen: Bool) {
        var stack: [(mark: Mark, continues: Bool)] = []
        var found: [Quotation] = []
        var leftOpen = false
        func close(at inner: Int, span end: Int, closed: Bool) {
            let (mark, continues) = stack.removeLast()
            found.append(
                Quotation(
                    span: TextSpan(mark.span.start, end), inner: TextSpan(mark.span.end, max(mark.span.end, inner)),
                    isClosed: closed, continuesPrevious: continues, depth: stack.count, isSingle: mark.family == .single
                ))
        }
        for mark in marks {
            let isOpen = stack.contains { $0.mark.family == mark.family }
            var opens =
                switch mark.side {
                case .open: true
                case .close: false
                case .either: !isOpen
                }
            // A straight mark that looks like an opening one while its family is open closes it where the text is odd.
            if opens && mark.isStraight && isOpen && mark.family == .double { opens = false }
            if opens {
                // A second opening double mark means that the closing one was forgotten.
                if let i = stack.firstIndex(where: { $0.mark.family == mark.family }) {
                    while stack.count > i { close(at: mark.span.start, span: mark.span.start, closed: false) }
                }
                stack.append((mark, carriesOn && mark.span.start == paragraph.start))
            } else if isOpen {
                while let top = stack.last, top.mark.family != mark.family {
                    if top.mark.family == .single {
                        stack.removeLast()  // an apostrophe that looked like an opening mark
                    } else {
                        close(at: mark.span.start, span: mark.span.start, closed: false)
                    }
                }
                close(at: mark.span.start, span: mark.span.end, closed: true)
            } else if mark.family == .double && carriesOn && found.isEmpty && stack.isEmpty {
                // The paragraph carries on a quotation without opening it anew.
                found.append(
                    Quotation(
                        span: TextSpan(paragraph.start, mark.span.end),
                        inner: TextSpan(paragraph.start, mark.span.start), isClosed: true, continuesPrevious: true))
            }
        }
        while let top = stack.last {
            if top.mark.family == .single {
                stack.removeLast()
            } else {
                leftOpen = true
                close(at: paragraph.end, span: paragraph.end, closed: false)
            }
        }
        return (found.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }, leftOpen)
    }
}
