/// Where a text lies among meanings: 384 numbers of length 1, rounded to eight bits with one scale.
package struct TextEmbedding: Equatable, Sendable {
    /// Numbers of an embedding.
    package static let width = 384

    package let values: [Int8]
    /// What each of ``values`` is multiplied by.
    package let scale: Float

    /// Rounds `exact` so that the largest of its numbers becomes 127; no direction at all gives zeros.
    init(rounding exact: UnsafeBufferPointer<Float>) {
        let most = exact.reduce(into: Float(0)) { $0 = max($0, abs($1)) }
        let step = most > 0 ? 127 / most : 0
        let values = exact.map { Int8(($0 * step).rounded()) }
        self.init(rounded: values)
    }

    /// From ``values`` that were kept; `nil` where it is not ``width`` of them.
    package init?(values: [Int8]) {
        guard values.count == Self.width else { return nil }
        self.init(rounded: values)
    }

    private init(rounded values: [Int8]) {
        let square = values.reduce(into: Int32(0)) { $0 += Int32($1) * Int32($1) }
        self.values = values
        scale = square > 0 ? 1 / Float(square).squareRoot() : 0
    }

    /// 1 where two texts mean the same, about 0 where they have nothing to do with each other.
    package func cosine(to other: TextEmbedding) -> Float {
        let products = zip(values, other.values).reduce(into: Int32(0)) { $0 += Int32($1.0) * Int32($1.1) }
        return Float(products) * (scale * other.scale)
    }
}
