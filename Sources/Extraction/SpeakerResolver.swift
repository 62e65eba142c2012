import Prose
import Records

/// Names the source of each attribution: register first, then names in the text, then the chain of pronouns, roles and
/// "the statement" back to who was named before.
struct SpeakerResolver: Stage {
    let register: PartyRegister
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.mentions, .attributions]
    let gives = Layer.speakers

    func run(_ draft: inout ExtractionDraft) {
        var chain = SpeakerChain(draft: draft, register: register, vocabulary: vocabulary)
        for attribution in draft.attributions { chain.resolve(attribution) }
        draft.speakers = chain.resolved
    }
}
