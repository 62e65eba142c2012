import Foundation
import Prose
import Records

/// An article of the made-up world and what a reader finds in it.
///
/// The table of an article (`MadeUpWorld/gold/*.txt`) has two lines a claim: its words as they stand in the article, in
/// text order, ` … ` where they go round something; then, separated by bars, speaker > speaks for, mode, said on,
/// addressee, kind and issue. `-` is nothing; several names are joined by `; `.
struct WorldGold: Sendable {
    struct Row: Sendable {
        var words: String
        /// Bytes of the article, first to last word.
        var span: TextSpan
        var speakers: [String]
        var speaksFor: [String]
        var mode: String
        var saidOn: String?
        var addressees: [String]
        var kind: String
        var issue: String?
    }

    var name: String
    var article: Article
    var rows: [Row]

    enum Failure: Error {
        case notInArticle(String, article: String)
        case badLine(String, article: String)
    }

    init(name: String, article: Article, table: String) throws {
        self.name = name
        self.article = article
        let lines = table.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        rows = []
        var place = article.text.startIndex
        for index in stride(from: 0, to: lines.count, by: 2) {
            guard index + 1 < lines.count else { throw Failure.badLine(lines[index], article: name) }
            let span = try Self.span(of: lines[index], in: article.text, from: place, article: name)
            place = article.text.utf8.index(article.text.startIndex, offsetBy: span.start)
            let cells = lines[index + 1].components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
            let voices = cells[0].components(separatedBy: " > ")
            guard cells.count == 6, voices.count == 2 else { throw Failure.badLine(lines[index + 1], article: name) }
            func names(_ cell: String) -> [String] { cell == "-" ? [] : cell.components(separatedBy: "; ") }
            rows.append(
                Row(
                    words: lines[index], span: span, speakers: names(voices[0]), speaksFor: names(voices[1]),
                    mode: cells[1], saidOn: names(cells[2]).first, addressees: names(cells[3]), kind: cells[4],
                    issue: names(cells[5]).first))
        }
    }

    /// Where `words` stand: the first time after the row before, else the first time at all.
    private static func span(
        of words: String, in text: String, from place: String.Index, article: String
    ) throws -> TextSpan {
        let pieces = words.components(separatedBy: " … ")
        guard let first = text.range(of: pieces[0], range: place..<text.endIndex) ?? text.range(of: pieces[0]),
            let last = pieces.count == 1
                ? first : text.range(of: pieces[pieces.count - 1], range: first.upperBound..<text.endIndex)
        else { throw Failure.notInArticle(words, article: article) }
        return TextSpan(
            text.utf8.distance(from: text.startIndex, to: first.lowerBound),
            text.utf8.distance(from: text.startIndex, to: last.upperBound))
    }
}
