/// Taking sides and asking.
extension ActRules {
    // MARK: Taking sides

    static let stands: [ActRule] = [
        ActRule(.concern, "says that it endangers something") {
            !$0.isOwn && !$0.isNo && $0.modal == nil && !$0.isPassive && !$0.isPast && $0.condition == nil
                && $0.does(.endangering) && !($0.isOther && ($0.does(.condemning) || !$0.says(.harm)))
        },
        ActRule(.offer, "holds a door open") {
            $0.shows(.openDoor) && !$0.isNegated && !$0.isFuture && !$0.isPast && !$0.isMust
        },
        ActRule(.concern, "has it for a threat") {
            !$0.isOwn && !$0.isNo && $0.isCopula && !$0.isPast && $0.condition == nil
                && $0.shows(.menace)
        },
        ActRule(.concern, "says it worries or regrets") {
            !$0.isNegated && ($0.isOwn || $0.isImpersonal) && !$0.isFuture && !($0.says(.blame) && !$0.isOwn)
                && ($0.isOwn && $0.does(.worrying) || $0.isCopula && $0.says(.feeling)
                    || ($0.isPassive || $0.isProgressive && $0.isImpersonal) && $0.does(.worrying))
        },
        ActRule(.concern, "names a worry or a regret") { $0.form == .phrase && $0.says(.feeling) },
        ActRule(.support, "takes its side") {
            $0.isOwn && !$0.isNegated && !$0.isPast && $0.does(.approving) && !$0.isAskedOfOthers && !$0.isPassive
                && !($0.isFuture && $0.does(.keeping)) && !$0.leads(.ready, .planning, .promising)
        },
        ActRule(.opposition, "takes sides against it") {
            $0.isOwn && !$0.isNegated && !$0.isPast && $0.does(.condemning) && !$0.isPassive
        },
        ActRule(.opposition, "own side stands against it") {
            !$0.isNegated && $0.isCopula && !$0.isPast
                && ($0.says[.blame].map { $0.hasSuffix("against") || $0.contains("opposed") } ?? false)
        },
        ActRule(.opposition, "holds it to be bad") {
            $0.isOwn && !$0.isNegated && !$0.isPassive && !$0.isFuture && $0.does(.judging) && $0.says(.blame)
        },
        ActRule(.support, "holds it to be good") {
            $0.isOwn && !$0.isNegated && !$0.isPassive && !$0.isFuture && $0.does(.judging) && $0.says(.praise)
        },
        ActRule(.opposition, "says another party does not do what is right") {
            $0.isOther && $0.isNegated && $0.modal == nil && !$0.isPassive && !$0.isCopula
                && ($0.does(.honouring) || $0.does(.approving) && !$0.isPerfect)
        },
        ActRule(.opposition, "says that it is no good") {
            $0.isImpersonal && $0.isNo && !$0.isPerfect && ($0.does(.working) || $0.isFuture && $0.does(.benefiting))
                && !$0.isPassive && $0.condition == nil
                && !$0.isPossible
        },
        ActRule(.opposition, "says another party brought something bad about") {
            $0.isOther && !$0.isNegated && $0.modal == nil && !$0.isPassive && $0.does(.causing)
                && $0.says(.harm, .blame)
        },
        ActRule(.opposition, "says another party is after something bad") {
            $0.isOther && !$0.isNegated && $0.modal == nil && !$0.isPassive && !$0.isPerfect && !$0.links.isEmpty
                && !$0.leads(.likely, .obliging, .refusing, .forcing, .deciding)
                && $0.does(.condemning, .pressing, .endangering) && !$0.isAskedOfOthers
        },
        ActRule(.opposition, "calls names") {
            !$0.isOwn && !$0.isNegated && $0.isCopula && $0.says(.epithet) && $0.modal == nil && !$0.isOpinion
        },
        ActRule(.opposition, "says another party shirks, hinders or refuses") {
            !$0.isOwn && !$0.isNo && $0.modal == nil && !$0.isPast && !$0.isPerfect && $0.condition == nil
                && ($0.does(.evading) || $0.isOther && $0.leads(.refusing) && !$0.isCopula)
        },
        ActRule(.opposition, "says another party does wrong") {
            !$0.isOwn && !$0.isNegated && $0.does(.condemning) && !$0.isPassive && $0.modal == nil && !$0.isPast
        },
        ActRule(.opposition, "has it for wrong") {
            !$0.isOwn && !$0.isNegated && $0.isCopula && $0.says(.blame) && !$0.isMust
        },
        ActRule(.opposition, "finds fault with another party") {
            $0.isOther && !$0.isNegated && $0.modal == nil && !$0.isPassive && !$0.isOpinion && !$0.isMust
                && !$0.isPerfect && ($0.says[.blame].map { $0 != "against" } ?? false)
        },
        ActRule(.opposition, "does not have it for right") {
            !$0.isOwn && $0.isNegated && $0.isCopula && ($0.takesBack[.praise] != nil || $0.takesBack[.valid] != nil)
                && !$0.isMust && !$0.isFuture
        },
        ActRule(.support, "has another party in the right") {
            !$0.isOwn && !$0.isNegated && !$0.isPast
                && ($0.verbWord.hasPrefix("deserve")
                    || $0.shows(.rights) && !$0.leads(.forcing))
        },
        ActRule(.support, "says it would do good") {
            ($0.isImpersonal || $0.isOwn && !$0.isFirstPerson) && !$0.isNo && $0.isFuture && $0.does(.benefiting)
                && $0.condition == nil && !$0.leads(.likely)
        },
        ActRule(.support, "others can rely on it") {
            !$0.isOwn && !$0.isNegated && $0.isAble && $0.shows(.relying)
        },
        ActRule(.support, "finds weight in something at hand") {
            $0.isImpersonal && !$0.isNo && $0.isCopula && $0.says(.important) && !$0.says(.blame, .harm, .feeling)
                && $0.modal == nil && !$0.isMust && $0.isDefinite
        },
        ActRule(.support, "has it for the better of two") {
            $0.isImpersonal && !$0.isNegated && $0.isCopula && $0.modal == nil && $0.says(.better) && $0.has("than")
        },
        ActRule(.support, "says that a party would be the better for it") {
            !$0.isImpersonal && !$0.isNegated && $0.isFuture && $0.isCopula && $0.says(.better) && !$0.says(.blame)
                && !$0.leads(.likely)
        },
        ActRule(.support, "it is welcome, or thanks are given for it") {
            !$0.isNo
                && ($0.isPassive && !$0.isPerfect && $0.does(.approving) && ($0.isFuture || $0.modal == nil)
                    || $0.form == .phrase && $0.shows(.thanks))
        },
        ActRule(.support, "has it for good") {
            !$0.isNegated && $0.isCopula && $0.says(.praise) && !$0.says(.blame, .harm, .feeling)
                && $0.modal != .should && !$0.isMust && !$0.isPossible
        },
    ]

