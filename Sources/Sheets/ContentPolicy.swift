internal import Foundation
internal import Records

/// What a page lets a browser do (Content Security Policy Level 3): load nothing, and use its own style and script only,
/// whoever slips another into the page.
enum ContentPolicy {
    /// For a page whose `style` and `script` stand in it.
    static func allowing(style: String, script: String? = nil) -> String {
        var parts = ["default-src 'none'", "style-src '\(source(of: style))'"]
        if let script { parts.append("script-src '\(source(of: script))'") }
        return (parts + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
    }

    /// `sha256-…`, for a source list.
    private static func source(of text: String) -> String {
        let digits = Array(StableID.sha256(Array(text.utf8)).utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16) ?? 0
        }
        return "sha256-" + Data(bytes).base64EncodedString()
    }
}
