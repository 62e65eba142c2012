import Records

/// What a cue makes of its content: most acts are the cue's own, but a denial of a demand is a refusal, and a warning of
/// one's own attack a threat.
struct CueActs {
    let entry: Vocabulary.CueEntry
    let reading: ClauseReading
    /// Whether the content stands in quotation marks beside the cue rather than after it as its clause.
    let isQuoted: Bool

    /// The act by the cue; `nil` where the words alone tell.
    func act() -> (kind: ClaimKind, why: String)? {
        let cue = entry.cue
        switch cue.kind {
        case .assertion, .other: return naming()
        case .denial: return denial()
        case .refusal: return refusal()
        case .warning: return warning()
        case .pledge: return pledge()
        case .threat, .condition: return (cue.kind, "the cue")
        case .announcement: return announcement()
        case .prediction: return reading.isMust ? (.demand, "expected of others") : (.prediction, "the cue")
        case .call, .demand: return request(cue.kind)
        case .opposition: return opposition()
        case .concern, .support, .offer: return feeling(cue.kind)
        }
    }

    /// "called the flights a provocation", "described it as a step forward".
    private func naming() -> (kind: ClaimKind, why: String)? {
        guard entry.cue.frames.contains(.asPhrase), !entry.cue.frames.contains(.clause), reading.modal == nil,
            !reading.isNegated
        else { return nil }
        let words = Set(reading.says.keys).union(reading.anywhere.keys)
        if words.contains(.falsehood) { return (.denial, "named it so") }
        if !words.isDisjoint(with: [.blame, .harm, .epithet, .worse, .feeling, .unacceptable, .dire]) {
            return (.opposition, "named it so")
        }
        if !words.isDisjoint(with: [.praise, .better]) { return (.support, "named it so") }
        return nil
    }

    private func denial() -> (kind: ClaimKind, why: String) {
        guard reading.form == .phrase, !reading.says(.alleged) else { return (.denial, "said no to it") }
        if reading.says(.asked) { return (.refusal, "said no to it") }
        // "dismissed the remarks as bluster".
        let isNaming = entry.cue.frames.contains(.asPhrase) && reading.norms.contains("as")
        return isNaming ? (.opposition, "named it so") : (.denial, "said no to it")
    }

    private func refusal() -> (kind: ClaimKind, why: String) {
        if reading.form == .infinitive { return (.refusal, "the cue") }
        // "rejected the American demands": what looks like a verb at the end is a noun.
        if let verb = reading.verb, verb.upperBound == reading.norms.count, !reading.isPassive, !reading.isPerfect,
            reading.asksNothing, !reading.says(.alleged)
        {
            return (.refusal, "the cue")
        }
        if reading.says(.alleged), !reading.says(.asked) {
            return (.denial, "turned down “\(reading.says[.alleged]!)”")
        }
        if reading.form == .statement, entry.cue.frames.contains(.clause) {
            return (.denial, "turned down a statement")
        }
        // "rejected the criticism": nothing that could have been done.
        if reading.form == .phrase, reading.says(.blame), !reading.says(.asked) {
            return (.opposition, "turned it back")
        }
        return (.refusal, "the cue")
    }

    private func warning() -> (kind: ClaimKind, why: String)? {
        if reading.shows(.steps), reading.isFuture, !reading.isNegated { return (.threat, "warned of steps") }
        if let rule = ActRules.match(reading) {
            if rule.kind == .threat { return (.threat, rule.why) }
            if isQuoted, [.refusal, .demand, .condition, .opposition, .pledge, .call].contains(rule.kind) {
                return nil
            }
            if reading.isOwn, rule.kind == .refusal || rule.kind == .condition { return (rule.kind, rule.why) }
        }
        if reading.isOwn, !reading.isNegated, reading.isFuture, reading.condition != nil, !reading.does(.harming) {
            return (.threat, "own side would act, on a condition")
        }
        return (.warning, "the cue")
    }

    private func pledge() -> (kind: ClaimKind, why: String)? {
        if let rule = ActRules.match(reading), reading.form != .phrase {
            if isQuoted { return nil }
            if [.threat, .denial, .refusal, .offer].contains(rule.kind),
                reading.form != .infinitive || rule.kind == .threat
            {
                return (rule.kind, rule.why)
            }
        }
        if reading.form == .phrase, reading.says(.reprisal) { return (.threat, "promised a blow") }
        if reading.form == .infinitive, reading.isNegated, reading.does(.yielding), !reading.does(.forsaking) {
            return (.refusal, "bound itself not to give way")
        }
        return (.pledge, "the cue")
    }

    private func announcement() -> (kind: ClaimKind, why: String)? {
        if reading.isMust, !reading.isPast { return (.demand, "announced as something that must be") }
        guard let rule = ActRules.match(reading), [.threat, .refusal, .offer].contains(rule.kind), isQuoted else {
            return (.announcement, "the cue")
        }
        return nil
    }

    private func request(_ kind: ClaimKind) -> (kind: ClaimKind, why: String)? {
        // "wants to talk": a wish to do something oneself asks nothing of others.
        if reading.leads(.wanting, .planning), reading.isOwn, !reading.isAskedOfOthers { return nil }
        return isQuoted && ActRules.match(reading) != nil ? nil : (kind, "the cue")
    }

    private func opposition() -> (kind: ClaimKind, why: String)? {
        isQuoted && ActRules.match(reading) != nil ? nil : (.opposition, "the cue")
    }

    private func feeling(_ kind: ClaimKind) -> (kind: ClaimKind, why: String)? {
        if isQuoted, ActRules.match(reading) != nil { return nil }
        return (kind, "the cue")
    }
}
