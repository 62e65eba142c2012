import Prose

/// Finds the names of papers, agencies and broadcasters: those the lexicon lists, and those that say what they are.
///
/// "the Velin Courier", "Radio Velin" and "the daily Sarrow Today" are outlets, whatever parties their names hold.
struct OutletFinder {
    let vocabulary: Vocabulary

    /// Token ranges of the names, in text order, without overlaps.
    func names(in tokens: [Token]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var i = 0
        while i < tokens.count {
            if let name = listed(at: i, tokens) ?? introduced(at: i, tokens) ?? run(at: i, tokens) {
                found.append(name)
                i = name.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    private func listed(at i: Int, _ tokens: [Token]) -> Range<Int>? {
        guard tokens[i].isCapitalised else { return nil }
        return vocabulary.outlets.match(at: i, in: tokens, limit: tokens.count)?.range
    }

    /// "the newspaper X", "the state news agency X-Y".
    private func introduced(at i: Int, _ tokens: [Token]) -> Range<Int>? {
        guard i > 0, tokens[i].isCapitalised, !tokens[i - 1].isCapitalised, isClassifier(i - 1, tokens) else {
            return nil
        }
        let end = capitalised(from: i, tokens)
        return vocabulary.roles.match(at: i, in: tokens, limit: end) == nil ? i..<end : nil
    }

    private func isClassifier(_ i: Int, _ tokens: [Token]) -> Bool {
        if Self.classifiers.contains(tokens[i].norm) { return true }
        return i > 0 && tokens[i].norm == "agency" && ["news", "press"].contains(tokens[i - 1].norm)
    }

    private static let classifiers: Set<String> = [
        "newspaper", "daily", "weekly", "tabloid", "magazine", "broadcaster", "channel", "station", "website",
    ]

    /// A run of capitalised words that ends with a word for an outlet, or opens with "Radio".
    private func run(at i: Int, _ tokens: [Token]) -> Range<Int>? {
        guard tokens[i].isCapitalised, tokens[i].isWord, i == 0 || !isJoined(i - 1, i, tokens),
            !vocabulary.determiners.contains(tokens[i].norm)
        else { return nil }
        let end = capitalised(from: i, tokens)
        guard end - i > 1, end - i <= 5 else { return nil }
        let opens = ["radio", "channel"].contains(tokens[i].norm)
        guard opens || vocabulary.outletNouns.contains(tokens[end - 1].norm) else { return nil }
        return vocabulary.roles.matches(in: i..<end, of: tokens).isEmpty ? i..<end : nil
    }

    /// The end of the capitalised words from `i`; small words and hyphens between them belong to the name.
    private func capitalised(from i: Int, _ tokens: [Token]) -> Int {
        var j = i + 1
        while j < tokens.count {
            if tokens[j].isWord && tokens[j].isCapitalised && tokens[j].norm != English.possessive {
                j += 1
            } else if j + 1 < tokens.count, tokens[j + 1].isWord, tokens[j + 1].isCapitalised,
                tokens[j].text == "-" && tokens[j].span.end == tokens[j + 1].span.start || tokens[j].norm == "of"
            {
                j += 2
            } else {
                break
            }
        }
        return j
    }

    private func isJoined(_ i: Int, _ j: Int, _ tokens: [Token]) -> Bool {
        tokens[i].isWord && tokens[i].isCapitalised && tokens[i].norm != English.possessive
            && !vocabulary.determiners.contains(tokens[i].norm) && tokens[i].span.end < tokens[j].span.start
    }
}
