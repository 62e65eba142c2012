/// What in the words of two texts says that both cannot hold.
struct ContradictionSigns: Sendable {
    /// One side denies or negates what the other says.
    var turned: String?
    /// The texts agree but for words that exclude each other.
    var replaced: String?
    /// Whether only figures exclude each other, which change with time.
    var isOfFigures = false

    /// `common` terms stand in both.
    init(_ a: RelationText, _ b: RelationText, common: Int, lexicon: RelationLexicon) {
        let denials = (Self.denials(of: a, not: b), Self.denials(of: b, not: a))
        let negations = (Self.negations(of: a, against: b), Self.negations(of: b, against: a))
        if denials.0.isEmpty != denials.1.isEmpty {
            turned = "“\((denials.0 + denials.1)[0])” on one side only"
        } else if negations.0.isEmpty != negations.1.isEmpty {
            turned = "“\((negations.0 + negations.1)[0])” on one side only"
        }
        if let found = Self.replacement(a, b, common, lexicon) { (replaced, isOfFigures) = found }
    }

    var reason: String? { turned ?? replaced }

    private static func denials(of text: RelationText, not other: RelationText) -> [String] {
        if text.denials.isEmpty { return [] }
        let words = Set(other.norms)
        return text.denials.filter { phrase in !phrase.split(separator: " ").allSatisfy { words.contains(String($0)) } }
    }

    private static func negations(of text: RelationText, against other: RelationText) -> [String] {
        text.negations.filter { $0.isPlain || $0.head.map(other.terms.contains) ?? false }.map(\.words)
    }

    /// Only where little else differs: opposites in texts about different things oppose nothing.
    private static func replacement(
        _ a: RelationText, _ b: RelationText, _ common: Int, _ lexicon: RelationLexicon
    ) -> (words: String, isOfFigures: Bool)? {
        let most = max(a.terms.count, b.terms.count) - common
        guard common >= 1, most <= 2, common >= most else { return nil }
        let (onlyA, onlyB) = (a.terms.subtracting(b.terms).sorted(), b.terms.subtracting(a.terms).sorted())
        for left in onlyA {
            for right in onlyB where lexicon.areOpposite(left, right) || lexicon.excludeEachOther(left, right) {
                return ("“\(a.shown(left))” against “\(b.shown(right))”", false)
            }
        }
        let (partyA, partyB) = (onlyA.first { $0.hasPrefix("=") }, onlyB.first { $0.hasPrefix("=") })
        if let partyA, let partyB { return ("\(partyA.dropFirst()) against \(partyB.dropFirst())", false) }
        let numbers = (a.numbers.subtracting(b.numbers).sorted(), b.numbers.subtracting(a.numbers).sorted())
        if let left = numbers.0.first, let right = numbers.1.first { return ("\(left) against \(right)", true) }
        return nil
    }
}
