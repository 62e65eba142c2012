package import Encoder

/// The claims of a cell with their sketches, as the store keeps them.
package enum CellMembers {
    private static let words = 1 + MeaningSketch.words
    /// Bytes of one claim.
    package static let stride = 8 * words

    /// A claim and the sketch of its meaning, as ``nearest(to:in:limit:)`` reads them.
    package static func bytes(_ claim: Int64, _ meaning: TextEmbedding) -> [UInt8] {
        var words = [UInt64(bitPattern: claim).littleEndian]
        MeaningSketch(meaning).append(to: &words)
        return words.withUnsafeBytes { Array($0) }
    }

    /// The `limit` claims in `blocks` whose sketches come nearest to that of `meaning`.
    package static func nearest(to meaning: TextEmbedding, in blocks: [[UInt8]], limit: Int) -> [Int64] {
        let sketch = MeaningSketch(meaning)
        var nearest = NearestSketches(limit: limit)
        for block in blocks {
            block.withUnsafeBytes { bytes in
                let kept = bytes.bindMemory(to: UInt64.self)
                let count = kept.count / words
                guard count > 0, let start = kept.baseAddress else { return }
                let distances = sketch.distances(to: start + 1, count: count, stride: words)
                nearest.add(distances) { Int64(bitPattern: UInt64(littleEndian: kept[$0 * words])) }
            }
        }
        return nearest.claims.map { Int64($0) }
    }
}
