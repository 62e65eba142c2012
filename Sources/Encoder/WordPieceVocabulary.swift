/// The pieces of a vocabulary by their bytes: a hash table made offline, so that nothing is built at load.
struct WordPieceVocabulary: Sendable {
    private let file: ModelFile
    nonisolated(unsafe) private let text: UnsafeBufferPointer<UInt8>
    nonisolated(unsafe) private let starts: UnsafeBufferPointer<Int32>
    nonisolated(unsafe) private let slots: UnsafeBufferPointer<Int32>

    init(_ file: ModelFile) throws(ModelFileError) {
        self.file = file
        text = try file.elements("vocabulary.text")
        starts = try file.elements("vocabulary.starts")
        slots = try file.elements("vocabulary.slots")
        guard slots.count > 0, slots.count & (slots.count - 1) == 0, slots.contains(-1),
            starts.count > 0, starts.first == 0, Int(starts.last!) == text.count,
            slots.allSatisfy({ $0 >= -1 && $0 < starts.count - 1 }),
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else { throw .unexpectedShape(tensor: "vocabulary.slots", rows: slots.count, columns: 1) }
    }

    var count: Int { starts.count - 1 }

    /// Id of the piece that is `prefix` followed by `bytes`.
    func id(of bytes: ArraySlice<UInt8>, after prefix: StaticString) -> Int32? {
        var hash = StableHash()
        prefix.withUTF8Buffer { hash.add($0) }
        hash.add(bytes)
        var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
        while slots[slot] >= 0 {
            let id = Int(slots[slot])
            if matches(Int(starts[id])..<Int(starts[id + 1]), prefix, bytes) { return Int32(id) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func matches(_ range: Range<Int>, _ prefix: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
        let head = prefix.utf8CodeUnitCount
        guard range.count == head + bytes.count else { return false }
        return prefix.withUTF8Buffer { $0.elementsEqual(text[range.lowerBound..<range.lowerBound + head]) }
            && bytes.elementsEqual(text[range.lowerBound + head..<range.upperBound])
    }
}
