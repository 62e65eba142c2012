import Foundation

/// Named tensors in one block of memory that is read where it lies: mapped from a file or embedded in the program.
///
/// Layout, little endian: `CDTENSOR`, u32 version, u32 count; then for each tensor 64 bytes: 40 of name, zero padded, u32
/// type, u32 rows, u32 columns, u32 zero, u64 offset from the file's start. Every tensor starts at a multiple of 64.
/// `training/model_file.py` writes it.
package struct ModelFile: Sendable {
    static let magic = Array("CDTENSOR".utf8)
    static let version: UInt32 = 1

    private let block: Block
    private let directory: [String: Entry]

    /// Reads the directory of bytes that live as long as the program.
    package init(embedded bytes: UnsafeRawBufferPointer) throws(ModelFileError) {
        try self.init(Block(bytes, isMapped: false))
    }

    /// Maps the file at `path`.
    package init(path: String) throws(ModelFileError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path, code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(path: path, code: errno) }
        guard status.st_size > 0 else { throw .unknownFormat }
        guard let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
            throw .unreadable(path: path, code: errno)
        }
        try self.init(Block(UnsafeRawBufferPointer(start: start, count: Int(status.st_size)), isMapped: true))
    }

    private init(_ block: Block) throws(ModelFileError) {
        let bytes = block.bytes
        guard bytes.count >= 16, bytes.prefix(8).elementsEqual(Self.magic),
            bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == Self.version
        else { throw .unknownFormat }
        let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        guard count <= (bytes.count - 16) / Entry.size else { throw .truncated }
        var directory: [String: Entry] = [:]
        for i in 0..<count {
            let entry = try Entry(bytes, at: 16 + i * Entry.size)
            directory[entry.name] = entry
        }
        self.block = block
        self.directory = directory
    }

    /// The elements of a tensor, row by row. Valid as long as this value lives.
    package func elements<Element: TensorElement>(
        _ name: String, as type: Element.Type = Element.self
    ) throws(ModelFileError) -> UnsafeBufferPointer<Element> {
        guard let entry = directory[name], entry.type == Element.tensorType else { throw .missing(tensor: name) }
        let start = block.bytes.baseAddress! + entry.offset
        return UnsafeBufferPointer(
            start: start.assumingMemoryBound(to: Element.self), count: entry.rows * entry.columns)
    }

    /// The elements of a tensor that must have this shape.
    package func elements<Element: TensorElement>(
        _ name: String, rows: Int, columns: Int, as type: Element.Type = Element.self
    ) throws(ModelFileError) -> UnsafeBufferPointer<Element> {
        let found = try elements(name, as: type)
        let shape = try shape(of: name)
        guard shape == (rows, columns) else {
            throw .unexpectedShape(tensor: name, rows: shape.rows, columns: shape.columns)
        }
        return found
    }

    package func shape(of name: String) throws(ModelFileError) -> (rows: Int, columns: Int) {
        guard let entry = directory[name] else { throw .missing(tensor: name) }
        return (entry.rows, entry.columns)
    }
}

/// An element type a model file knows.
package protocol TensorElement: BitwiseCopyable {
    static var tensorType: UInt32 { get }
}
extension Float: TensorElement { package static let tensorType: UInt32 = 0 }
extension Int8: TensorElement { package static let tensorType: UInt32 = 1 }
extension Int32: TensorElement { package static let tensorType: UInt32 = 2 }
extension UInt8: TensorElement { package static let tensorType: UInt32 = 3 }
extension UInt64: TensorElement { package static let tensorType: UInt32 = 4 }

/// One line of the directory.
private struct Entry: Sendable {
    static let size = 64
    static let widths = [4, 1, 4, 1, 8]

    var name: String
    var type: UInt32
    var rows: Int
    var columns: Int
    var offset: Int

    init(_ bytes: UnsafeRawBufferPointer, at start: Int) throws(ModelFileError) {
        func number(_ offset: Int) -> Int { Int(bytes.loadUnaligned(fromByteOffset: start + offset, as: UInt32.self)) }
        name = String(decoding: bytes[start..<start + 40].prefix { $0 != 0 }, as: UTF8.self)
        type = UInt32(number(40))
        rows = number(44)
        columns = number(48)
        let place = bytes.loadUnaligned(fromByteOffset: start + 56, as: UInt64.self)
        guard type < Self.widths.count, place % 64 == 0, place <= bytes.count else { throw .truncated }
        offset = Int(place)
        // Two u32 and a width of 8 at most do not overflow 64 bits when divided first.
        guard columns == 0 || rows <= (bytes.count - offset) / Self.widths[Int(type)] / columns else {
            throw .truncated
        }
    }
}

/// The bytes, unmapped when nobody reads them any more. They are never written, so any thread may read them.
private final class Block: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    init(_ bytes: UnsafeRawBufferPointer, isMapped: Bool) {
        self.bytes = bytes
        self.isMapped = isMapped
    }

    deinit {
        if isMapped { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count) }
    }
}
