import Records

/// Acts that are done by saying them, and deeds of the own side that a report tells.
extension ActRules {
    // MARK: Done by saying it

    /// "We urge both sides", "Karsk condemns the raid": the verb of the clause is a cue of its own.
    static let performed: [ActRule] = [
        ClaimKind.demand, .call, .offer, .refusal, .support, .opposition, .pledge, .warning, .threat, .concern,
    ].map { kind in
        ActRule(kind, "own side does it by saying so") {
            $0.isOwn && $0.asksNothing && !$0.isNegated && (!$0.isPast || !$0.isFirstPerson && !$0.isDated)
                && !$0.isPerfect && !$0.isPassive && !$0.isProgressive && $0.performs == kind
                && !askingVerbs.contains($0.verbWord)
        }
    }

    // MARK: Answers held out

    static let answers: [ActRule] = [
        ActRule(.threat, "own side would act, if others do what it does not want") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && $0.condition?.opener == "if"
                && !$0.isCopula && !$0.leads(.likely) && $0.does(.answering, .hostile, .ending, .pressing)
                && !$0.does(.yielding, .approving, .thinking, .benefiting)
                && ($0.does(.answering) || !$0.does(.helpful, .scheduled, .keeping, .working))
                && !$0.says(.goodwill, .praise)
        }
    ]

    static let ownRefusals: [ActRule] = [
        ActRule(.refusal, "own side will not have it done to it") {
            $0.isOwn && $0.isNegated && $0.isFuture && ($0.isPassive || $0.has("bound") && $0.has("by"))
        }
    ]

    static let plainDenials: [ActRule] = [
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

    // MARK: Told

    static let settled: [ActRule] = [
        ActRule(.announcement, "something will be done on a day set") {
            !$0.isSpeakerUnknown && !$0.isOwn && !$0.isFirstPerson && !$0.isNo && $0.isFuture && $0.isDated
                && $0.condition == nil && !$0.shows(.whoever) && !$0.says(.blame) && !$0.leads(.likely) && !$0.isOpinion
                && !badEnd($0) && !$0.says(.dire, .worse)
                && !$0.isCopula
        }
    ]

    static let deeds: [ActRule] = [
        ActRule(.announcement, "own side has done it") {
            $0.isOwn && !$0.isFirstPerson && !$0.isNegated && $0.isPerfect && !$0.isPassive && !$0.isCopula
                && !$0.isProgressive
                && $0.modal == nil && !$0.verbWord.isEmpty && !undergone.contains($0.verbWord)
                && !$0.does(.thinking, .judging, .worrying, .feeling, .approving, .condemning, .erring)
        },
        ActRule(.pledge, "own side will stay as it says") {
            $0.isOwn && !$0.isNegated && $0.isFuture && $0.condition == nil
                && ["remain", "stay", "stand", "continue"].contains($0.verbWord)
        },
    ]

    static let duesExpected: [ActRule] = [
        ActRule(.demand, "own side expects it to be done") {
            guard let verb = $0.norms.firstIndex(where: { $0.hasPrefix("expect") }) else { return false }
            return $0.isOwn && !$0.isNegated && $0.norms.dropFirst(verb + 1).prefix(2).elementsEqual(["to", "be"])
        }
    ]

    /// What happens to somebody rather than being done.
    private static let undergone: Set<String> = [
        "been", "become", "seen", "heard", "felt", "lost", "learned", "learnt", "known", "had", "found", "received",
        "suffered", "failed", "fallen", "grown", "told", "said", "shown", "noticed", "understood", "forgotten", "met",
        "got", "gotten", "come", "won", "risen", "fired", "killed", "done",
    ]
}
