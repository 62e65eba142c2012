internal import Mustache

/// Escapes text for HTML character by character of Unicode. The library's own way goes by what a reader sees as one
/// character, and lets a quotation mark through that carries a combining accent.
struct HTMLText: MustacheContentType {
    func escapeText(_ text: String) -> String { SheetText.html(text) }

    /// `text`, cleaned and escaped; cut where it has more than `most` characters.
    static func escaped(_ text: String, most: Int = .max) -> String {
        SheetText.html(SheetText.clean(text.count > most ? text.prefix(most - 1) + "…" : text))
    }

    /// `template`, every value escaped this way.
    static func template(_ template: String) throws -> MustacheTemplate {
        MustacheContentTypes.register(HTMLText(), named: name)
        return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\n" + template)
    }

    private static let name = "CLAIMDESK-HTML"
}
