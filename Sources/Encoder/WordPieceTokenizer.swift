/// Splits words into the pieces of BERT's uncased vocabulary: greedy, longest first, `##` before what goes on.
package struct WordPieceTokenizer: Sendable {
    package static let unknown: Int32 = 100
    package static let start: Int32 = 101
    package static let end: Int32 = 102
    /// Longer parts of a word are unknown, in code points.
    private static let longestPart = 100

    private let vocabulary: WordPieceVocabulary

    /// Reads the tensors `vocabulary.*`.
    package init(_ file: ModelFile) throws(ModelFileError) { vocabulary = try WordPieceVocabulary(file) }

    /// How many pieces the vocabulary has; ids lie below.
    package var pieceCount: Int { vocabulary.count }

    /// Adds the ids of `word`'s first `limit` pieces to `ids`; one unknown piece where nothing of it can be read.
    package func append(_ word: Substring.UTF8View, limit: Int, to ids: inout [Int32]) {
        let first = ids.count
        append(text: word, limit: limit, to: &ids)
        if ids.count == first { ids.append(Self.unknown) }
    }

    /// Adds the ids of the first `limit` pieces of a text of any length to `ids`; none where nothing can be read.
    package func append(text: Substring.UTF8View, limit: Int, to ids: inout [Int32]) {
        let first = ids.count
        let part = FoldedWord(text).bytes
        var at = 0
        while at < part.count, ids.count - first < limit {
            if part[at] == UInt8(ascii: " ") {
                at += 1
                continue
            }
            let end = part[at...].firstIndex(of: UInt8(ascii: " ")) ?? part.count
            append(part: part[at..<end], to: &ids)
            at = end
        }
        if ids.count - first > limit { ids.removeLast(ids.count - first - limit) }
    }

    private func append(part: ArraySlice<UInt8>, to ids: inout [Int32]) {
        let first = ids.count
        guard part.count <= Self.longestPart || part.count(where: { !isContinuation($0) }) <= Self.longestPart else {
            ids.append(Self.unknown)
            return
        }
        var start = part.startIndex
        while start < part.endIndex {
            var end = part.endIndex
            var found: Int32?
            while end > start {
                found = vocabulary.id(of: part[start..<end], after: start == part.startIndex ? "" : "##")
                if found != nil { break }
                repeat { end -= 1 } while end > start && isContinuation(part[end])
            }
            guard let found else {
                ids.removeLast(ids.count - first)
                ids.append(Self.unknown)
                return
            }
            ids.append(found)
            start = end
        }
    }

    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
