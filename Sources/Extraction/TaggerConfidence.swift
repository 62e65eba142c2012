import Encoder
import Foundation

/// How likely a found attribution is right: a logistic regression over what the network and the linker were sure of.
///
/// `training/confidence.py` fits it on articles the network was not trained on, and computes the same.
struct TaggerConfidence: Sendable {
    private let bias: Double
    private let weights: [Double]
    /// Attributions less likely right than this cost more than they bring.
    let least: Double

    /// Reads the tensors `confidence` and `confidence.least`.
    init(_ file: ModelFile) throws(ModelFileError) {
        let terms = try file.elements("confidence", rows: 1, columns: 12, as: Float.self).map(Double.init)
        bias = terms[0]
        weights = Array(terms.dropFirst())
        least = Double(try file.elements("confidence.least", rows: 1, columns: 1, as: Float.self)[0])
    }

    /// 0 to 1, rounded, so that the last bits of a mathematics library do not show.
    func confidence(of group: TaggerLinker.Group) -> Double {
        let odds = zip(weights, evidence(of: group)).reduce(bias) { $0 + $1.0 * $1.1 }
        return (Self.logistic(odds) * 10_000).rounded() / 10_000
    }

    private func evidence(of group: TaggerLinker.Group) -> [Double] {
        let contents = group.contents
        let words = contents.reduce(0) { $0 + $1.words.count }
        return [
            Self.logOdds(group.cue.probability),
            Self.logOdds(group.cue.firstProbability),
            group.source.map { Self.logOdds($0.probability) } ?? 0,
            Self.logOdds(contents.map(\.probability).min()!),
            Self.logOdds(contents.map(\.firstProbability).min()!),
            Self.logOdds(contents.map(\.leastProbability).min()!),
            group.source.map { _ in Self.logOdds(group.sourceLink) } ?? 0,
            Self.logOdds(group.contentLink),
            group.source == nil ? 1 : 0,
            Double(contents.count - 1),
            log(Double(words)),
        ]
    }

    static func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

    private static func logOdds(_ probability: Double) -> Double {
        let p = min(max(probability, 1e-4), 1 - 1e-4)
        return log(p / (1 - p))
    }
}
