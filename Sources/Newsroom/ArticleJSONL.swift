internal import Foundation
internal import Prose
internal import Records

/// Reads an article out of one line of JSONL.
///
/// The text is kept as it is, byte for byte: tools that send articles this way hold offsets into it.
struct ArticleJSONL {
    let defaults: ArticleDefaults

    /// The `id` of the line, if any, and its article, the language left open. Unknown fields are passed over.
    func article(from line: [UInt8], at place: FilePlace) throws(NewsroomError) -> (id: String?, article: Article) {
        if let offset = line.firstIndex(of: 0) { throw .containsNUL(place, offset: offset) }
        let invalid = PlainText.invalidOffset(line)
        guard invalid == line.count else { throw .invalidUTF8(place, offset: invalid, byte: line[invalid]) }
        let fields = try Self.object(line, at: place)
        guard let text = try Self.text("text", of: fields, at: place) else { throw .missingField(place, field: "text") }
        guard !text.trimmed.isEmpty else { throw .noStory(place) }
        if let offset = text.utf8.firstIndex(of: 0) {
            throw .containsNUL(place, offset: text.utf8.distance(from: text.utf8.startIndex, to: offset))
        }
        var published = defaults.date
        if let written = try Self.text("date", of: fields, at: place), !written.trimmed.isEmpty {
            guard let date = WrittenDate.read(written) else { throw .badArticleDate(place, found: written) }
            published = date
        }
        let article = Article(
            title: try Self.text("title", of: fields, at: place),
            outlet: try Self.text("outlet", of: fields, at: place) ?? defaults.outlet,
            byline: try Self.text("byline", of: fields, at: place), dateline: Dateline.find(in: text),
            published: published, url: try Self.text("url", of: fields, at: place), text: text)
        return (try Self.id(of: fields, at: place), article)
    }

    private static func object(_ line: [UInt8], at place: FilePlace) throws(NewsroomError) -> [String: Any] {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(line), options: [.fragmentsAllowed])
        } catch {
            let problem = (error as NSError).userInfo["NSDebugDescription"] as? String
            throw .badJSON(place, problem: problem ?? "no JSON")
        }
        guard let object = value as? [String: Any] else {
            throw .badJSON(place, problem: "\(describe(value)) instead of an object")
        }
        return object
    }

    private static func text(
        _ field: String, of fields: [String: Any], at place: FilePlace
    ) throws(NewsroomError) -> String? {
        guard let value = fields[field], !(value is NSNull) else { return nil }
        guard let text = value as? String else {
            throw .badField(place, field: field, found: describe(value), expected: "a string")
        }
        return text
    }

    private static func id(of fields: [String: Any], at place: FilePlace) throws(NewsroomError) -> String? {
        switch fields["id"] {
        case nil, is NSNull: return nil
        case let text as String: return text
        case let number as NSNumber where describe(number) == "a number": return number.stringValue
        case let value?: throw .badField(place, field: "id", found: describe(value), expected: "a string or number")
        }
    }

    private static func describe(_ value: Any) -> String {
        switch value {
        case is String: "a string"
        case is [Any]: "a list"
        case is [String: Any]: "an object"
        case is NSNull: "null"
        case let number as NSNumber: String(cString: number.objCType) == "c" ? "true or false" : "a number"
        default: "a value"
        }
    }
}
