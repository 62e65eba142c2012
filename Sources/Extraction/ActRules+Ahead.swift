/// Offering, promising and looking ahead.
extension ActRules {
    // MARK: Offers and promises

    static let promises: [ActRule] = [
        ActRule(.announcement, "something will be done on a day set") {
            !$0.isSpeakerUnknown && !$0.isOwn && !$0.isFirstPerson && !$0.isNo && $0.isFuture && $0.isDated
                && $0.condition == nil && !$0.shows(.whoever) && !$0.says(.blame) && !$0.leads(.likely) && !$0.isOpinion
                && !badEnd($0) && !$0.says(.dire, .worse)
                && !$0.isCopula
        },
        ActRule(.offer, "own side is ready to") {
            $0.isOwn && !$0.isNegated && $0.leads(.ready) && !$0.isPast
                || $0.isOwn && !$0.isNegated && $0.leads(.ready) && !$0.isFirstPerson
        },
        ActRule(.offer, "the side that is ready is the only one the speaker can mean") {
            $0.isSpeakerUnknown && $0.isOther && !$0.isNegated && $0.leads(.ready) && $0.modal == nil
                && !$0.isFirstPerson
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
                && ["offer", "offers", "offered", "invite", "invites", "invited", "propose", "proposes"].contains(
                    $0.verbWord)
        },
        ActRule(.offer, "names its readiness") {
            $0.form == .phrase && $0.shows(.readiness)
        },
        ActRule(.pledge, "own side binds itself") {
            $0.isOwn && !$0.isNegated && $0.leads(.promising) && !$0.isPast
        },
        ActRule(.announcement, "own side has settled on it") {
            $0.isOwn && !$0.isNegated && $0.leads(.deciding)
        },
        ActRule(.announcement, "own side has ordered it or begun with it") {
            $0.isOwn && !$0.isNegated && $0.isPerfect && !$0.isPassive && $0.modal == nil
                && ($0.does(.decreeing) || $0.leads(.aspect) && $0.does(.scheduled, .hostile, .helpful, .ending))
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
                && ($0.does(.keeping) && !$0.does(.scheduled) || $0.leads(.aspect))
        },
        ActRule(.announcement, "own side will strike on a day set") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && $0.does(.hostile) && $0.isDated
        },
        ActRule(.announcement, "own side will do something set for a time") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && $0.does(.scheduled)
                && ($0.isDated || !$0.isFirstPerson)
        },
        ActRule(.announcement, "own side will do it by a time set") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && $0.isDated && !$0.isCopula
                && !$0.leads(.likely)
                && !$0.does(.keeping, .harming, .thinking) && !$0.isFirstPerson
        },
        ActRule(.assertion, "own side will look at it first") {
            $0.isOwn && !$0.isNegated && $0.isFuture && $0.does(.examining)
        },
        ActRule(.pledge, "own side will, by its own words") {
            $0.isOwn && !$0.isNegated && $0.isFuture && !$0.isPassive && !$0.leads(.likely) && !$0.isCopula
                && !$0.does(.harming, .thinking)
        },
        ActRule(.announcement, "something is set for a time") {
            !$0.isNegated && $0.isFuture && $0.does(.scheduled) && !$0.leads(.likely)
                && ($0.isDated || $0.isPassive) && !$0.does(.harming) && !$0.isOpinion
        },
    ]

    // MARK: Looking ahead

    static let lookingAhead: [ActRule] = [
        ActRule(.warning, "something bad may or will come") {
            !$0.isNo && !$0.isOwn && ($0.isFuture || $0.isPossible || $0.leads(.likely, .planning))
                && !$0.isPerfect && (badEnd($0) || $0.says(.dire))
        },
        ActRule(.warning, "foretells something bad") { $0.shows(.doom) && (!$0.isOwn || $0.isCopula) && !$0.isPerfect },
        ActRule(.warning, "names a danger") {
            !$0.isNegated && $0.isImpersonal && !$0.isPast
                && $0.shows(.danger)
                && ($0.isCopula || $0.who == .there || $0.form == .phrase)
        },
        ActRule(.warning, "says a danger is real") {
            !$0.isNegated && ($0.isCopula || $0.isProgressive) && !$0.isPast && !$0.isOwn && $0.modal != .should
                && ($0.subjectSays.contains(.harm)
                    && $0.shows(.looming))
        },
        ActRule(.warning, "says that it breeds something bad") {
            !$0.isOwn && !$0.isNegated && $0.modal == nil && !$0.isPast && $0.says(.harm)
                && $0.shows(.breeding)
        },
        ActRule(.warning, "something stands in danger") {
            !$0.isNegated && !$0.isOwn && $0.isCopula && $0.says(.dire) && !$0.isPast
        },
        ActRule(.prediction, "own side expects it") {
            $0.isOwn && $0.modal == nil && !$0.isPast
                && ["expect", "expects", "expected", "foresee", "anticipate", "predict"].contains($0.verbWord)
        },
        ActRule(.warning, "a party or a thing would be the worse for it") {
            !$0.isOwn && !$0.isNo && $0.isFuture && $0.isCopula
                && ($0.says(.worse) || $0.says(.severe) && $0.subjectSays.contains(.reprisal))
        },
        ActRule(.assertion, "“will not be easy”: it is hard") {
            $0.isFuture && $0.isCopula && $0.isNegated && !$0.isOwn && $0.takesBack[.effort] != nil
        },
        ActRule(.prediction, "says what is to come") {
            !$0.isOwn && ($0.isFuture && !$0.isPerfect || $0.leads(.likely)) && $0.form != .question
        },
        ActRule(.prediction, "says how likely it is") {
            ($0.isCopula || $0.form == .phrase) && !$0.isPast && ($0.says(.odds) || $0.takesBack[.odds] != nil)
        },
        ActRule(.prediction, "says what is likely") { $0.leads(.likely) && !$0.isAskedOfOthers },
    ]

    // MARK: Where nothing else tells

    static let weakSigns: [ActRule] = [
        ActRule(.refusal, "own side cannot do it") {
            $0.isOwn && $0.isNegated && $0.isAble && !$0.isCopula && !$0.isPerfect
        },
        ActRule(.denial, "calls it untrue in passing") {
            $0.holdsAnywhere(.falsehood) && !$0.isNegated && !$0.isFuture && !$0.isFirstPerson
        },
        ActRule(.opposition, "blames it in passing") {
            !$0.isNegated && !$0.isFuture && !$0.isMust && !$0.isOwn
                && !($0.isPassive && $0.isPerfect)
                && ($0.says[.blame].map { $0 != "against" } ?? false)
        },
        ActRule(.opposition, "puts something down to another party’s wrong") {
            !$0.isOwn && !$0.isNegated && $0.does(.condemning) && !$0.isPassive && !$0.isFuture
        },
        ActRule(.denial, "own side does nothing of the kind") {
            $0.isOwn && $0.isNegated && $0.modal == nil && !$0.isPassive && !$0.isPerfect && $0.links.isEmpty
                && !$0.isCopula && !$0.does(.thinking, .worrying, .approving)
                && !$0.has("know", "have", "expect", "want")
        },
        ActRule(.opposition, "blames it in another clause") {
            !$0.isFuture && !$0.isOwn && !$0.isPerfect && !$0.isPassive && $0.condition == nil
                && !$0.subjectSays.contains(.blame)
                && ($0.holdsAnywhere(.condemning, .evading)
                    || ($0.anywhere[.blame].map { $0 != "against" } ?? false) || $0.deniesGood)
        },
        ActRule(.support, "praises it in passing") {
            !$0.isNegated && !$0.isPerfect && !$0.isFuture && $0.form != .question
                && $0.isOwn && $0.does(.approving)
                && !$0.holdsAnywhere(.blame, .harm)
        },
        ActRule(.warning, "names something bad that may come") {
            $0.isPossible && !$0.isNegated && $0.holdsAnywhere(.harm, .dire) && !$0.isOwn
        },
        ActRule(.opposition, "a question put to blame") { $0.form == .question && !$0.isOwn },
    ]
}
