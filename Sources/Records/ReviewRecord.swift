package import Prose

/// What people found out about a claim, beside its status, verdict and notes.
package struct ReviewRecord: Hashable, Sendable, Codable {
    /// What a person writes down as one text.
    package enum Field: String, CaseIterable, Sendable, Codable {
        /// Why the verdict is what it is.
        case rationale
        /// Whom the desk asked for a response, when, and what came of it.
        case response
        /// Who is to check it.
        case assignee
        /// What the desk's own text should say instead.
        case correction
    }

    package var rationale: String?
    package var response: String?
    package var assignee: String?
    package var correction: String?
    /// Who made it ready for a second pair of eyes.
    package var checker: String?
    /// Who signed it off.
    package var secondReader: String?
    package var signedOff: CalendarDate?
    /// In the order it was found.
    package var evidence: [Evidence]

    package init(
        rationale: String? = nil, response: String? = nil, assignee: String? = nil, correction: String? = nil,
        checker: String? = nil, secondReader: String? = nil, signedOff: CalendarDate? = nil, evidence: [Evidence] = []
    ) {
        self.rationale = rationale
        self.response = response
        self.assignee = assignee
        self.correction = correction
        self.checker = checker
        self.secondReader = secondReader
        self.signedOff = signedOff
        self.evidence = evidence
    }

    /// The text of `field`.
    package subscript(field: Field) -> String? {
        get {
            switch field {
            case .rationale: rationale
            case .response: response
            case .assignee: assignee
            case .correction: correction
            }
        }
        set {
            switch field {
            case .rationale: rationale = newValue
            case .response: response = newValue
            case .assignee: assignee = newValue
            case .correction: correction = newValue
            }
        }
    }
}
