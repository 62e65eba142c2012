import Records
import Review

/// A field of a claim that `edit` changes, by the word people type.
enum EditField: String, CaseIterable {
    case speaker, role
    case speaksFor = "speaks-for"
    case kind, stance, issue, addressee
    case saidOn = "said-on"
    case relayedBy = "relayed-by"
    case mode, checkable, proposition

    /// The field of this name; spaces, hyphens, underscores and letter case do not count.
    init(typed word: String) throws {
        let name = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
        guard let field = EditField(rawValue: name) else {
            throw EditError.unknownField(word, nearest: NearestWords.of(name, in: Self.allCases.map(\.rawValue)))
        }
        self = field
    }

    var field: Claim.Field {
        switch self {
        case .speaker: .speaker
        case .role: .role
        case .speaksFor: .speaksFor
        case .kind: .kind
        case .stance: .stance
        case .issue: .issue
        case .addressee: .addressee
        case .saidOn: .saidOn
        case .relayedBy: .relayedBy
        case .mode: .mode
        case .checkable: .checkable
        case .proposition: .proposition
        }
    }

    /// Whether it holds names, of which there may be several.
    var holdsNames: Bool { [.speaker, .speaksFor, .issue, .addressee].contains(self) }

    var mayBeEmpty: Bool { ![.kind, .mode, .checkable].contains(self) }

    /// The words that may stand in it; none where any may.
    var words: [String] {
        switch self {
        case .kind: ClaimKind.allCases.map(\.rawValue)
        case .stance: Stance.allCases.map(\.rawValue)
        case .mode: Mode.allCases.map(\.rawValue)
        case .checkable: ["yes", "no"]
        default: []
        }
    }

    /// The fields that are read anew when this one changes, as far as nobody wrote them.
    var followers: Set<Claim.Field> {
        switch self {
        case .speaker: [.role, .speaksFor, .proposition]
        case .speaksFor, .mode: [.proposition]
        case .kind: [.stance, .checkable, .checkworthiness, .proposition]
        case .issue: [.stance]
        case .saidOn: [.role, .speaksFor]
        case .checkable: [.checkworthiness]
        case .role, .stance, .addressee, .relayedBy, .proposition: []
        }
    }
}
