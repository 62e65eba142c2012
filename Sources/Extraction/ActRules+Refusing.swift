/// Turning down and denying.
extension ActRules {
    // MARK: Turning down

    static let refusals: [ActRule] = [
        ActRule(.denial, "says there is nothing to fear") { !$0.isFuture && $0.shows(.reassuring) && !$0.isMust },
        ActRule(.denial, "it could not have been") {
            $0.isNo && $0.isAble && ($0.isPerfect || $0.has("such")) && $0.condition == nil && $0.who != .other
        },
        ActRule(.denial, "calls impossible what is said to be") {
            $0.isCopula && !$0.isNegated && $0.says(.impossible) && !$0.isOther && !$0.isFuture
                && ($0.has("such") || $0.subjectSays.contains(.alleged) || $0.subjectSays.contains(.proof))
        },
        ActRule(.refusal, "nobody is to make the own side do it") {
            $0.who == .nobody && !$0.isNegated && ($0.isAble || $0.isFuture) && $0.does(.pressing)
        },
        ActRule(.refusal, "nothing of it was given away") {
            $0.who == .nobody && !$0.isNegated && $0.isPassive && $0.modal == nil && $0.does(.surrendering)
        },
        ActRule(.refusal, "own side must not come to it") {
            $0.isOwn && $0.isNegated && $0.isMust && $0.does(.surrendering, .yielding) && !$0.does(.forsaking)
        },
        ActRule(.opposition, "does not take its side") {
            $0.isOwn && $0.isNegated && $0.does(.approving) && !$0.isPerfect && !$0.has("never")
                && ($0.modal == nil || $0.isAble) && !$0.isPassive
                && !$0.leads(.planning, .ready)
        },
        ActRule(.refusal, "only the own side is to decide") {
            $0.norms.first == "only" && $0.isFuture && $0.shows(.ownChoice)
        },
        ActRule(.denial, "own side does not plan it") {
            $0.leads(.planning) && $0.isNegated && ($0.isOwn || $0.isImpersonal || !$0.isFirstPerson)
                && !($0.isOwn && $0.does(.yielding) && !$0.does(.hostile, .scheduled))
        },
        ActRule(.pledge, "own side will not harm or forsake others") {
            $0.isOwn && $0.isNegated && $0.isFuture && !$0.isPassive
                && ($0.does(.forsaking, .hostile) && !$0.does(.yielding, .helpful, .scheduled)
                    || $0.says(.harm) && !$0.does(.yielding))
        },
        ActRule(.pledge, "own side forsakes nobody") {
            $0.isOwn && $0.isNegated && $0.asksNothing && !$0.isPast && !$0.isPerfect && !$0.isPassive
                && $0.verbWord.hasPrefix("leave") && $0.shows(.deserted)
        },
        ActRule(.refusal, "own side will not or cannot do what others want") {
            $0.isOwn && $0.isNegated && !$0.isPast
                && ($0.isFuture && !$0.isCopula
                    || $0.does(.yielding, .helpful, .scheduled, .surrendering)
                        && ($0.isAble || $0.leads(.ready, .planning))
                    || $0.leads(.ready, .refusing))
        },
        ActRule(.refusal, "own side does not take it") {
            $0.isOwn && $0.isNegated && $0.asksNothing && !$0.isPast && !$0.isPerfect
                && $0.shows(.accepting)
        },
        ActRule(.refusal, "nobody will, or it is not to be allowed") {
            $0.isNo && !$0.isOwn && $0.does(.yielding, .surrendering) && ($0.isPassive || $0.who == .nobody)
                && ($0.isFuture || $0.isAble) && !$0.does(.scheduled)
        },
        ActRule(.refusal, "there will be none of what is asked") {
            $0.isNegated && $0.who == .there && ($0.isFuture || $0.isAble) && $0.condition == nil
                && ($0.takesBack[.asked] != nil || $0.says(.asked))
        },
        ActRule(.refusal, "sees no reason to") {
            !$0.isPast && $0.shows(.noReason) && !$0.says(.feeling)
        },
        ActRule(.opposition, "calls unacceptable what others do") {
            $0.says(.unacceptable) && !$0.isNegated && ($0.isOther || $0.says(.blame, .feeling))
        },
        ActRule(.refusal, "its words turn it down") { $0.says(.unacceptable) && !$0.isNegated },
        ActRule(.refusal, "it is not acceptable") {
            $0.isCopula && $0.isNegated && $0.shows(.acceptable)
        },
        ActRule(.refusal, "own side will not have it done to it") {
            $0.isOwn && $0.isNegated && $0.isFuture && ($0.isPassive || $0.has("bound") && $0.has("by"))
        },
    ]

