import Records

/// One way the words of a clause show what they do.
struct ActRule: Sendable {
    let kind: ClaimKind
    /// What the rule sees, for an editor.
    let why: String
    let holds: @Sendable (ClauseReading) -> Bool

    init(_ kind: ClaimKind, _ why: String, _ holds: @escaping @Sendable (ClauseReading) -> Bool) {
        self.kind = kind
        self.why = why
        self.holds = holds
    }
}

/// The rules, first to last: the first that holds tells the act.
enum ActRules {
    static func match(_ reading: ClauseReading) -> ActRule? { all.first { $0.holds(reading) } }

    static let all =
        questions + imperatives + performed + threats + conditions + refusals + denials + stands + asks + promises
        + lookingAhead + weakSigns + deeds

    // MARK: Questions and orders

    static let questions: [ActRule] = [
        ActRule(.refusal, "asks why or how the own side should do what others want") {
            $0.form == .question && $0.isOwn && ["why", "how"].contains($0.norms.first ?? "")
                && ($0.modal == .should || $0.modal == .can || $0.modal == .must)
        },
        ActRule(.demand, "asks when another party will act") {
            $0.form == .question && $0.isOther && $0.modal == .will && ["when"].contains($0.norms.first ?? "")
        },
        ActRule(.call, "asks others not to put it off") {
            $0.form == .question && !$0.isOther && $0.norms.first == "why" && $0.isNegated
        },
        ActRule(.opposition, "a question that blames") {
            $0.form == .question
                && ($0.says(.blame, .harm, .dire) || $0.does(.condemning, .harming, .hostile, .evading))
        },
        ActRule(.denial, "a question that expects “none” of what is alleged") {
            $0.form == .question && $0.shows(.noMatter) && $0.holdsAnywhere(.proof, .alleged)
        },
        ActRule(.opposition, "a question that expects “no”") {
            $0.form == .question && !$0.isOwn && $0.shows(.noMatter)
        },
    ]

    static let imperatives: [ActRule] = [
        ActRule(.call, "“let us”: a call on all") { $0.form == .imperative && $0.isOwn },
        ActRule(.demand, "an order to end something") {
            $0.form == .imperative && ($0.isNegated || $0.does(.ending) && !$0.does(.helpful))
        },
        ActRule(.call, "an order or request to others") { $0.form == .imperative },
    ]

    // MARK: What the own side would do to others

