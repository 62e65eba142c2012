/// Translates between UTF-8 byte offsets, which claimdesk works with, and Unicode code points, which its
/// interfaces speak.
package struct CodePointIndex: Sendable {
    private static let stride = 256
    private let text: String
    /// Code points before byte `k * stride`.
    private let checkpoints: [Int]
    private let isASCII: Bool

    /// Reads `text` once.
    package init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        var checkpoints: [Int] = []
        var count = 0
        var isASCII = true
        var byte = 0
        for unit in text.utf8 {
            if byte % Self.stride == 0 { checkpoints.append(count) }
            if unit & 0xC0 != 0x80 { count += 1 }
            if unit >= 0x80 { isASCII = false }
            byte += 1
        }
        checkpoints.append(count)
        self.checkpoints = checkpoints
        self.isASCII = isASCII
    }

    /// The number of code points before `byte`, which must lie on a scalar boundary of the text.
    package func codePoint(atByte byte: Int) -> Int {
        if isASCII { return byte }
        let block = min(byte / Self.stride, checkpoints.count - 1)
        var count = checkpoints[block]
        let utf8 = text.utf8
        var index = utf8.index(utf8.startIndex, offsetBy: block * Self.stride)
        for _ in block * Self.stride..<byte {
            if utf8[index] & 0xC0 != 0x80 { count += 1 }
            utf8.formIndex(after: &index)
        }
        return count
    }

    /// The byte offset of code point `position`, or `nil` past the end.
    package func byte(atCodePoint position: Int) -> Int? {
        let total = text.utf8.count
        if isASCII { return position >= 0 && position <= total ? position : nil }
        guard position >= 0, position <= (checkpoints.last ?? 0) else { return nil }
        var low = 0
        var high = checkpoints.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if checkpoints[middle] <= position { low = middle } else { high = middle - 1 }
        }
        var byte = min(low * Self.stride, total)
        var count = checkpoints[low]
        if byte == total { return count == position ? total : nil }
        let utf8 = text.utf8
        var index = utf8.index(utf8.startIndex, offsetBy: byte)
        while byte < total {
            if utf8[index] & 0xC0 != 0x80 {
                if count == position { return byte }
                count += 1
            }
            utf8.formIndex(after: &index)
            byte += 1
        }
        return count == position ? total : nil
    }

    /// `span` as code points `[start, end)`.
    package func codePoints(of span: TextSpan) -> (start: Int, end: Int) {
        (codePoint(atByte: span.start), codePoint(atByte: span.end))
    }
}
