/// A text as posts are read: web addresses left out, the parts of hashtags and account names apart
/// ("#CleanWater" → "Clean Water"). Other texts come through with single spaces between their words.
struct PostText: Equatable, Sendable {
    let words: [Substring]

    init(_ text: String) {
        words = text.split { $0.isWhitespace }.filter { !Self.isAddress($0) }.flatMap(Self.apart)
    }

    var text: String { words.joined(separator: " ") }

    /// `https://…`, `www.…`, `pic.host.org/…`: a scheme, or a dotted name with a path.
    private static func isAddress(_ word: Substring) -> Bool {
        if word.contains("://") || word.hasPrefix("www.") { return true }
        guard let slash = word.firstIndex(of: "/"), let dot = word[..<slash].lastIndex(of: ".") else { return false }
        let domain = word[word.index(after: dot)..<slash]
        return dot > word.startIndex && domain.count >= 2 && domain.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// A hashtag or account name at its capitals, digits and underscores; other words as they are.
    private static func apart(_ word: Substring) -> [Substring] {
        guard let mark = word.firstIndex(where: { $0 == "#" || $0 == "@" }) else { return [word] }
        let name = word[word.index(after: mark)...]
        var parts = [word[..<mark]]
        var start = name.startIndex
        for (before, here) in zip(name.indices, name.indices.dropFirst()) {
            let (last, next) = (name[before], name[here])
            if last.isLowercase && next.isUppercase || last.isLetter && next.isNumber || next == "_" {
                parts.append(name[start..<here])
                start = next == "_" ? name.index(after: here) : here
            }
        }
        return (parts + [name[start...]]).filter { !$0.isEmpty }
    }
}
