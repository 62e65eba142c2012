package import Encoder
import TaggerModel

/// The trained tagger: network, word pieces, cue lexicon, linker and confidence, read from one model file.
package struct TaggerModelFile: Sendable {
    let labeller: SequenceLabeller
    let features: TaggerFeatures
    let linker: TaggerLinker
    let confidence: TaggerConfidence

    /// The model that comes with the program.
    package static func embedded() throws(ModelFileError) -> TaggerModelFile {
        let bytes = UnsafeRawBufferPointer(start: TaggerModelStart(), count: TaggerModelSize)
        return try TaggerModelFile(ModelFile(embedded: bytes))
    }

    /// A model at `path`, in place of the embedded one.
    package init(path: String) throws(ModelFileError) { try self.init(ModelFile(path: path)) }

    package init(_ file: ModelFile) throws(ModelFileError) {
        let encoder = try TransformerEncoder(file)
        let tokenizer = try WordPieceTokenizer(file)
        guard encoder.featureSizes == [5, 8, 6, 8, 8] else {
            throw .unexpectedShape(tensor: "features.sizes", rows: 1, columns: encoder.featureSizes.count)
        }
        guard encoder.labelCount == 1 + 2 * TaggerSpan.Role.allCases.count, tokenizer.pieceCount == encoder.pieceCount
        else { throw .unexpectedShape(tensor: "labels", rows: encoder.labelCount, columns: encoder.shape.width) }
        labeller = SequenceLabeller(encoder)
        features = TaggerFeatures(tokenizer: tokenizer, cueBuckets: try Self.cueBuckets(file))
        linker = try TaggerLinker(file)
        confidence = try TaggerConfidence(file)
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