    // MARK: Denying

    static let denials: [ActRule] = [
        ActRule(.denial, "calls it untrue") {
            $0.says(.falsehood) && !$0.isNegated && !$0.isFuture && ($0.isCopula || $0.form == .phrase)
        },
        ActRule(.denial, "calls what is said wrong") {
            !$0.isNegated && $0.isCopula && $0.subjectSays.contains(.alleged) && $0.says(.blame, .falsehood)
                && !$0.says(.harm)
        },
        ActRule(.denial, "says that a report errs") {
            !$0.isOwn && !$0.isNo && $0.does(.erring) && $0.modal == nil && !$0.isPassive
        },
        ActRule(.denial, "says nobody did, or it never was") {
            ($0.isPerfect || $0.isPast || $0.isPassive || $0.leads(.forcing)) && $0.modal == nil && !$0.isFirstPerson
                && !$0.does(.ending)
                && !["hurt", "injured", "wounded"].contains($0.verbWord)
                && ($0.who == .nobody || $0.isNegated && $0.norms.contains("never") && !$0.isCopula)
                && !$0.shows(.finding)
        },
        ActRule(.denial, "denies any part in it") {
            $0.shows(.disowning) && !$0.isFuture && !$0.isMust
        },
        ActRule(.denial, "own side did or does nothing of the kind") {
            $0.isOwn && $0.isNegated && $0.modal == nil && !$0.isCopula && !$0.isPassive && !$0.leads(.wanting, .ready)
                && ($0.isPast || $0.isPerfect || $0.isProgressive || $0.has("did"))
                && (!$0.shows(.finding) || $0.has("never")) && !$0.does(.thinking, .worrying)
        },
        ActRule(.denial, "a thing of its own does nothing of the kind") {
            $0.isOwnThing && $0.isNegated && $0.modal == nil && $0.links.isEmpty && !$0.shows(.finding)
                && $0.takesBack[.praise] == nil
        },
        ActRule(.denial, "what is said is not so") {
            $0.subjectSays.contains(.alleged) && $0.isNegated && $0.modal == nil && !$0.shows(.finding)
                && $0.takesBack[.praise] == nil
        },
        ActRule(.denial, "says there is none") {
            $0.isNegated && $0.isImpersonal && $0.modal == nil && $0.takesBack[.proof] != nil
                && !$0.shows(.noProof)
        },
        ActRule(.denial, "own side is not what others say") {
            $0.isOwn && $0.isNegated && $0.modal == nil && !$0.isPerfect && !$0.leads(.wanting, .ready, .likely)
                && ($0.isProgressive && !$0.does(.approving)
                    || $0.isCopula && $0.takesBack[.praise] == nil && $0.takesBack[.thinking] == nil
                        && $0.takesBack[.feeling] == nil)
        },
        ActRule(.denial, "says there is nothing bad") {
            $0.isNegated && $0.who == .there && $0.modal == nil
                && ($0.takesBack[.harm] != nil || $0.takesBack[.blame] != nil || $0.takesBack[.alleged] != nil)
        },
        ActRule(.denial, "own side is no danger") {
            $0.isOwn && $0.isNegated && $0.modal == nil
                && ($0.does(.hostile, .condemning) || $0.isCopula && $0.takesBack[.harm] != nil)
        },
        ActRule(.denial, "says not one of them") {
            !$0.isSpeakerUnknown && $0.modal == nil && $0.norms.first == "not" && $0.norms.count > 2
                && ["a", "one"].contains($0.norms[1])
        },
        ActRule(.denial, "says there was none") {
            !$0.isSpeakerUnknown && $0.who == .there && $0.isNegated && $0.modal == nil && $0.isPast
                && $0.takesBack[.praise] == nil
        },
        ActRule(.denial, "says it was not done") {
            !$0.isSpeakerUnknown && !$0.isOwn && $0.isNegated && $0.modal == nil && $0.isPerfect && $0.isPassive
                && ($0.does(.harming, .hostile, .condemning, .pressing) || $0.has("never"))
                && $0.takesBack[.praise] == nil && !$0.shows(.finding) && !$0.does(.honouring, .approving, .evading)
        },
    ]
}
