package import Encoder

/// Meanings parted into cells around centres, so that what lies near a meaning is looked for in a few cells.
///
/// Sivic & Zisserman, "Video Google" (2003): an inverted file over k-means centres.
package struct MeaningCells: Sendable {
    private let centers: EmbeddingTable

    package var count: Int { centers.count }
    /// The numbers of all centres, as they are kept.
    package var numbers: [Int8] { (0..<centers.count).flatMap { centers[$0].values } }

    /// Reads ``numbers``.
    package init(numbers: [Int8]) {
        var centers = EmbeddingTable()
        for start in stride(from: 0, to: numbers.count - TextEmbedding.width + 1, by: TextEmbedding.width) {
            centers.append(TextEmbedding(values: Array(numbers[start..<start + TextEmbedding.width]))!)
        }
        self.centers = centers
    }

    /// Cells for a desk of `claims` claims, by a sample of their meanings.
    package init(for claims: Int, sample: EmbeddingTable) {
        let count = min(sample.count, max(1, 2 * Int(Double(claims).squareRoot())))
        var cells = MeaningCells(
            numbers: (0..<count).flatMap { sample[$0 * sample.count / count].values })
        for _ in 0..<Self.rounds { cells = cells.moved(to: sample) }
        self = cells
    }

    /// How many meanings make a good sample for a desk of `claims` claims.
    package static func sampleSize(for claims: Int) -> Int { min(claims, 40 * Int(Double(claims).squareRoot())) }

    /// The `count` cells nearest to `meaning`, nearest first.
    package func nearest(_ meaning: TextEmbedding, _ count: Int) -> [Int] {
        let cosines = centers.cosines(to: meaning).map { $0 + 1 }
        if count == 1 { return cosines.indices.max { cosines[$0] < cosines[$1] }.map { [$0] } ?? [] }
        return TopPlaces.of(cosines, count)
    }

    /// All cells, each after the nearest of those before it that had no other yet.
    var tour: [Int] {
        guard count > 0 else { return [] }
        var tour = [0]
        var left = Set(1..<count)
        while !left.isEmpty {
            let cosines = centers.cosines(to: centers[tour[tour.count - 1]])
            let next = left.max { (cosines[$0], $1) < (cosines[$1], $0) }!
            left.remove(next)
            tour.append(next)
        }
        return tour
    }

    private static let rounds = 4

    /// Each centre moved to the middle of what is nearest to it; one that nothing is nearest to stays.
    private func moved(to sample: EmbeddingTable) -> MeaningCells {
        let width = TextEmbedding.width
        var sums = [Float](repeating: 0, count: count * width)
        for row in 0..<sample.count {
            let meaning = sample[row]
            guard let cell = nearest(meaning, 1).first else { continue }
            for (i, value) in meaning.values.enumerated() { sums[cell * width + i] += Float(value) * meaning.scale }
        }
        let moved = (0..<count).flatMap { cell -> [Int8] in
            let sum = sums[cell * width..<(cell + 1) * width]
            let most = sum.reduce(into: Float(0)) { $0 = max($0, abs($1)) }
            return most == 0 ? centers[cell].values : sum.map { Int8(($0 * (127 / most)).rounded()) }
        }
        return MeaningCells(numbers: moved)
    }
}
