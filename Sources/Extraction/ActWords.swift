import Prose
import Records

/// The classes of words that show what a claim does, each a list of the newsroom.
enum ActClass: String, CaseIterable, Sendable {
    case hostile = "verbs-hostile"
    case helpful = "verbs-helpful"
    case yielding = "verbs-yielding"
    case ending = "verbs-ending"
    case approving = "verbs-approving"
    case condemning = "verbs-condemning"
    case worrying = "verbs-feeling"
    case keeping = "verbs-keeping"
    case forsaking = "verbs-forsaking"
    case scheduled = "verbs-scheduled"
    case harming = "verbs-harming"
    case benefiting = "verbs-benefiting"
    case surrendering = "verbs-surrendering"
    case thinking = "verbs-thinking"
    case examining = "verbs-examining"
    case explaining = "verbs-explaining"
    case harm = "nouns-harm"
    case reprisal = "nouns-reprisal"
    case asked = "nouns-asked"
    case alleged = "nouns-alleged"
    case proof = "nouns-proof"
    case dire = "words-dire"
    case falsehood = "words-false"
    case unacceptable = "words-unacceptable"
    case blame = "words-blame"
    case praise = "words-praise"
    case feeling = "words-feeling"
    case needed = "words-needed"
    case dependent = "words-conditional"
    case evading = "verbs-evading"
    case doubting = "verbs-doubting"
    case erring = "verbs-erring"
    case pressing = "verbs-pressing"
    case judging = "verbs-judging"
    case better = "words-better"
    case worse = "words-worse"
    case severe = "words-severe"
    case effort = "words-effort"
    case impossible = "words-impossible"
    case odds = "words-odds"
    case endangering = "verbs-endangering"
    case causing = "verbs-causing"
    case working = "verbs-working"
    case epithet = "words-epithets"
    case doom = "signs-doom"
    case steps = "signs-steps"
    case openDoor = "signs-open-door"
    case whoever = "signs-whoever"
    case honouring = "verbs-honouring"
    case valid = "words-valid"
    case goodwill = "nouns-goodwill"
    /// No rule asks for it: as the longer phrase it keeps "good" from praising in "good health".
    case neutral = "words-neutral"
    case paying = "verbs-paying"
    case answering = "verbs-answering"
    case decreeing = "verbs-decreeing"
    case important = "words-important"
    case veiled = "signs-veiled"
    case due = "nouns-due"
    case closed = "words-closed"
    case endingNoun = "nouns-ending"
    case reassuring = "signs-reassuring"
    case ownChoice = "signs-deciding"
    case deserted = "signs-deserted"
    case accepting = "signs-accepting"
    case noReason = "signs-no-reason"
    case acceptable = "signs-acceptable"
    case finding = "signs-finding"
    case disowning = "signs-disowning"
    case noProof = "signs-no-proof"
    case menace = "signs-menace"
    case rights = "signs-rights"
    case thanks = "signs-thanks"
    case bracing = "signs-bracing"
    case relying = "signs-relying"
    case measures = "signs-measures"
    case aware = "signs-aware"
    case bringing = "signs-bringing"
    case unanswered = "signs-unanswered"
    case bearing = "signs-bearing"
    case readiness = "signs-readiness"
    case danger = "signs-danger"
    case looming = "signs-looming"
    case breeding = "signs-breeding"
    case urgent = "signs-urgent"
    case strictNeed = "signs-strict-need"
    case mutual = "signs-mutual"
    case noMatter = "signs-no-matter"
    case trusting = "signs-trusting"
    case ready = "chain-ready"
    case planning = "chain-planning"
    case wanting = "chain-wanting"
    case deciding = "chain-deciding"
    case promising = "chain-promising"
    case likely = "chain-likely"
    case obliging = "chain-obliging"
    case forcing = "chain-forcing"
    case refusing = "chain-refusing"
    case aspect = "chain-aspect"

    /// Whether the words lead to the verb that counts: "is ready to", "plans to".
    var isChain: Bool { rawValue.hasPrefix("chain-") }
    /// Whether the phrases count wherever they stand in a claim, negated or not.
    var isSign: Bool { rawValue.hasPrefix("signs-") }
    fileprivate var isVerbs: Bool { rawValue.hasPrefix("verbs-") }
    fileprivate var isNouns: Bool { rawValue.hasPrefix("nouns-") }
}

/// One meaning of a word or phrase.
struct ActSense: Sendable {
    var actClass: ActClass
    var form: Inflection.Form
}

/// The classes, in all their forms, made ready for looking up.
struct ActWords: Sendable {
    let words: Phrasebook<[ActSense]>
    /// Words that lead to another verb, apart: "offer" is a deed as well.
    let chains: Phrasebook<[ActSense]>
    /// Phrases that count wherever they stand.
    let signs: Phrasebook<[ActSense]>
    let conditionals: Phrasebook<String>
    /// Nouns for those who act for a party.
    let actors: Set<String>

    init(_ lexicons: Lexicons, _ inflection: Inflection) {
        var words: [String: [ActSense]] = [:]
        var chains: [String: [ActSense]] = [:]
        var signs: [String: [ActSense]] = [:]
        for actClass in ActClass.allCases {
            for entry in lexicons.list(actClass.rawValue) {
                let forms =
                    if actClass.isNouns {
                        inflection.noun(entry)
                    } else if actClass.isVerbs || actClass.isChain {
                        inflection.verb(entry)
                    } else {
                        [(phrase: entry, form: Inflection.Form.other)]
                    }
                for (phrase, form) in forms {
                    let sense = ActSense(actClass: actClass, form: form)
                    if actClass.isChain {
                        chains[phrase, default: []].append(sense)
                    } else if actClass.isSign {
                        signs[phrase, default: []].append(sense)
                    } else {
                        words[phrase, default: []].append(sense)
                    }
                }
            }
        }
        func book(_ senses: [String: [ActSense]]) -> Phrasebook<[ActSense]> {
            Phrasebook(senses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
        self.words = book(words)
        self.chains = book(chains)
        self.signs = book(signs)
        conditionals = Phrasebook(list: lexicons.list("conditionals"))
        actors = Set(lexicons.list("actor-nouns"))
    }
}
