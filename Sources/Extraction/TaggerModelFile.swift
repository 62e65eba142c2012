package import Encoder

/// The trained tagger: network, word pieces, cue lexicon, linker and confidence.
///
/// What the engines have in common is stored once, in the accurate engine's file.
package struct TaggerModelFile: Sendable {
    let labeller: any WordLabeller
    let features: TaggerFeatures
    let linker: TaggerLinker
    let confidence: TaggerConfidence
    /// Reads acts where the engine has the time for it.
    let acts: ActNetwork?

    /// The model that comes with the program.
    package static func embedded(_ engine: TaggerEngine = .accurate) throws(ModelFileError) -> TaggerModelFile {
        try TaggerModelFile(engine.embeddedFile(), engine: engine)
    }

    /// A model at `path`, in place of the embedded one.
    package init(path: String, engine: TaggerEngine = .accurate) throws(ModelFileError) {
        try self.init(ModelFile(path: path), engine: engine)
    }

    /// `network` holds the network and its confidence; an accurate engine's file the rest too.
    package init(_ network: ModelFile, engine: TaggerEngine = .accurate) throws(ModelFileError) {
        let shared = engine == .accurate ? network : try TaggerEngine.accurate.embeddedFile()
        let labeller = try engine.labeller(network)
        let tokenizer = try WordPieceTokenizer(shared)
        guard labeller.featureSizes == [5, 8, 6, 8, 8] else {
            throw .unexpectedShape(tensor: "features.sizes", rows: 1, columns: labeller.featureSizes.count)
        }
        guard labeller.labelCount == 1 + 2 * TaggerSpan.Role.allCases.count, tokenizer.pieceCount == labeller.pieceCount
        else { throw .unexpectedShape(tensor: "labels", rows: labeller.labelCount, columns: labeller.pieceCount) }
        self.labeller = labeller
        features = TaggerFeatures(pieces: PieceReader(tokenizer: tokenizer), cueBuckets: try Self.cueBuckets(shared))
        linker = try TaggerLinker(shared)
        confidence = try TaggerConfidence(network)
        acts = engine == .accurate ? .embedded : nil
    }

    private static func cueBuckets(_ file: ModelFile) throws(ModelFileError) -> [String: UInt8] {
        let words = try file.elements("cues.words", as: UInt8.self).split(separator: UInt8(ascii: "\n"))
        let buckets = try file.elements("cues.buckets", rows: 1, columns: words.count, as: UInt8.self)
        guard buckets.allSatisfy({ $0 <= 5 }) else {
            throw .unexpectedShape(tensor: "cues.buckets", rows: 1, columns: words.count)
        }
        return Dictionary(
            zip(words.map { String(decoding: $0, as: UTF8.self) }, buckets), uniquingKeysWith: { first, _ in first })
    }
}
