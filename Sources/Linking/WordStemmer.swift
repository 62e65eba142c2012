import CStemmer

/// English stems by the Snowball stemmer ("Porter2"): one spelling for the forms of a word.
///
/// Not for two threads at once; a copy made by `init` costs a few microseconds.
package final class WordStemmer {
    private let stemmer: OpaquePointer

    package init() {
        guard let stemmer = sb_stemmer_new("english", "UTF_8") else {
            preconditionFailure("libstemmer always has English")
        }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of `word`, which is in lower case; words of other languages mostly stay as they are.
    package func stem(of word: String) -> String {
        Array(word.utf8).withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress, let stem = sb_stemmer_stem(stemmer, start, Int32(bytes.count)) else {
                return word
            }
            let count = Int(sb_stemmer_length(stemmer))
            return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
        }
    }
}
