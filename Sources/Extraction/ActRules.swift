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

    private static let all = questions + imperatives + threats + conditions + refusals + denials + stands + asks
        + promises + lookingAhead

    // MARK: Questions and orders

    private static let questions: [ActRule] = [
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
                && ($0.says(.blame, .harm, .dire) || $0.does(.condemning, .harming, .hostile) || $0.has("what right"))
        },
    ]

    private static let imperatives: [ActRule] = [
        ActRule(.call, "“let us”: a call on all") { $0.form == .imperative && $0.isOwn },
        ActRule(.demand, "an order to end something") {
            $0.form == .imperative && ($0.isNegated || $0.does(.ending) && !$0.does(.helpful))
        },
        ActRule(.call, "an order or request to others") { $0.form == .imperative },
    ]

    // MARK: What the own side would do to others

    private static let threats: [ActRule] = [
        ActRule(.threat, "own side would do something hostile, on a condition") {
            $0.isOwn && $0.condition != nil && !$0.isNegated && $0.does(.hostile) && means($0)
        },
        ActRule(.threat, "own side means to do something hostile") {
            $0.isOwn && !$0.isNegated && $0.does(.hostile) && !$0.does(.helpful, .scheduled, .keeping)
                && !$0.isDated && means($0)
        },
        ActRule(.threat, "own side is driven to do something or keeps the right to it") {
            $0.isOwn && !$0.isNegated && $0.leads(.forcing) && !$0.does(.helpful, .yielding) && !$0.isPast
        },
        ActRule(.threat, "own side would take steps against others") {
            $0.isOwn && !$0.isNegated && $0.isFuture && $0.says(.reprisal)
                && $0.has("take", "adopt", "use", "impose", "apply", "introduce", "prepare", "answer")
                && !$0.says(.praise)
        },
        ActRule(.threat, "others are to know what would follow") {
            $0.isOther && $0.isMust && $0.says(.reprisal)
                && $0.has("aware", "understand", "know", "remember", "realise", "realize", "prepared for", "ready for")
        },
        ActRule(.threat, "it would be answered") {
            $0.isImpersonal && $0.isFuture && !$0.isNo && $0.says(.reprisal)
                && $0.has("have", "meet", "met", "bring", "carry", "come at", "trigger", "draw", "entail", "provoke")
        },
        ActRule(.threat, "it would not be left unanswered") {
            $0.isFuture && $0.isNo && $0.has("unanswered", "unpunished", "without consequences", "without a response")
        },
        ActRule(.threat, "something would be no more, if another party acts") {
            $0.who == .there && $0.isNo && $0.isFuture && $0.condition?.opener == "if" && !$0.says(.harm)
        },
        ActRule(.threat, "another party will be made to feel it") {
            !$0.isOwn && $0.isFuture && !$0.isNo && $0.says(.reprisal) && !$0.says(.praise)
                && ($0.isOther && $0.has("face", "pay", "suffer", "bear", "feel", "meet with", "regret", "draw")
                    || $0.who == .there)
        },
    ]

    /// A future or a readiness of the speaker's own.
    private static func means(_ reading: ClauseReading) -> Bool {
        !reading.isPassive
            && (reading.isFuture || reading.leads(.ready, .planning, .promising, .forcing)
                || reading.modal == .can && reading.condition != nil)
    }

    // MARK: Conditions

    private static let conditions: [ActRule] = [
        ActRule(.condition, "one thing is made to hang on another") {
            $0.says(.dependent) && !$0.isPast
                && ($0.isOwn || $0.modal != nil || $0.isMust || $0.says(.asked) || $0.form == .phrase || $0.leads(.ready))
        },
        ActRule(.condition, "nothing of it without something else") {
            $0.isNo && $0.has("without", "until", "before") && ($0.isFuture || $0.modal == .can || $0.who == .there)
                && $0.isImpersonal && !$0.says(.harm)
        },
        ActRule(.condition, "what would be done is tied to a strict condition") {
            guard let condition = $0.condition, condition.isStrict else { return false }
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
            $0.condition != nil && (badEnd($0) || !$0.isOwn && $0.subjectSays.contains(.harm) || $0.says(.blame) && $0.isFuture || $0.isOther && $0.isNegated)
                && ($0.isFuture || $0.isPossible || $0.asksNothing)
        },
    ]

    private static func badEnd(_ reading: ClauseReading) -> Bool {
        !reading.isOwn && !reading.isNo
            && (reading.says(.harm, .dire) || reading.does(.harming) || reading.isOther && reading.does(.hostile))
    }

    // MARK: Turning down

    private static let refusals: [ActRule] = [
        ActRule(.denial, "says there is nothing to fear") {
            $0.isNo && !$0.isFuture
                && $0.has("no reason to fear", "no reason to worry", "no need to worry", "nothing to fear", "no need to fear",
                    "no cause for alarm", "no reason for alarm", "no cause for concern", "no need for alarm")
        },
        ActRule(.opposition, "does not take its side") {
            $0.isOwn && $0.isNegated && $0.does(.approving) && $0.modal == nil && !$0.isPassive
                && !$0.leads(.planning, .ready)
        },
        ActRule(.refusal, "only the own side is to decide") {
            $0.norms.first == "only" && $0.isFuture && $0.has("decide", "settle", "determine", "choose")
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
                && $0.verbWord.hasPrefix("leave") && $0.has("behind", "alone")
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
                && $0.has("accept", "recognise", "recognize", "tolerate", "agree", "take orders", "bargain", "negotiate", "need")
        },
        ActRule(.refusal, "nobody will, or it is not to be allowed") {
            $0.isNo && !$0.isOwn && $0.does(.yielding, .surrendering) && ($0.isPassive || $0.who == .nobody)
                && ($0.isFuture || $0.isAble) && !$0.does(.scheduled)
        },
        ActRule(.refusal, "there will be none of what is asked") {
            $0.isNegated && $0.who == .there && $0.isFuture && ($0.takesBack[.asked] != nil || $0.says(.asked))
        },
        ActRule(.refusal, "sees no reason to") {
            $0.isNegated && !$0.isPast
                && $0.has("no reason to", "no need to", "no point in", "nothing to discuss", "no grounds for", "no room for",
                    "no interest in", "nothing to talk", "no grounds to", "no chance to", "no desire to", "nothing to apologise", "nothing to apologize", "no say")
                && !$0.says(.feeling)
        },
        ActRule(.refusal, "its words turn it down") { $0.says(.unacceptable) && !$0.isNegated },
        ActRule(.refusal, "it is not acceptable") {
            $0.isCopula && $0.isNegated && $0.has("acceptable", "negotiable", "up for", "for sale", "on the table")
        },
    ]

    // MARK: Denying

    private static let denials: [ActRule] = [
        ActRule(.denial, "calls it untrue") {
            $0.says(.falsehood) && !$0.isNegated && !$0.isFuture && ($0.isCopula || $0.form == .phrase)
        },
        ActRule(.denial, "calls what is said wrong") {
            !$0.isNegated && $0.isCopula && $0.subjectSays.contains(.alleged) && $0.says(.blame, .falsehood)
        },
        ActRule(.denial, "says nobody did, or it never was") {
            ($0.isPerfect || $0.isPast || $0.isPassive) && $0.modal == nil && !$0.isFirstPerson
                && ($0.who == .nobody || $0.isNegated && $0.norms.contains("never") && !$0.isCopula)
                && !$0.has("seen", "found", "observed", "evidence", "sign", "signs", "verified")
        },
        ActRule(.denial, "denies any part in it") {
            $0.has("nothing to do with", "no plans", "no truth in", "no truth to", "no such", "no involvement",
                "no part in", "no role in", "not true", "not the case", "no intention of", "no intention to", "not a party to")
                && !$0.isFuture
        },
        ActRule(.denial, "own side did or does nothing of the kind") {
            $0.isOwn && $0.isNegated && $0.modal == nil && !$0.isCopula && !$0.isPassive && !$0.leads(.wanting, .ready)
                && ($0.isPast || $0.isPerfect || $0.isProgressive || $0.has("did not", "didn't"))
                && ($0.does(.hostile, .condemning, .scheduled, .yielding, .harming, .helpful) || $0.norms.contains("never"))
        },
        ActRule(.denial, "says there is none") {
            $0.isNegated && $0.isImpersonal && $0.modal == nil && $0.takesBack[.proof] != nil
                && !$0.has("no evidence")
        },
        ActRule(.denial, "own side is no danger") {
            $0.isOwn && $0.isNegated && $0.modal == nil && ($0.does(.hostile, .condemning) || $0.isCopula && $0.takesBack[.harm] != nil)
        },
    ]

    // MARK: Taking sides

    private static let stands: [ActRule] = [
        ActRule(.concern, "has it for a threat") {
            !$0.isOwn && !$0.isNo && $0.isCopula && !$0.isPast && $0.condition == nil
                && $0.has("a threat to", "a danger to", "threat to our", "threats to", "a challenge to")
        },
        ActRule(.concern, "says it worries or regrets") {
            !$0.isNegated && ($0.isOwn || $0.isImpersonal) && !$0.isFuture
                && ($0.isOwn && $0.does(.worrying) || $0.isCopula && $0.says(.feeling)
                    || $0.isPassive && $0.does(.worrying))
        },
        ActRule(.support, "takes its side") {
            $0.isOwn && !$0.isNegated && !$0.isPast && $0.does(.approving) && !$0.isAskedOfOthers && !$0.isPassive
                && !($0.isFuture && $0.does(.keeping))
        },
        ActRule(.opposition, "takes sides against it") {
            $0.isOwn && !$0.isNegated && !$0.isPast && $0.does(.condemning) && !$0.isPassive
        },
        ActRule(.opposition, "says another party does wrong") {
            !$0.isOwn && !$0.isNegated && $0.does(.condemning) && !$0.isPassive && $0.modal == nil && !$0.isPast
        },
        ActRule(.opposition, "has it for wrong") {
            !$0.isOwn && !$0.isNegated && $0.isCopula && $0.says(.blame) && !$0.isMust
        },
        ActRule(.opposition, "does not have it for right") {
            $0.isImpersonal && $0.isNegated && $0.isCopula && $0.takesBack[.praise] != nil && !$0.isMust && !$0.isFuture
        },
        ActRule(.support, "has another party in the right") {
            !$0.isOwn && !$0.isNegated && !$0.isPast && ($0.verbWord.hasPrefix("deserve") || $0.leads(.ready) && $0.has("free to"))
        },
        ActRule(.support, "says it would do good") {
            ($0.isImpersonal || $0.isOwn && !$0.isFirstPerson) && !$0.isNo && $0.isFuture && $0.does(.benefiting)
                && $0.condition == nil && !$0.leads(.likely)
        },
        ActRule(.support, "it is welcome, or thanks are given for it") {
            !$0.isNo && ($0.isPassive && $0.does(.approving) && ($0.isFuture || $0.modal == nil)
                || $0.form == .phrase && $0.has("gratitude", "thanks", "appreciation", "solidarity", "condolences"))
        },
        ActRule(.support, "has it for good") {
            !$0.isNegated && $0.isCopula && $0.says(.praise) && !$0.says(.blame, .harm, .feeling)
                && $0.modal != .should && !$0.isMust && !$0.isPossible
        },
    ]

    // MARK: Asking

    private static let asks: [ActRule] = [
        ActRule(.warning, "others are to be ready for something bad") {
            ($0.isMust || $0.modal == .should) && $0.says(.harm, .dire) && !$0.isNegated
                && $0.has("prepared for", "prepare for", "ready for", "brace for", "braced for")
        },
        ActRule(.demand, "own side wants it of others") {
            ($0.isOwn || $0.who == .thing && $0.subject == nil) && !$0.isNegated && $0.isAskedOfOthers
                && $0.leads(.wanting, .obliging)
        },
        ActRule(.demand, "own side needs or wants something") {
            $0.isOwn && !$0.isNegated && !$0.isPast && !$0.isMust
                && askingVerbs.contains($0.verbWord)
        },
        ActRule(.demand, "something is needed or required") {
            !$0.isNegated && !$0.isOther && !$0.isPast && !$0.isPerfect
                && ($0.modal == nil && ["require", "requires", "demands"].contains($0.verbWord) || $0.isPassive && $0.verbWord == "needed"
                    || $0.isCopula && $0.has("is needed", "are needed"))
        },
        ActRule(.call, "own side has to, by its own words") {
            $0.isOwn && $0.isFirstPerson && ($0.modal == .should || $0.isMust && !$0.isPast) && !$0.isNegated
                && !$0.isPerfect
        },
        ActRule(.demand, "another party must") {
            !$0.isOwn && $0.isMust && !$0.isPerfect && !$0.isAskedOfOthers
                && !($0.leads(.obliging) && $0.isPast && $0.isOther && $0.isPassive) && !$0.leads(.likely)
        },
        ActRule(.demand, "own side must have it") { $0.isOwn && $0.isMust && !$0.isNegated && !$0.isPast },
        ActRule(.call, "says what should be") {
            $0.modal == .should && !$0.isPerfect && !($0.isOwn && $0.isNegated)
        },
        ActRule(.call, "says what is needed") {
            !$0.isNegated && $0.says(.needed) && ($0.isCopula || $0.form == .phrase) && !$0.isOwn && !$0.isPast
        },
        ActRule(.call, "hopes for it") {
            $0.isOwn && !$0.isNegated && (["hope", "hopes", "hoped"].contains($0.verbWord) || $0.has("count on", "counts on"))
        },
    ]

    private static let askingVerbs: Set<String> = [
        "need", "demand", "require", "needs", "demands", "requires", "insist", "insists", "needed", "demanded", "required",
        "want", "wants", "wanted",
    ]

    // MARK: Offers and promises

    private static let promises: [ActRule] = [
        ActRule(.offer, "own side is ready to") {
            $0.isOwn && !$0.isNegated && $0.leads(.ready) && !$0.isPast
                || $0.isOwn && !$0.isNegated && $0.leads(.ready) && !$0.isFirstPerson
        },
        ActRule(.offer, "the side that is ready is the only one the speaker can mean") {
            $0.isSpeakerUnknown && $0.isOther && !$0.isNegated && $0.leads(.ready) && $0.modal == nil && !$0.isFirstPerson
        },
        ActRule(.offer, "what is asked for could come about") {
            $0.isImpersonal && !$0.isNo && $0.isAble && $0.subjectSays.contains(.asked) && $0.does(.scheduled, .helpful)
        },
        ActRule(.offer, "own side would do something for others") {
            $0.isOwn && !$0.isNegated && ($0.isAble || $0.leads(.wanting))
                && $0.does(.helpful) && !$0.isAskedOfOthers && !$0.isPast
        },
        ActRule(.offer, "own side invites or offers") {
            $0.isOwn && !$0.isNegated && !$0.isPassive
                && ["offer", "offers", "offered", "invite", "invites", "invited", "propose", "proposes"].contains($0.verbWord)
        },
        ActRule(.offer, "names its readiness") {
            $0.form == .phrase && $0.has("readiness to", "willingness to", "offer to")
        },
        ActRule(.pledge, "own side binds itself") {
            $0.isOwn && !$0.isNegated && $0.leads(.promising) && !$0.isPast
        },
        ActRule(.announcement, "own side has settled on it") {
            $0.isOwn && !$0.isNegated && $0.leads(.deciding)
        },
        ActRule(.announcement, "own side is doing it") {
            $0.isOwn && !$0.isNegated && $0.isProgressive && $0.modal == nil && !$0.isPerfect && !$0.isPassive
                && $0.does(.scheduled, .hostile) && !$0.does(.keeping)
        },
        ActRule(.announcement, "own side has it planned") {
            !$0.isNegated && ($0.isOwn || $0.isImpersonal) && $0.leads(.planning) && !$0.isPerfect
        },
        ActRule(.pledge, "own side will keep on or make sure") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && !$0.leads(.likely)
                && ($0.does(.keeping) && !$0.does(.scheduled) || $0.leads(.aspect) || $0.has("make sure"))
        },
        ActRule(.announcement, "own side will do something set for a time") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && $0.does(.scheduled)
                && ($0.isDated || !$0.isFirstPerson)
        },
        ActRule(.pledge, "own side will, by its own words") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && !$0.leads(.likely) && !$0.isCopula
                && !$0.does(.harming, .thinking)
        },
        ActRule(.announcement, "something is set for a time") {
            !$0.isNegated && $0.isFuture && $0.does(.scheduled) && !$0.leads(.likely)
                && ($0.isDated || $0.isPassive && $0.isImpersonal) && !$0.does(.harming) && !$0.isOpinion
        },
    ]

    // MARK: Looking ahead

    private static let lookingAhead: [ActRule] = [
        ActRule(.warning, "something bad may or will come") {
            !$0.isNo && !$0.isOwn && ($0.isFuture || $0.isPossible || $0.leads(.likely, .planning))
                && !$0.isPerfect && (badEnd($0) || $0.says(.dire))
        },
        ActRule(.warning, "names a danger") {
            !$0.isNegated && $0.isImpersonal && !$0.isPast
                && $0.has("risk of", "danger of", "risk is", "danger is", "threat of", "a risk", "real risk", "real danger",
                    "be prepared for", "brace for")
                && ($0.isCopula || $0.who == .there || $0.form == .phrase)
        },
        ActRule(.warning, "says a danger is real") {
            !$0.isNegated && $0.isCopula && !$0.isPast && !$0.isOwn && $0.modal != .should
                && ($0.subjectSays.contains(.harm)
                    && $0.has("real", "possible", "possibility", "imminent", "high", "growing", "great", "grave", "serious",
                        "likely", "inevitable", "close", "near", "rising"))
        },
        ActRule(.warning, "says that it breeds something bad") {
            !$0.isOwn && !$0.isNegated && $0.modal == nil && !$0.isPast && $0.says(.harm)
                && ($0.has("conditions for", "risks", "risking", "courting", "paving the way", "leading to", "leads to"))
        },
        ActRule(.warning, "something stands in danger") {
            !$0.isNegated && !$0.isOwn && $0.isCopula && $0.says(.dire) && !$0.isPast
        },
        ActRule(.prediction, "own side expects it") {
            $0.isOwn && $0.modal == nil && !$0.isPast
                && ["expect", "expects", "expected", "foresee", "anticipate", "predict"].contains($0.verbWord)
        },
        ActRule(.prediction, "says what is to come") {
            !$0.isOwn && ($0.isFuture && !$0.isPerfect || $0.leads(.likely)) && $0.form != .question
        },
        ActRule(.prediction, "says what is likely") { $0.leads(.likely) && !$0.isAskedOfOthers },
    ]
}
