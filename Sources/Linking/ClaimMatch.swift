/// An earlier claim that may say the same as a query.
package struct ClaimMatch: Equatable, Sendable {
    /// Its place in the index.
    package let claim: Int
    /// 0 to 1, in steps of a ten-thousandth.
    package let score: Double

    init(claim: Int, score: Double) {
        self.claim = claim
        self.score = (score * 10_000).rounded() / 10_000
    }
}

extension ClaimMatch: Comparable {
    /// Better ones first; equals in the order of the index.
    package static func < (a: ClaimMatch, b: ClaimMatch) -> Bool {
        a.score != b.score ? a.score > b.score : a.claim < b.claim
    }
}
