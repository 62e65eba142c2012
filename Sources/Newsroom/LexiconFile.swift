internal import Prose
internal import Records

/// Reads one list of `lexicons/`.
///
/// One entry a line; `#` starts a comment. Entries come out lower case, with straight apostrophes and single spaces.
struct LexiconFile {
    let path: String

    /// The entries of a plain list, in file order.
    func entries() throws(NewsroomError) -> [String] { try lines().map { Self.normalised($0.text) } }

    /// The cues of `speech-verbs.txt` or `speech-nouns.txt`:
    /// `warn, warns, warned ; clause addressee noun:of,about ; warning ; negative`.
    func cues() throws(NewsroomError) -> [Lexicons.Cue] {
        var cues: [Lexicons.Cue] = []
        for (text, number) in try lines() { cues.append(try cue(text, at: FilePlace(path, line: number))) }
        return cues
    }

    private func lines() throws(NewsroomError) -> [(text: String, number: Int)] {
        let bytes = try RegularFile(path: path).readAll(limit: 20_000_000)
        let text: String
        do throws(NewsroomError) { text = try PlainText.read(bytes, at: FilePlace(path)) } catch .empty { return [] }
        var lines: [(String, Int)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let entry = line.prefix { $0 != "#" }.trimmed
            if !entry.isEmpty { lines.append((entry, index + 1)) }
        }
        return lines
    }

    private func cue(_ text: String, at place: FilePlace) throws(NewsroomError) -> Lexicons.Cue {
        let fields = text.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
        guard (3...4).contains(fields.count) else {
            throw .badCueLine(place, found: text, problem: .fieldCount(fields.count))
        }
        let forms = fields[0].split(separator: ",").map { Self.normalised($0) }.filter { !$0.isEmpty }
        guard !forms.isEmpty else { throw .badCueLine(place, found: text, problem: .noForms) }
        let frames = fields[1].split(whereSeparator: \.isWhitespace)
        guard !frames.isEmpty else { throw .badCueLine(place, found: text, problem: .noFrames) }
        guard let kind = ClaimKind(rawValue: fields[2]) else {
            throw unknown(fields[2], of: ClaimKind.allCases.map(\.rawValue), key: "kind", at: place)
        }
        var cue = Lexicons.Cue(forms: forms, frames: [], kind: kind)
        for written in frames {
            let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard let frame = Lexicons.Cue.Frame(rawValue: String(parts[0])) else {
                throw unknown(
                    String(parts[0]), of: Lexicons.Cue.Frame.allCases.map(\.rawValue), key: "frame", at: place)
            }
            cue.frames.insert(frame)
            guard parts.count > 1 else { continue }
            let prepositions = parts[1].split(separator: ",").map { Self.normalised($0) }
            guard frame == .noun, !prepositions.isEmpty else {
                throw .badCueLine(place, found: text, problem: .badPrepositions)
            }
            cue.prepositions += prepositions
        }
        for flag in fields.count > 3 ? fields[3].split(whereSeparator: \.isWhitespace) : [] {
            guard flag == "negative" else { throw unknown(String(flag), of: ["negative"], key: "flag", at: place) }
            cue.isNegative = true
        }
        return cue
    }

    private func unknown(_ found: String, of words: [String], key: String, at place: FilePlace) -> NewsroomError {
        .unknownWord(
            place, key: key, found: found, expected: words, nearest: NearestWord.nearest(to: found, among: words))
    }

    private static func normalised(_ text: some StringProtocol) -> String {
        Tokenizer.normalised(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[first..<scalars.index(after: last)])
    }
}
