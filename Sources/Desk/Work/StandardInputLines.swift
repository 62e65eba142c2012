import Glibc

/// The lines of standard input, as bytes, blank ones left out.
struct StandardInputLines {
    struct Line: Sendable {
        var bytes: [UInt8]
        /// From 1, blank lines counted.
        var number: Int
    }

    private var number = 0
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// At most `count` further lines; none at the end.
    mutating func next(_ count: Int) -> [Line] {
        var lines: [Line] = []
        while lines.count < count, let line = next() { lines.append(line) }
        return lines
    }

    mutating func next() -> Line? {
        while var bytes = rawLine() {
            number += 1
            while let last = bytes.last, last == 0x0D { bytes.removeLast() }
            if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return Line(bytes: bytes, number: number) }
        }
        return nil
    }

    /// The bytes up to the next line feed, which is taken away.
    private mutating func rawLine() -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { position = end + 1 }
                return Array(buffer[position..<end])
            }
            if isAtEnd {
                defer { position = buffer.count }
                return position < buffer.count ? Array(buffer[position...]) : nil
            }
            buffer.removeSubrange(..<position)
            position = 0
            searched = buffer.count
            fill()
        }
    }

    private mutating func fill() {
        let room = 1 << 16
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
            var received = -1
            repeat { received = read(STDIN_FILENO, bytes.baseAddress, room) } while received < 0 && errno == EINTR
            count = max(0, received)
        }
        if chunk.isEmpty { isAtEnd = true }
        buffer += chunk
    }
}
