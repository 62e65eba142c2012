internal import Prose
internal import Records

/// The same words carried by several outlets: an error in them travels.
struct Echoes {
    private var outletsByWords: [[String]: Set<String>] = [:]

    init(_ claims: [ReviewedClaim]) {
        for claim in claims {
            guard let outlet = claim.outlet, let words = Self.words(of: claim) else { continue }
            outletsByWords[words, default: []].insert(outlet)
        }
    }

    func signal(for claim: ReviewedClaim) -> (points: Double, reason: String)? {
        guard let words = Self.words(of: claim), let outlets = outletsByWords[words], outlets.count > 1 else {
            return nil
        }
        let names = outlets.sorted()
        let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
        return (min(0.3, 0.1 * Double(outlets.count - 1)), "carried by \(outlets.count) outlets: \(shown)")
    }

    /// Marks and letter case do not count; under four words the same words say little.
    private static func words(of claim: ReviewedClaim) -> [String]? {
        let words = Tokenizer().tokens(of: claim.words).filter { $0.kind != .punctuation }.map(\.norm)
        return words.count < 4 ? nil : words
    }
}
