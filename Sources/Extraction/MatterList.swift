import Prose
import Records

/// What disputes are about in general: the lexicon `matters`, one matter a line (`ceasefire ; truce, armistice`);
/// those marked `vague` as a third part count little.
struct MatterList: Sendable {
    struct Matter: Sendable {
        var name: String
        /// Stems of its one-word phrases and of the words of its name.
        var stems: Set<String>
        /// Nearly every dispute has it.
        var isVague: Bool
    }

    let matters: [Matter]
    private let phrases: Phrasebook<Int>

    init(lines: [String]) {
        var matters: [Matter] = []
        var phrases: [(String, Int)] = []
        for line in lines {
            let parts = line.split(separator: ";", maxSplits: 2).map { Self.trimmed($0) }
            guard let name = parts.first, !name.isEmpty else { continue }
            let words = parts.count > 1 ? parts[1].split(separator: ",").map { Self.trimmed($0) } : []
            let stemmed = ([name] + words).map { WordStem.words(of: $0) }.filter { !$0.isEmpty }
            phrases += stemmed.map { ($0.joined(separator: " "), matters.count) }
            matters.append(
                Matter(
                    name: name, stems: Set(stemmed.filter { $0.count == 1 }.map { $0[0] } + stemmed[0]),
                    isVague: parts.count > 2 && parts[2] == "vague"))
        }
        self.matters = matters
        self.phrases = Phrasebook(phrases)
    }

    /// What `stems` speak of, by matter.
    func sightings(in stems: [Token]) -> [(matter: Int, range: Range<Int>)] {
        phrases.matches(in: 0..<stems.count, of: stems).map { ($0.value, $0.range) }
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
