import Encoder
import Prose

/// Turns words into what the network reads: pieces, and five surface features of each word.
///
/// `training/features.py` computes the same.
struct TaggerFeatures: Sendable {
    /// Lexicon bucket from which a word counts as a reporting cue.
    private static let strongCue: UInt8 = 3

    let pieces: PieceReader
    /// How often a word is a cue, from 1 (seldom) to 5 (nearly always).
    let cueBuckets: [String: UInt8]

    func sequence(of words: TaggerWords) -> PieceSequence {
        var sequence = pieces.sequence(of: words)
        let buckets = words.lower.map { cueBuckets[$0] ?? 0 }
        let isCue = zip(buckets, words.quotes).map { $0 >= Self.strongCue && $1 != .inside }
        let before = Self.distances(isCue, words.sentences)
        let after = Self.distances(isCue.reversed(), words.sentences.reversed()).reversed() as [Int?]
        for i in 0..<words.count {
            sequence.features += [
                words.quotes[i].rawValue, Self.caseShape(words.forms[i]), buckets[i], Self.bucket(before[i]),
                Self.bucket(after[i]),
            ]
        }
        return sequence
    }

    /// Words since the last cue of the same sentence.
    private static func distances(_ isCue: [Bool], _ sentences: [Int]) -> [Int?] {
        var last: Int?
        return isCue.indices.map { i in
            if i > 0, sentences[i] != sentences[i - 1] { last = nil }
            if isCue[i] { last = i }
            return last.map { i - $0 }
        }
    }

    private static func bucket(_ distance: Int?) -> UInt8 {
        switch distance {
        case nil: 0
        case .some(let words) where words < 4: UInt8(1 + words)
        case .some(let words): words < 7 ? 5 : words < 13 ? 6 : 7
        }
    }

    /// 0 newline, 1 capitals, 2 one capital, 3 capitalised, 4 mixed from a capital, 5 lower case, 6 number, 7 other.
    private static func caseShape(_ form: Substring) -> UInt8 {
        let scalars = form.unicodeScalars
        guard let first = scalars.first, first != "\n" else { return 0 }
        if isAll(scalars, { $0.isUppercase }) { return scalars.count > 1 ? 1 : 2 }
        if first.properties.isUppercase {
            let rest = scalars.dropFirst()
            return rest.isEmpty || isAll(rest, { $0.isLowercase }) ? 3 : 4
        }
        if isAll(scalars, { $0.isLowercase }) { return 5 }
        return first.properties.numericType == .decimal || first.properties.numericType == .digit ? 6 : 7
    }

    /// Whether there are letters with case, and all of them satisfy `holds`.
    private static func isAll(
        _ scalars: Substring.UnicodeScalarView, _ holds: (Unicode.Scalar.Properties) -> Bool
    ) -> Bool {
        var found = false
        for scalar in scalars {
            let properties = scalar.properties
            guard properties.isUppercase || properties.isLowercase || properties.generalCategory == .titlecaseLetter
            else {
                continue
            }
            guard holds(properties) else { return false }
            found = true
        }
        return found
    }
}
