/// Where a story says it was filed, at the start of its first paragraph.
package enum Dateline {
    /// The place as printed: `BRUSSELS` of "BRUSSELS (Reuters) — …", `MOSCOW` of "MOSCOW, February 8. /TASS/. …",
    /// `Capitals – agencies` of "Capitals – agencies: …"; `nil` where the story starts with its first sentence.
    package static func find(in text: String) -> String? {
        let firstLine = text.prefix { $0 != "\n" }
        let start = String(firstLine.prefix(120))
        return placeBeforeAgency(start) ?? placeAndAgencies(start)
    }

    /// A place in capitals, then a date or a country, then the agency or a dash.
    private static func placeBeforeAgency(_ start: String) -> String? {
        var place = ""
        var rest = Substring(start)
        while let word = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).first, !word.isEmpty
        {
            let letters = word.filter(\.isLetter)
            guard !letters.isEmpty, letters.allSatisfy(\.isUppercase),
                word.allSatisfy({ $0.isLetter || ".,-/’'".contains($0) })
            else { break }
            place += (place.isEmpty ? "" : " ") + word
            rest = rest.dropFirst(word.count + 1)
            if word.hasSuffix(",") { break }
        }
        let hasComma = place.hasSuffix(",")
        if hasComma { place.removeLast() }
        guard place.filter(\.isLetter).count >= 3 else { return nil }
        if !hasComma { return startsWithMark(rest) ? place : nil }
        // "KYIV, Ukraine (AP) —", "WASHINGTON, Jan 7 (Reuters) -", "MOSCOW, February 8. /TASS/."
        let words = rest.split(separator: " ", omittingEmptySubsequences: false)
        for count in 1...4 where count < words.count {
            let middle = words[..<count]
            guard startsWithMark(words[count...].joined(separator: " ")[...]) else { continue }
            guard middle.allSatisfy({ $0.first?.isUppercase ?? false || $0.first?.isNumber ?? false }) else {
                return nil
            }
            let isDate = middle.contains { WrittenDate.month($0.lowercased()) != nil }
            return isDate ? place : ([place + ","] + middle.map(String.init)).joined(separator: " ")
        }
        return nil
    }

    /// "(Reuters)", "/TASS/" or a dash that stands apart.
    private static func startsWithMark(_ rest: Substring) -> Bool {
        if let dash = ["— ", "– ", "- ", "-- "].first(where: rest.hasPrefix) {
            // "NATO – the alliance of thirty – …" goes on in lower case.
            return !(rest.dropFirst(dash.count).first?.isLowercase ?? true)
        }
        for (open, close) in [("(", ")"), ("/", "/")] where rest.hasPrefix(open) {
            guard let end = rest.dropFirst().firstIndex(of: Character(close)) else { return false }
            return rest.distance(from: rest.startIndex, to: end) <= 30
        }
        return false
    }

    /// "Capitals – agencies: …": at most three words on either side of a dash, then a colon.
    private static func placeAndAgencies(_ start: String) -> String? {
        guard let colon = start.firstIndex(of: ":"), start.first?.isUppercase ?? false else { return nil }
        let head = start[..<colon]
        guard head.count <= 60, start[colon...].hasPrefix(": ") else { return nil }
        for dash in [" – ", " — ", " - "] {
            let sides = head.split(separator: dash, omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            let isShort = sides.allSatisfy { side in
                (1...3).contains(side.split(separator: " ").count)
                    && side.allSatisfy { $0.isLetter || $0 == " " || $0 == "," || $0 == "/" }
            }
            return isShort ? String(head) : nil
        }
        return nil
    }
}
