import Prose
import Records

/// What disputes are about in general: the lexicon `matters`, one matter a line (`ceasefire ; truce, ~pause`). A `~`
/// marks a word that often speaks of something else.
struct MatterList: Sendable {
    struct Matter: Sendable {
        var name: String
        /// Stems of its one-word phrases and of the words of its name.
        var stems: Set<String>
        /// The same with the doubtful words.
        var words: Set<String>
    }

    let matters: [Matter]
    private let phrases: Phrasebook<(matter: Int, weight: Double)>

    /// A phrase of several words is seldom about something else; a doubtful word often.
    private static let (doubtful, single, several) = (0.7, 1.0, 1.3)

    init(lines: [String]) {
        var matters: [Matter] = []
        var phrases: [(String, (Int, Double))] = []
        for line in lines {
            let parts = line.split(separator: ";", maxSplits: 1).map { Self.trimmed($0) }
            guard let name = parts.first, !name.isEmpty else { continue }
            var stems = Set(WordStem.words(of: name)).subtracting(English.prepositions)
            var singles = stems
            let entries = parts.count > 1 ? parts[1].split(separator: ",").map { Self.trimmed($0) } : []
            for entry in [name] + entries {
                let isDoubtful = entry.hasPrefix("~")
                let phrase = WordStem.words(of: isDoubtful ? String(entry.dropFirst()) : entry)
                let weight = isDoubtful ? Self.doubtful : phrase.count > 1 ? Self.several : Self.single
                phrases.append((phrase.joined(separator: " "), (matters.count, weight)))
                guard phrase.count == 1 else { continue }
                singles.insert(phrase[0])
                if !isDoubtful { stems.insert(phrase[0]) }
            }
            matters.append(Matter(name: name, stems: stems, words: singles))
        }
        self.matters = matters
        self.phrases = Phrasebook(phrases)
    }

    /// What `stems` speak of, by matter.
    func sightings(in stems: [Token]) -> [(matter: Int, sighting: ArticleSubject.Sighting)] {
        phrases.matchesAcrossMarks(in: stems).map { match in
            (match.value.matter, .init(range: match.range, weight: match.value.weight))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
