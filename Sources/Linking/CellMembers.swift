package import Encoder

/// The claims of a cell with their sketches, as the store keeps them.
package enum CellMembers {
    /// Bytes of one claim.
    package static let stride = 8 * (1 + MeaningSketch.words)

    /// A claim and the sketch of its meaning, as ``nearest(to:in:limit:)`` reads them.
    package static func bytes(_ claim: Int64, _ meaning: TextEmbedding) -> [UInt8] {
        var words = [UInt64(bitPattern: claim).littleEndian]
        MeaningSketch(meaning).append(to: &words)
        return words.withUnsafeBytes { Array($0) }
    }

    /// The `limit` claims in `blocks` whose sketches come nearest to that of `meaning`.
    package static func nearest(to meaning: TextEmbedding, in blocks: [[UInt8]], limit: Int) -> [Int64] {
        let sketch = MeaningSketch(meaning)
        var found: [(distance: Int, claim: Int64)] = []
        for block in blocks {
            block.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return }
                for offset in Swift.stride(from: 0, through: bytes.count - Self.stride, by: Self.stride) {
                    let words = (start + offset).assumingMemoryBound(to: UInt64.self)
                    found.append((sketch.distance(to: words + 1), Int64(bitPattern: UInt64(littleEndian: words[0]))))
                }
            }
        }
        return found.sorted { $0 < $1 }.prefix(limit).map(\.claim)
    }
}
