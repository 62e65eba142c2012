import Extraction
import Prose
import Records

/// How much of what a reader finds the extraction finds, and where the two differ.
///
/// Claims are matched one to one, by falling Jaccard overlap of their content words by place, 0.5 at least; fields are
/// counted over matched claims. Issues are compared as clusters (B-cubed; Bagga and Baldwin 1998).
struct WorldScore {
    private(set) var gold = 0
    private(set) var found = 0
    private var matched: [(gold: WorldGold.Row, claim: Claim)] = []
    /// One line a difference, under a line an article.
    private(set) var differences: [String] = []

    mutating func add(_ article: WorldGold, _ extraction: Extraction) {
        let text = ArticleText(article.article.text)
        func words(_ spans: [TextSpan]) -> Set<Int> {
            let all = spans.flatMap { text.tokenIndices(in: $0) }.filter { text.tokens[$0].kind != .punctuation }
            let content = all.filter { !Self.smallWords.contains(text.tokens[$0].norm) }
            return Set(content.isEmpty ? all : content)
        }
        let expected = article.rows.map { words([$0.span]) }
        let claimed = extraction.claims.map { words($0.content) }
        var candidates: [(overlap: Double, row: Int, claim: Int)] = []
        for (row, a) in expected.enumerated() {
            for (claim, b) in claimed.enumerated() where !a.isDisjoint(with: b) {
                let overlap = Double(a.intersection(b).count) / Double(a.union(b).count)
                if overlap >= 0.5 { candidates.append((overlap, row, claim)) }
            }
        }
        candidates.sort { (-$0.overlap, $0.row, $0.claim) < (-$1.overlap, $1.row, $1.claim) }
        var claimOfRow: [Int: Int] = [:]
        var taken: Set<Int> = []
        for (_, row, claim) in candidates where claimOfRow[row] == nil && !taken.contains(claim) {
            claimOfRow[row] = claim
            taken.insert(claim)
        }
        gold += article.rows.count
        found += extraction.claims.count
        differences.append("\(article.name)")
        for (index, row) in article.rows.enumerated() {
            guard let claim = claimOfRow[index].map({ extraction.claims[$0] }) else {
                differences.append("  missed: \(row.words)")
                continue
            }
            matched.append((row, claim))
            differences += Field.allCases.filter { !$0.agrees(row, claim) }.map { field in
                "  \(field): “\(row.words)”: \(field.values(row, claim))"
            }
        }
        for (index, claim) in extraction.claims.enumerated() where !taken.contains(index) {
            let words = claim.content.map { text.slice($0) }.joined(separator: " … ")
            differences.append("  too much: \(words) (\(claim.speakers.joined(separator: "; ")))")
        }
    }

    /// F1 of finding claims, in percent.
    var detection: Double { gold + found == 0 ? 0 : 200 * Double(matched.count) / Double(gold + found) }

    /// Percent of matched claims in which a field agrees.
    func accuracy(_ field: Field) -> Double {
        let asked = matched.filter { field.isAsked($0.gold) }
        guard !asked.isEmpty else { return 0 }
        return 100 * Double(asked.count { field.agrees($0.gold, $0.claim) }) / Double(asked.count)
    }

    /// B-cubed F1 of the issues, in percent; a claim without an issue is a cluster of its own.
    var issues: Double {
        let gold = matched.enumerated().map { $1.gold.issue ?? "#\($0)" }
        let claimed = matched.enumerated().map { $1.claim.issues.isEmpty ? "#\($0)" : $1.claim.issues.joined() }
        var precision = 0.0
        var recall = 0.0
        for i in matched.indices {
            let both = Double(matched.indices.count { gold[$0] == gold[i] && claimed[$0] == claimed[i] })
            precision += both / Double(claimed.count { $0 == claimed[i] })
            recall += both / Double(gold.count { $0 == gold[i] })
        }
        return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall) / Double(matched.count)
    }

    /// What the test says when a figure is missed.
    var table: String { differences.joined(separator: "\n") }

    private static let smallWords: Set<String> = [
        "a", "an", "the", "and", "but", "or", "so", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as",
        "than", "that", "which", "who", "this", "these", "it", "he", "she", "they", "them", "his", "her", "their",
        "our", "we", "us", "you", "i", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does",
        "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "if", "there",
    ]
}

extension WorldScore {
    /// A field of a claim that a reader can tell.
    enum Field: String, CaseIterable, CustomStringConvertible {
        case speaker
        case speaksFor = "speaks for"
        case mode
        case saidOn = "said on"
        case addressee, kind

        var description: String { rawValue }

        /// Whether the field counts for this row: a day or addressee only where the article gives one.
        func isAsked(_ row: WorldGold.Row) -> Bool {
            switch self {
            case .saidOn: row.saidOn != nil
            case .addressee: !row.addressees.isEmpty
            default: true
            }
        }

        func agrees(_ row: WorldGold.Row, _ claim: Claim) -> Bool {
            switch self {
            case .speaker: Self.areTheSame(row.speakers, claim.speakers)
            case .speaksFor: Set(row.speaksFor) == Set(claim.speaksFor)
            case .mode: row.mode == claim.mode.rawValue
            case .saidOn: row.saidOn?.prefix(7) == (claim.saidOn?.description).map { $0.prefix(7) }
            case .addressee: Set(row.addressees) == Set(claim.addressees)
            case .kind: row.kind == claim.kind.rawValue
            }
        }

        func values(_ row: WorldGold.Row, _ claim: Claim) -> String {
            func shown(_ names: [String]) -> String { names.isEmpty ? "-" : names.joined(separator: "; ") }
            let (expected, found) =
                switch self {
                case .speaker: (shown(row.speakers), shown(claim.speakers))
                case .speaksFor: (shown(row.speaksFor), shown(claim.speaksFor))
                case .mode: (row.mode, claim.mode.rawValue)
                case .saidOn: (row.saidOn ?? "-", claim.saidOn?.description ?? "-")
                case .addressee: (shown(row.addressees), shown(claim.addressees))
                case .kind: (row.kind, claim.kind.rawValue)
                }
            return "\(expected), found \(found)"
        }

        /// Names agree when their last words do, in any order; where somebody is described, one may say less.
        private static func areTheSame(_ a: [String], _ b: [String]) -> Bool {
            guard a.count == b.count else { return false }
            var rest = b.map(PartyRegister.words(of:))
            for name in a.map(PartyRegister.words(of:)) {
                guard let hit = rest.firstIndex(where: { $0.last == name.last || name.starts(with: $0) }) else {
                    return false
                }
                rest.remove(at: hit)
            }
            return true
        }
    }
}
