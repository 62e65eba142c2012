import Encoder
import TaggerModel

/// Which network labels the words.
package enum TaggerEngine: String, CaseIterable, Sendable {
    /// A small transformer: the best there is, about a second an article.
    case accurate
    /// A small recurrent network: a few points worse and dozens of times faster, for archives.
    case fast

    /// Its network in a model file.
    func labeller(_ file: ModelFile) throws(ModelFileError) -> any WordLabeller {
        switch self {
        case .accurate: SequenceLabeller(try TransformerEncoder(file))
        case .fast: RecurrentLabeller(try RecurrentEncoder(file))
        }
    }

    /// The file with its network that comes with the program.
    func embeddedFile() throws(ModelFileError) -> ModelFile {
        switch self {
        case .accurate: try ModelFile(embedded: Self.bytes(TaggerModelStart(), TaggerModelSize))
        case .fast: try ModelFile(embedded: Self.bytes(FastTaggerModelStart(), FastTaggerModelSize))
        }
    }

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: count)
    }
}
