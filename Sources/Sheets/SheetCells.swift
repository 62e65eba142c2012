internal import Prose
internal import Records

/// The cells of one article's claims, as every format shows them.
struct SheetCells {
    private let section: ReviewSheet.Section
    private let text: ArticleText?

    init(_ section: ReviewSheet.Section) {
        self.section = section
        text = section.article.map { ArticleText($0.article.text) }
    }

    /// The cell of `column`, clean and not yet escaped for any format; empty where there is nothing to say.
    func text(_ column: SheetColumn, of entry: ReviewSheet.Entry) -> String {
        if SheetColumn.recorded.contains(column) { return EditableCells.text(column, of: entry.claim) }
        return SheetText.clean(plain(column, of: entry) ?? "")
    }

    /// The paragraphs that the words of a claim stand in.
    func context(of claim: Claim) -> ClaimContext? { text.map { ClaimContext(of: claim.content, in: $0) } }

    private func plain(_ column: SheetColumn, of entry: ReviewSheet.Entry) -> String? {
        let reviewed = entry.claim
        let claim = reviewed.claim
        return switch column {
        case .id: String(reviewed.id)
        case .words: reviewed.words
        case .mode: claim.mode.rawValue
        case .speaker: Self.joined(claim.speakers)
        case .role: claim.role
        case .speaksFor: Self.joined(claim.speaksFor)
        case .saidOn: claim.saidOn?.description
        case .published: reviewed.published?.description
        case .outlet: reviewed.outlet
        case .title: reviewed.articleTitle
        case .url: reviewed.url
        case .paragraph: paragraph(of: claim)
        case .context: context(of: claim)?.plain
        case .kind: claim.kind.rawValue
        case .issue: Self.joined(claim.issues)
        case .stance: claim.stance?.rawValue
        case .addressee: Self.joined(claim.addressees)
        case .relayedBy: claim.relayedBy
        case .proposition: claim.proposition
        case .checkable: claim.checkable ? "yes" : "no"
        case .checkworthiness: claim.checkworthiness.flatMap(Self.twoDecimals)
        case .repeats: String(max(0, entry.appearances - 1))
        case .repeatedIn: Self.joined(entry.outlets)
        case .links: Self.links(entry)
        case .checker: reviewed.checker
        case .secondReader: reviewed.record?.secondReader
        case .signedOff: reviewed.record?.signedOff?.description
        case .notes:
            reviewed.notes.map { "\($0.at.prefix(10)) \($0.author): \($0.text)" }.joined(separator: "\n")
        case .record: RecordName.text(reviewed.stableID)
        case .textHash: RecordName.hash(ofWords: reviewed.words)
        case .revision: EditableCells.revision(of: reviewed)
        default: nil
        }
    }

    private func paragraph(of claim: Claim) -> String? {
        guard let text, let start = claim.content.first?.start, let index = text.paragraphIndex(at: start) else {
            return nil
        }
        return String(index + 1)
    }

    /// `contradicts 31; repeats 14 (suggested)`
    private static func links(_ entry: ReviewSheet.Entry) -> String? {
        let id = entry.claim.id
        return joined(
            entry.links.map { link in
                let isPassive = link.relation.isDirected && link.b == id
                let relation =
                    isPassive ? (link.relation == .answers ? "answered by" : "revised by") : link.relation.rawValue
                return "\(relation) \(link.other(than: id))" + (link.state == .suggested ? " (suggested)" : "")
            })
    }

    static func joined(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: "; ") }

    /// Written without a locale; scores lie between 0 and 1.
    static func twoDecimals(_ score: Double) -> String? {
        guard score.isFinite else { return nil }
        let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension ReviewedClaim {
    /// Who checked it: whoever made it ready, else whoever moved it last.
    var checker: String? { record?.checker ?? (status == .signedOff ? nil : reviewer) }
}
