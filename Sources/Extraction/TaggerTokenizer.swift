import Prose

/// Cuts a text into the words the tagger was trained on; `training/words.py` has the same rules as one pattern.
///
/// Unlike ``Tokenizer`` it keeps runs of newlines as words, splits "don't" before "n't", and keeps "U.S." and "Mr."
/// whole: the network has learnt from exactly these.
struct TaggerTokenizer {
    private var scalars: [Unicode.Scalar] = []
    /// Byte at which each scalar starts, and the text's length.
    private var offsets: [Int] = []

    /// Words of `text` as spans of UTF-8 bytes, in order.
    static func spans(of text: String) -> [TextSpan] { TaggerTokenizer(text).spans() }

    private init(_ text: String) {
        scalars.reserveCapacity(text.utf8.count)
        offsets.reserveCapacity(text.utf8.count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
    }

    private func spans() -> [TextSpan] {
        var spans: [TextSpan] = []
        var at = 0
        while at < scalars.count {
            if let end = wordEnd(at) {
                spans.append(TextSpan(offsets[at], offsets[end]))
                at = end
            } else {
                at += 1
            }
        }
        return spans
    }

    /// End of the word that starts at `at`; `nil` at white space. The first rule that applies wins.
    private func wordEnd(_ at: Int) -> Int? {
        let scalar = scalars[at]
        if scalar == "\n" { return run(of: "\n", at) }
        if let end = initialsEnd(at) ?? titleEnd(at) { return end }
        if Self.isWord(scalar) {
            let end = wordRun(at)
            if let negation = negationStart(before: end), negation > at { return negation }
            return negationEnd(at) ?? hyphenated(end)
        }
        if Self.isApostrophe(scalar), let end = cliticEnd(at) { return end }
        switch scalar {
        case "`", "'": return at + 1 < scalars.count && scalars[at + 1] == scalar ? at + 2 : at + 1
        case "-", ".": return run(of: scalar, at)
        default: return Self.isSpace(scalar) ? nil : at + 1
        }
    }

    private func run(of scalar: Unicode.Scalar, _ at: Int) -> Int {
        var end = at
        while end < scalars.count, scalars[end] == scalar { end += 1 }
        return end
    }

    private func wordRun(_ at: Int) -> Int {
        var end = at
        while end < scalars.count, Self.isWord(scalars[end]) { end += 1 }
        return end
    }

    /// "U.S.": two capitals or more, each with its dot.
    private func initialsEnd(_ at: Int) -> Int? {
        var end = at
        while end + 1 < scalars.count, ("A"..."Z").contains(scalars[end]), scalars[end + 1] == "." { end += 2 }
        return end >= at + 4 ? end : nil
    }

    private func titleEnd(_ at: Int) -> Int? {
        guard ("A"..."z").contains(scalars[at]), at == 0 || !Self.isWord(scalars[at - 1]) else { return nil }
        return Self.titles.first { matches($0, at) }.map { at + $0.count }
    }

    /// Where "n't" starts if it ends the word that runs up to `end`.
    private func negationStart(before end: Int) -> Int? { negationEnd(end - 1) == nil ? nil : end - 1 }

    /// End of an "n't" at `at`.
    private func negationEnd(_ at: Int) -> Int? {
        guard at + 2 < scalars.count, scalars[at] == "n", Self.isApostrophe(scalars[at + 1]), scalars[at + 2] == "t",
            !isWord(at + 3)
        else { return nil }
        return at + 3
    }

    private func cliticEnd(_ at: Int) -> Int? {
        Self.clitics.first { matches($0, at + 1) && !isWord(at + 1 + $0.count) }.map { at + 1 + $0.count }
    }

    /// "re-elected": words joined by single hyphens.
    private func hyphenated(_ end: Int) -> Int {
        var end = end
        while end < scalars.count, scalars[end] == "-", isWord(end + 1) { end = wordRun(end + 1) }
        return end
    }

    private func matches(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
        at + text.count <= scalars.count && scalars[at..<at + text.count].elementsEqual(text)
    }

    private func isWord(_ at: Int) -> Bool { at < scalars.count && Self.isWord(scalars[at]) }

    private static let titles = [
        "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "St", "Jr", "Sr", "Lt", "Col", "Sgt", "Rev", "Prof", "Jan",
        "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "vs", "No",
    ].map { Array(($0 + ".").unicodeScalars) }
    private static let clitics = ["s", "re", "ve", "ll", "d", "m"].map { Array($0.unicodeScalars) }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    /// A letter, a number of any kind or an underscore; no combining mark.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": return true
        case "\0"..."\u{7F}": return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return scalar.properties.numericType != nil
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{1C}"..."\u{1F}").contains(scalar) || scalar.properties.isWhitespace
    }
}
