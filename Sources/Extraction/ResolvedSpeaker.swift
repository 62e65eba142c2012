import Records

/// Who a source is.
struct ResolvedSpeaker {
    /// Full names as far as known; several for a joint statement.
    var names: [String] = []
    /// The register's entries for them.
    var parties: [Party] = []
    /// The office, as the article or the register has it.
    var role: String?
    /// Whether ``role`` is the register's, which holds for a time.
    var hasRegisterRole = false
    /// Parties named in the source phrase or in what the article said of the speaker before.
    var affiliations: [Party] = []
    /// Analysts, newspapers, candidates: they speak for nobody.
    var speaksForNobody = false
    var isPerson = false
    /// Known by what they are and not by name: "Karsk's chief negotiator".
    var isDescribed = false
    var isPlural = false
    var gender: Party.Gender?
    /// How the name was reached, in words for an editor.
    var reason = ""
    var confidence = 1.0
}

extension ResolvedSpeaker {
    /// Whom a person named as the speaker of a claim.
    init(named names: [String], in register: PartyRegister) {
        let parties = names.compactMap { register.lookUp($0) }
        let isOne = names.count == 1
        self.init(
            names: names, parties: parties, hasRegisterRole: isOne && parties.first?.kind == .person,
            isPerson: isOne && parties.first.map { $0.kind == .person } ?? true, isPlural: names.count > 1,
            gender: isOne ? parties.first?.gender : nil)
    }

    func again(_ reason: String, _ factor: Double) -> ResolvedSpeaker {
        var copy = self
        copy.reason = reason
        copy.confidence *= factor
        return copy
    }
}
