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

    // MARK: Told

    static let deeds: [ActRule] = [
        ActRule(.refusal, "own side has turned it down") {
            $0.isOwn && !$0.isNegated && $0.isPerfect && !$0.isPassive && $0.performs == .refusal
        },
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

    /// What happens to somebody rather than being done.
    private static let undergone: Set<String> = [
        "been", "become", "seen", "heard", "felt", "lost", "learned", "learnt", "known", "had", "found", "received",
        "suffered", "failed", "fallen", "grown", "told", "said", "shown", "noticed", "understood", "forgotten", "met",
        "got", "gotten", "come", "won", "risen", "fired", "killed", "done",
    ]
}