    // MARK: Asking

    static let asks: [ActRule] = [
        ActRule(.demand, "own side expects it to be done") {
            guard let verb = $0.norms.firstIndex(where: { $0.hasPrefix("expect") }) else { return false }
            return $0.isOwn && !$0.isNegated && $0.norms.dropFirst(verb + 1).prefix(2).elementsEqual(["to", "be"])
        },
        ActRule(.warning, "others are to be ready for something bad") {
            ($0.isMust || $0.modal == .should) && $0.says(.harm, .dire) && !$0.isNegated
                && $0.shows(.bracing)
        },
        ActRule(.offer, "own side wants peace and good will") {
            $0.isOwn && !$0.isNegated && ["want", "wants", "wanted", "seek", "seeks", "sought"].contains($0.verbWord)
                && $0.says(.goodwill) && $0.modal == nil
        },
        ActRule(.demand, "own side wants it of others") {
            ($0.isOwn || $0.who == .thing && $0.subject == nil) && !$0.isNegated && $0.isAskedOfOthers
                && $0.leads(.wanting, .obliging, .likely)
        },
        ActRule(.demand, "own side expects what others owe") {
            $0.isOwn && !$0.isNegated && $0.modal == nil && !$0.isPassive && $0.verbWord.hasPrefix("expect")
                && $0.says(.due)
        },
        ActRule(.demand, "own side needs or wants something") {
            $0.isOwn && !$0.isNegated && !$0.isPast && !$0.isMust
                && askingVerbs.contains($0.verbWord)
        },
        ActRule(.demand, "something is needed or required") {
            !$0.isNegated && !$0.isOther && !$0.isPast && !$0.isPerfect
                && ($0.modal == nil && ["require", "requires", "demands"].contains($0.verbWord)
                    || $0.isPassive && $0.verbWord == "needed"
                    || $0.isCopula && $0.has("needed") && $0.modal == nil)
        },
        ActRule(.call, "all sides have to") {
            $0.who == .all && $0.isMust && !$0.isNegated && !$0.shows(.urgent) && !$0.isPerfect && !$0.isAskedOfOthers
                && !$0.leads(.likely)
        },
        ActRule(.demand, "it is for somebody else to do") {
            !$0.isNegated && $0.says(.needed) && $0.shows(.strictNeed) && !$0.has("us", "we", "everyone", "all", "both")
        },
        ActRule(.demand, "another party should, at once or wholly") {
            $0.modal == .should && !($0.isOwn && $0.isFirstPerson) && !$0.isNegated && !$0.isPerfect
                && ($0.shows(.urgent) || $0.isOther && $0.who != .all && $0.does(.ending) && !$0.does(.helpful))
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
            $0.isOwn && !$0.isNegated
                && (["hope", "hopes", "hoped"].contains($0.verbWord) || $0.shows(.relying))
        },
    ]

    static let askingVerbs: Set<String> = [
        "need", "demand", "require", "needs", "demands", "requires", "insist", "insists", "needed", "demanded",
        "required",
        "want", "wants", "wanted",
    ]
}
