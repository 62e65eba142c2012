import Encoder
import Linking
import Newsroom
import Prose
import Records

/// What claims are read with before they are compared: the lexicons' words, who speaks for whom, and meaning.
struct RelationReading: Sendable {
    let lexicon: RelationLexicon
    let embedder: TextEmbedder
    private let register: PartyRegister

    init(_ newsroom: Newsroom) throws {
        lexicon = RelationLexicon(newsroom.lexicons, register: newsroom.register)
        embedder = try TextEmbedder.shipped()
        register = newsroom.register
    }

    /// `words`, with an embedding that is known already where there is one.
    func text(_ words: String, embedding: TextEmbedding? = nil) -> RelationText {
        RelationText(words, embedding: embedding ?? embedder.embeddings(of: [words])[0], lexicon: lexicon)
    }

    /// The parties a claim counts for: those it names, else those its speakers speak for at that date.
    func parties(_ named: [String], speakers: [String], on date: CalendarDate?) -> [String] {
        guard named.isEmpty else { return named }
        return speakers.compactMap { register.lookUp($0) }.compactMap { register.principal(of: $0, on: date)?.name }
    }
}
