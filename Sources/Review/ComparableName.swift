/// A name for comparing: letter case, spacing and the shape of apostrophes do not count.
struct ComparableName: Hashable {
    private let text: String

    init(_ name: String) {
        let words = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        text = String(words.map { $0 == "’" ? "'" : $0 })
    }

    var isEmpty: Bool { text.isEmpty }
}
