/// The lines of a JSONL file, one at a time; the file as a whole is never held.
package final class JSONLineReader {
    private let file: RegularFile
    private let path: String
    private let lineLimit: Int
    /// Read but not yet handed out, from `position`.
    private var buffer: [UInt8]
    private var position = 0
    private var number = 0
    private var isAtEnd = false

    /// Opens the file at `path` (`-` is the standard input); a line may have `lineLimit` bytes.
    package convenience init(path: String, lineLimit: Int = 20_000_000) throws(NewsroomError) {
        self.init(file: try RegularFile(path: path), path: path, start: [], lineLimit: lineLimit)
    }

    /// Goes on with a file of which `start` has been read.
    init(file: RegularFile, path: String, start: [UInt8], lineLimit: Int) {
        self.file = file
        self.path = path
        self.lineLimit = lineLimit
        buffer = start
    }

    /// The next line that is not blank, without its line end, and its number from 1; `nil` after the last.
    ///
    /// Lines over the limit are skipped unread and come as errors; a file that stops being readable throws.
    package func next() throws(NewsroomError) -> (number: Int, line: Result<[UInt8], NewsroomError>)? {
        while let line = try nextLine() {
            number += 1
            switch line {
            case .failure: return (number, line)
            case .success(var bytes):
                if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
                if bytes.last == 0x0D { bytes.removeLast() }
                if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return (number, .success(bytes)) }
            }
        }
        return nil
    }

    private func nextLine() throws(NewsroomError) -> Result<[UInt8], NewsroomError>? {
        var searched = position
        var isTooLong = false
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = buffer[position..<end]
                position = end + 1
                return isTooLong || line.count > lineLimit ? tooLong() : .success(Array(line))
            }
            if isAtEnd {
                let line = buffer[position...]
                position = buffer.count
                if isTooLong || line.count > lineLimit { return tooLong() }
                return line.isEmpty ? nil : .success(Array(line))
            }
            if buffer.count - position > lineLimit {
                isTooLong = true
                position = buffer.count
            }
            buffer.removeFirst(position)
            position = 0
            searched = buffer.count
            let more = try file.read(upTo: 1 << 18)
            isAtEnd = more.isEmpty
            buffer += more
        }
    }

    private func tooLong() -> Result<[UInt8], NewsroomError> {
        .failure(.tooLarge(FilePlace(path, line: number + 1), size: nil, limit: lineLimit))
    }
}
