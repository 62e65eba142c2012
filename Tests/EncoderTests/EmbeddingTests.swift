import Foundation
import TaggerModel
import Testing

@testable import Encoder

/// The program's embeddings are those of the published network, but for rounding.
@Suite struct EmbeddingTests {
    /// What the training code computed without rounding; `training/embedding_parity.py` writes it.
    struct Case: Decodable {
        var text: String
        var pieces: [Int32]
        var embedding: [Float]
    }

    static func embedder(_ arithmetic: EncoderArithmetic = .fastest) throws -> TextEmbedder {
        func file(_ start: UnsafePointer<UInt8>?, _ count: Int) throws(ModelFileError) -> ModelFile {
            try ModelFile(embedded: UnsafeRawBufferPointer(start: start, count: count))
        }
        return try TextEmbedder(
            words: file(TaggerModelStart(), TaggerModelSize), network: file(EmbeddingModelStart(), EmbeddingModelSize),
            arithmetic: arithmetic)
    }

    let cases: [Case]

    init() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        cases = try JSONDecoder().decode(
            [Case].self, from: Data(contentsOf: folder.appendingPathComponent("Fixtures/embedding.json")))
    }

    @Test func pieces() throws {
        let embedder = try Self.embedder()
        for expected in cases { #expect(embedder.pieceIDs(of: expected.text) == expected.pieces) }
    }

    @Test func embeddingsPointWhereTheExactOnesDo() throws {
        let found = try Self.embedder().embeddings(of: cases.map(\.text))
        // An empty text says nothing, and its two pieces are like those of no other.
        for (expected, found) in zip(cases, found) where !expected.text.isEmpty {
            let products = zip(expected.embedding, found.values).map { $0 * Float($1) * found.scale }
            #expect(products.reduce(0, +) > 0.995, "\(expected.text)")
        }
    }

    @Test func sameBitsOnEveryKernelAndBesideOthers() throws {
        let texts = cases.map(\.text)
        let found = try Self.embedder().embeddings(of: texts)
        for kernel in 0..<EncoderArithmetic.kernelCount {
            let embedder = try Self.embedder(EncoderArithmetic(kernel: kernel))
            #expect(embedder.embeddings(of: texts.reversed()) == found.reversed())
        }
    }

    @Test func tableComparesAsSingleEmbeddingsDo() throws {
        let found = try Self.embedder().embeddings(of: cases.map(\.text))
        var table = EmbeddingTable()
        for embedding in found { table.append(embedding) }
        for kernel in 0..<EncoderArithmetic.kernelCount {
            let cosines = table.cosines(to: found[0], with: EncoderArithmetic(kernel: kernel))
            #expect(cosines == found.map { found[0].cosine(to: $0) })
        }
        #expect(EmbeddingTable().cosines(to: found[0]) == [])
        #expect(found.map { TextEmbedding(values: $0.values) } == found, "kept numbers give the embedding back")
        #expect(TextEmbedding(values: [1, 2]) == nil)
        #expect(abs(found[0].cosine(to: found[0]) - 1) < 1e-6)
    }
}
