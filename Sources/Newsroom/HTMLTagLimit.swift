/// Keeps tags to a number of attributes no honest page reaches.
///
/// libxml2 compares each attribute of a tag with all before it: 200,000 of them, two megabytes, would take minutes.
enum HTMLTagLimit {
    private static let attributes = 200

    /// `bytes` with what follows the 200th white space inside a tag blanked, up to the tag's end.
    static func apply(to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        var isInTag = false
        var quote: UInt8?
        var gaps = 0
        var previous: UInt8 = 0
        for i in bytes.indices {
            let byte = bytes[i]
            if !isInTag {
                let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
                if previous == 0x3C && isLetter { (isInTag, quote, gaps) = (true, nil, 0) }
            } else if let mark = quote {
                if byte == mark { quote = nil }
                if gaps > attributes { bytes[i] = 0x20 }
            } else if byte == 0x3E || byte == 0x3C {
                isInTag = false
            } else {
                if (byte == 0x22 || byte == 0x27) && previous == 0x3D { quote = byte }
                // Also after a quoted value, "/" or a control: none of them needs white space before the next name.
                if byte <= 0x20 || byte == 0x2F || previous == 0x22 || previous == 0x27 { gaps += 1 }
                if gaps > attributes { bytes[i] = 0x20 }
            }
            previous = byte
        }
        return bytes
    }
}
