import Glibc

/// The lines of standard input, as bytes, blank ones left out.
struct StandardInputLines {
    struct Line: Sendable {
        var bytes: [UInt8]
        /// From 1, blank lines counted.
        var number: Int
    }

    private var number = 0
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    /// At most `count` further lines; none at the end.
    mutating func next(_ count: Int) -> [Line] {
        var lines: [Line] = []
        while lines.count < count, let line = next() { lines.append(line) }
        return lines
    }

    mutating func next() -> Line? {
        while true {
            let length = getline(&buffer, &capacity, stdin)
            guard length >= 0, let buffer else { return nil }
            number += 1
            let bytes = UnsafeRawBufferPointer(start: buffer, count: length)
            let end = bytes.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1
            let content = bytes[..<(end + 1)]
            if content.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return Line(bytes: Array(content), number: number) }
        }
    }
}
