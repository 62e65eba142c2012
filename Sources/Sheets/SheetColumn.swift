/// A column of a review sheet, by its heading. Every format writes from this one list.
package enum SheetColumn: String, CaseIterable, Sendable {
    case id
    case words = "exact words"
    case mode, speaker, role
    case speaksFor = "speaks for"
    case saidOn = "said on"
    case published, outlet, title
    case url = "URL"
    case paragraph, context, kind, issue, stance, addressee
    case relayedBy = "relayed by"
    case proposition, checkable
    case checkworthiness = "worth a check"
    case repeats
    case repeatedIn = "repeated in"
    case links
    case status, verdict, rationale
    case evidenceURL = "evidence URL"
    case evidenceTitle = "evidence title"
    case evidenceType = "evidence type"
    case evidenceSide = "evidence side"
    case evidenceLocator = "evidence locator"
    case evidenceQuote = "evidence quote"
    case evidenceAccessed = "evidence accessed"
    case response = "response sought"
    case assignee, checker
    case secondReader = "second reader"
    case signedOff = "sign-off date"
    case correction = "proposed correction"
    case notes
    case newNote = "new note"
    case record = "record ID"
    case textHash = "text hash"
    case revision = "export revision"

    /// What a cell holds, for formats that tell.
    package enum Content: Sendable {
        case text, number, date, status, verdict, evidenceType, evidenceSide
    }

    /// The columns of a sheet of this kind, in its order.
    package static func columns(of variant: SheetVariant) -> [SheetColumn] {
        switch variant {
        case .checking: allCases
        case .checked:
            [
                .id, .words, .speaker, .speaksFor, .saidOn, .outlet, .published, .url, .paragraph, .verdict,
                .rationale, .correction, .evidenceURL, .evidenceTitle, .evidenceType, .evidenceSide, .evidenceLocator,
                .evidenceQuote, .evidenceAccessed, .checker, .secondReader, .signedOff, .record,
            ]
        }
    }

    /// What comes back when a sheet is taken in. ``newNote`` is always empty on the way out.
    package static let editable: [SheetColumn] = recorded + [.newNote]

    /// Columns whose cells the desk has a value for, in the order of the export revision.
    static let recorded: [SheetColumn] =
        [.status, .verdict, .rationale] + evidence + [.response, .assignee, .correction]

    /// A line in each is one piece of evidence.
    static let evidence: [SheetColumn] = [
        .evidenceURL, .evidenceTitle, .evidenceType, .evidenceSide, .evidenceLocator, .evidenceQuote, .evidenceAccessed,
    ]

    package var isEditable: Bool { Self.editable.contains(self) }

    /// The name in JSON: `exact_words`.
    package var key: String { Self.key(of: rawValue) }

    /// The column of a heading, letter case, spaces, hyphens and underscores ignored.
    package init?(heading: String) {
        guard let column = Self.byKey[Self.key(of: heading)] else { return nil }
        self = column
    }

    private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })

    private static func key(of heading: String) -> String {
        heading.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" || $0 == "\u{FEFF}" }
            .joined(separator: "_")
    }

    package var content: Content {
        switch self {
        case .id, .paragraph, .repeats, .checkworthiness: .number
        case .saidOn, .published, .signedOff, .evidenceAccessed: .date
        case .status: .status
        case .verdict: .verdict
        case .evidenceType: .evidenceType
        case .evidenceSide: .evidenceSide
        default: .text
        }
    }

    /// In characters, for spreadsheets.
    var width: Double {
        switch self {
        case .id, .paragraph, .repeats, .mode: 8
        case .words, .rationale, .correction, .notes, .newNote: 44
        case .context: 70
        case .proposition, .evidenceURL, .evidenceTitle, .evidenceQuote, .response, .url, .title, .links: 30
        case .record, .textHash, .revision, .speaker, .speaksFor, .role, .issue, .outlet, .repeatedIn: 20
        default: 14
        }
    }
}
