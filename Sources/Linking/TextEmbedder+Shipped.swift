package import Encoder
import TaggerModel

extension TextEmbedder {
    /// The embedding network that comes with the program.
    package static func shipped() throws(ModelFileError) -> TextEmbedder {
        try TextEmbedder(
            words: ModelFile(embedded: bytes(TaggerModelStart(), TaggerModelSize)),
            network: ModelFile(embedded: bytes(EmbeddingModelStart(), EmbeddingModelSize)))
    }

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: count)
    }
}
