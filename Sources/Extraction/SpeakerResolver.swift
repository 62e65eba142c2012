import Prose
import Records

/// Names the source of each attribution: register first, then names in the text, then the chain of pronouns, roles and
/// "the statement" back to who was named before.
struct SpeakerResolver: Stage {
    let register: PartyRegister
    private let vocabulary: Vocabulary
    /// Whose an office is by its title alone.
    private let titles: Phrasebook<Party>

    init(register: PartyRegister, vocabulary: Vocabulary) {
        self.register = register
        self.vocabulary = vocabulary
        titles = Phrasebook(register.parties.flatMap { party in party.titles.map { ($0, party) } })
    }

    let needs: Set<Layer> = [.mentions, .attributions]
    let gives = Layer.speakers

    func run(_ draft: inout ExtractionDraft) {
        var chain = SpeakerChain(draft: draft, register: register, vocabulary: vocabulary, titles: titles)
        for attribution in draft.attributions { chain.resolve(attribution) }
        draft.speakers = chain.resolved
    }
}
