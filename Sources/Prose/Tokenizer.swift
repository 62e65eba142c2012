/// Cuts text into words, numbers and single punctuation marks.
///
/// - A word is a run of letters, marks and digits. An apostrophe inside stays (`don't`), but a possessive or
///   contracted `'s` is a token of its own, so that `Russia’s` gives `Russia` and `’s`.
/// - Dotted initials (`U.S.`, `e.g.`) are one word, dot included.
/// - A number keeps its separators (`120,000`, `1.5`).
/// - Hyphens are punctuation: `NATO-Russia` gives three tokens without space between them.
package struct Tokenizer {
    package init() {}

    /// The tokens of `text` in order; spans are UTF-8 byte offsets, and the bytes between tokens are white space.
    package func tokens(of text: String) -> [Token] {
        var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
        scalars.reserveCapacity(text.utf8.count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            scalars.append((scalar, offset))
            offset += UTF8.width(scalar)
        }
        let end = offset
        func at(_ i: Int) -> Unicode.Scalar? { i < scalars.count ? scalars[i].scalar : nil }
        func start(_ i: Int) -> Int { i < scalars.count ? scalars[i].offset : end }

        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 5)
        func emit(_ from: Int, _ to: Int, _ kind: Token.Kind) {
            let (start, end) = (start(from), start(to))
            let bytes = text.utf8
            let first = bytes.index(bytes.startIndex, offsetBy: start)
            let word = String(text[first..<bytes.index(first, offsetBy: end - start)])
            tokens.append(
                Token(span: TextSpan(start, end), kind: kind, text: word, norm: Tokenizer.normalised(word)))
        }

        var i = 0
        while i < scalars.count {
            let scalar = scalars[i].scalar
            if scalar.isSpace || scalar.isInvisible {
                i += 1
            } else if scalar.isDigit {
                var j = i + 1
                while let next = at(j) {
                    if next.isDigit {
                        j += 1
                    } else if next == "," || next == ".", let after = at(j + 1), after.isDigit {
                        j += 2
                    } else {
                        break
                    }
                }
                if let next = at(j), next.isWordScalar {
                    while let more = at(j), more.isWordScalar { j += 1 }
                    emit(i, j, .word)
                } else {
                    emit(i, j, .number)
                }
                i = j
            } else if scalar.isWordScalar {
                i = word(from: i, at: at, emit: emit)
            } else if scalar.isApostrophe, let next = at(i + 1), next == "s" || next == "S",
                !(at(i + 2)?.isWordScalar ?? false), let last = tokens.last, last.span.end == start(i),
                last.kind != .punctuation
            {
                emit(i, i + 2, .word)
                i += 2
            } else {
                emit(i, i + 1, .punctuation)
                i += 1
            }
        }
        return tokens
    }

    /// Emits the word that starts at `i` and returns where it stopped.
    private func word(
        from i: Int, at: (Int) -> Unicode.Scalar?, emit: (Int, Int, Token.Kind) -> Void
    ) -> Int {
        var j = i + 1
        while let next = at(j) {
            if next.isWordScalar {
                j += 1
            } else if next.isApostrophe, let after = at(j + 1), after.isWordScalar {
                let isPossessive = (after == "s" || after == "S") && !(at(j + 2)?.isWordScalar ?? false)
                if isPossessive { break }
                j += 2
            } else if next == ".", isDotted(from: i, to: j, at: at) {
                j += 1
            } else {
                break
            }
        }
        emit(i, j, .word)
        return j
    }

    /// Whether the dot at `j` belongs to a run of single letters each followed by a dot, with two letters at least.
    private func isDotted(from i: Int, to j: Int, at: (Int) -> Unicode.Scalar?) -> Bool {
        guard let last = at(j - 1), last.properties.isAlphabetic else { return false }
        let isSingle = j - 1 == i || at(j - 2) == "."
        guard isSingle else { return false }
        if j - 1 > i { return true }
        // The first dot counts only where another single letter and its dot follow.
        guard let next = at(j + 1), next.properties.isAlphabetic, at(j + 2) == "." else { return false }
        return true
    }

    /// Lower case with straight apostrophes; independent of locale.
    package static func normalised(_ text: String) -> String {
        let lowered = text.lowercased()
        if lowered.utf8.allSatisfy({ $0 < 0x80 }) { return lowered }
        guard lowered.unicodeScalars.contains("\u{2019}") else { return lowered }
        var view = String.UnicodeScalarView()
        for scalar in lowered.unicodeScalars { view.append(scalar == "\u{2019}" ? "'" : scalar) }
        return String(view)
    }
}

// Most of most texts is ASCII, which needs no look into the tables of Unicode.
extension Unicode.Scalar {
    var isDigit: Bool {
        isASCII ? (0x30...0x39).contains(value) : properties.generalCategory == .decimalNumber
    }

    var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

    var isWordScalar: Bool {
        if isASCII { return isDigit || (0x61...0x7A).contains(value | 0x20) }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    var isApostrophe: Bool { self == "'" || self == "\u{2019}" }

    /// Controls and format characters: they separate nothing and are part of no word.
    var isInvisible: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        switch properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .surrogate: return true
        default: return false
        }
    }
}