    static let threats: [ActRule] = [
        ActRule(.threat, "own side would do something hostile, on a condition") {
            $0.isOwn && $0.condition != nil && !$0.isNegated && means($0)
                && ($0.does(.hostile) || $0.does(.ending) && !$0.does(.helpful) && $0.condition?.opener == "unless")
        },
        ActRule(.threat, "own side means to do something hostile") {
            $0.isOwn && !$0.isNegated && $0.does(.hostile) && !$0.does(.helpful, .scheduled, .keeping)
                && !$0.isDated && means($0)
        },
        ActRule(.threat, "own side could do something hostile") {
            $0.isOwn && !$0.isNegated && $0.isAble && $0.does(.hostile) && !$0.does(.helpful, .scheduled, .keeping)
                && !$0.isPerfect && !$0.isPassive
        },
        ActRule(.threat, "own side would take steps it calls needed") {
            $0.isOwn && !$0.isNegated && $0.isFuture && $0.shows(.steps) && !$0.holdsAnywhere(.helpful)
        },
        ActRule(.threat, "whoever does it will be sorry") {
            ($0.shows(.whoever) || $0.norms.first == "any") && !$0.isOwn && !$0.isNo && $0.isFuture
                && ($0.does(.harming, .hostile, .paying) || $0.says(.reprisal))
        },
        ActRule(.threat, "own side would take it for an act against it") {
            $0.isOwn && !$0.isNegated && $0.isFuture && $0.does(.judging) && $0.says(.blame, .harm)
        },
        ActRule(.threat, "a veiled threat") { $0.shows(.veiled) && !$0.isPerfect && $0.condition == nil },
        ActRule(.threat, "another party will be sorry") {
            $0.isOther && $0.isFuture && !$0.isNo && $0.does(.paying)
        },
        ActRule(.threat, "own side is driven to do something or keeps the right to it") {
            $0.isOwn && !$0.isNegated && $0.leads(.forcing) && !$0.does(.helpful, .yielding) && !$0.isPast
        },
        ActRule(.threat, "own side would take steps against others") {
            $0.isOwn && !$0.isNegated && $0.isFuture && $0.says(.reprisal)
                && $0.shows(.measures)
                && !$0.says(.praise)
        },
        ActRule(.threat, "others are to know what would follow") {
            $0.isOther && $0.isMust && $0.says(.reprisal)
                && $0.shows(.aware)
        },
        ActRule(.threat, "it would be answered") {
            $0.isImpersonal && $0.isFuture && !$0.isNo && $0.says(.reprisal)
                && $0.shows(.bringing)
        },
        ActRule(.threat, "it would not be left unanswered") {
            $0.isFuture && $0.isNo && $0.shows(.unanswered)
        },
        ActRule(.threat, "something would be no more, if another party acts") {
            $0.who == .there && $0.isNo && $0.isFuture && $0.condition?.opener == "if" && !$0.says(.harm)
                && !$0.has("depended", "depends")
        },
        ActRule(.threat, "another party will be made to feel it") {
            !$0.isOwn && $0.isFuture && !$0.isNo && $0.says(.reprisal) && !$0.says(.praise)
                && ($0.isOther && $0.shows(.bearing)
                    || $0.who == .there)
        },
        ActRule(.threat, "own side would act, if others do what it does not want") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && $0.condition?.opener == "if"
                && !$0.isCopula && !$0.leads(.likely) && $0.does(.answering, .hostile, .ending, .pressing)
                && !$0.does(.yielding, .approving, .thinking, .benefiting)
                && ($0.does(.answering) || !$0.does(.helpful, .scheduled, .keeping, .working))
                && !$0.says(.goodwill, .praise)
        },
    ]

    /// A future or a readiness of the speaker's own.
    static func means(_ reading: ClauseReading) -> Bool {
        !reading.isPassive
            && (reading.isFuture || reading.leads(.ready, .planning, .promising, .forcing)
                || reading.modal == .can && reading.condition != nil)
    }

    // MARK: Conditions

    static let conditions: [ActRule] = [
        ActRule(.condition, "it has to hold for both sides") {
            $0.shows(.mutual) && $0.isImpersonal && !$0.isNegated && !$0.isPassive
                && ($0.isMust || $0.modal == .should)
        },
        ActRule(.condition, "one thing is made to hang on another") {
            $0.says(.dependent) && !$0.isPast
                && ($0.isOwn || $0.modal != nil || $0.isMust || $0.says(.asked) || $0.form == .phrase
                    || $0.leads(.ready))
        },
        ActRule(.condition, "nothing of it without something else") {
            $0.isNo && $0.has("without", "until", "before") && ($0.isFuture || $0.modal == .can || $0.who == .there)
                && $0.isImpersonal && !$0.says(.harm)
        },
        ActRule(.condition, "what would be done is tied to a strict condition") {
            guard let condition = $0.condition, condition.isStrict else { return false }
            // "will stay as long as it is needed": how long, and nothing asked for.
            if condition.opener.hasSuffix("as long as"), $0.does(.keeping) || staying.contains($0.verbWord) {
                return false
            }
            return !badEnd($0) && ($0.isOwn || $0.isImpersonal || $0.isPossible)
                && ($0.modal != nil || $0.leads(.ready, .planning, .promising, .wanting))
        },
        ActRule(.condition, "own side will not, on a condition") {
            $0.condition != nil && $0.isOwn && $0.isNegated && ($0.isFuture || $0.modal == .can)
        },
        ActRule(.offer, "own side would act for others, on a condition") {
            $0.condition != nil && $0.isOwn && !$0.isNegated && !$0.isPassive
                && $0.does(.helpful, .yielding, .scheduled) && ($0.isFuture || $0.modal == .can || $0.leads(.ready))
        },
        ActRule(.warning, "says what comes of not doing it") { reading in
            guard let condition = reading.condition, !reading.isOwn, reading.isFuture else { return false }
            return reading.norms[condition.words.clamped(to: 0..<reading.norms.count)].contains {
                English.negations.contains($0) || $0 == "no" || $0 == "unless"
            }
        },
        ActRule(.warning, "something bad would follow, on a condition") {
            $0.condition != nil
                && (badEnd($0) || !$0.isOwn && $0.subjectSays.contains(.harm) || $0.says(.blame) && $0.isFuture
                    || $0.isOther && $0.isNegated)
                && ($0.isFuture || $0.isPossible || $0.asksNothing)
        },
    ]

    private static let staying: Set<String> = ["remain", "stay", "continue", "go on", "keep", "last", "stand", "hold"]

    static func badEnd(_ reading: ClauseReading) -> Bool {
        !reading.isOwn && !reading.isNo
            && (reading.says(.harm, .dire) || reading.does(.harming)
                || !reading.isPassive && reading.does(.hostile, .endangering) && !reading.isDated)
    }
}
