internal import Mustache

/// Escapes text for HTML character by character of Unicode. The library's own way goes by what a reader sees as one
/// character, and lets a quotation mark through that carries a combining accent.
struct HTMLText: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `template`, every value escaped this way.
    static func template(_ template: String) throws -> MustacheTemplate {
        MustacheContentTypes.register(HTMLText(), named: name)
        return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\n" + template)
    }

    private static let name = "CLAIMDESK-HTML"
}
