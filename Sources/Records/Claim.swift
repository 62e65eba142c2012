package import Prose

/// One proposition or act that somebody is reported to have said: what a checker checks.
///
/// An attribution with coordinated propositions gives several claims. Spans are UTF-8 byte offsets into the text of
/// the claim's article and their words are never changed; every other field is read from them, and ``reasons`` says how.
package struct Claim: Hashable, Sendable, Codable {
    /// Why a field holds what it holds, in words for an editor.
    package struct Reason: Hashable, Sendable, Codable {
        package var field: Field
        package var text: String
        /// The person who wrote the field; `nil` where it was read from the article.
        package var by: String?
        package init(_ field: Field, _ text: String, by: String? = nil) {
            self.field = field
            self.text = text
            self.by = by
        }
    }

    /// A field of a claim that a reason can be given for, by the name editors see.
    package enum Field: String, CaseIterable, Sendable, Codable {
        case content, mode, speaker, role
        case speaksFor = "speaks for"
        case kind, stance, addressee, issue
        case saidOn = "said on"
        case relayedBy = "relayed by"
        case checkable
        case checkworthiness = "worth a check"
        case proposition, confidence
    }

    /// Index of the attribution it was read from, in the same extraction; ``unattributed`` for a claim that a person
    /// added where the article's attributions have none.
    package var attribution: Int
    package var content: [TextSpan]
    package var cue: [TextSpan]
    package var source: [TextSpan]
    package var mode: Mode
    /// Persons or bodies, by full name where it is known; several for a joint statement, none where the article names nobody.
    package var speakers: [String]
    /// The speaker's office at the time, as the register or the article has it ("Secretary-General").
    package var role: String?
    /// Names of the parties whose position the words count as.
    package var speaksFor: [String]
    package var kind: ClaimKind
    /// `nil` for acts that take no side.
    package var stance: Stance?
    package var addressees: [String]
    package var issues: [String]
    package var saidOn: SaidOn?
    /// The outlet the words came through ("told TASS"), not the article's own.
    package var relayedBy: String?
    /// Whether evidence outside the speaker's mind could settle it.
    package var checkable: Bool
    /// How much a check is worth, 0 to 1; a ranking and no verdict.
    package var checkworthiness: Double?
    /// Place of the claim that reports this one, in the order of the extraction.
    package var nestedIn: Int?
    /// The content made comparable, polarity applied and pronouns resolved as far as known.
    package var proposition: String?
    /// How likely the reading is right, 0 to 1: calibrated on annotated news, see ``isUnsure``.
    package var confidence: Double
    package var reasons: [Reason]

    package init(
        attribution: Int, content: [TextSpan], cue: [TextSpan] = [], source: [TextSpan] = [], mode: Mode,
        speakers: [String] = [], role: String? = nil, speaksFor: [String] = [], kind: ClaimKind = .assertion,
        stance: Stance? = nil, addressees: [String] = [], issues: [String] = [], saidOn: SaidOn? = nil,
        relayedBy: String? = nil, checkable: Bool = false, checkworthiness: Double? = nil, nestedIn: Int? = nil,
        proposition: String? = nil, confidence: Double = 0, reasons: [Reason] = []
    ) {
        self.attribution = attribution
        self.content = content
        self.cue = cue
        self.source = source
        self.mode = mode
        self.speakers = speakers
        self.role = role
        self.speaksFor = speaksFor
        self.kind = kind
        self.stance = stance
        self.addressees = addressees
        self.issues = issues
        self.saidOn = saidOn
        self.relayedBy = relayedBy
        self.checkable = checkable
        self.checkworthiness = checkworthiness
        self.nestedIn = nestedIn
        self.proposition = proposition
        self.confidence = confidence
        self.reasons = reasons
    }

    /// The ``attribution`` of a claim without one.
    package static let unattributed = -1

    /// The fields that a person wrote. No reading, and no change of a register, takes their place.
    package var setByHand: Set<Field> { Set(reasons.lazy.filter { $0.by != nil }.map(\.field)) }

    /// Whether the reading is as likely wrong as right; such claims are shown with a mark.
    package var isUnsure: Bool { confidence < 0.5 }

    /// A claim is named by its article and by where its words stood in it when it came onto the desk: moving them later
    /// keeps the name, so that sheets and readings of the article still find it.
    package func stableID(in article: StableID) -> StableID {
        let spans = content.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
        return StableID(kind: "claim", fields: [article.rawValue, spans])
    }
}

/// All that one article gives.
package struct Extraction: Hashable, Sendable, Codable {
    package var attributions: [Attribution]
    package var claims: [Claim]

    package init(attributions: [Attribution] = [], claims: [Claim] = []) {
        self.attributions = attributions
        self.claims = claims
    }
}
