internal import Foundation
internal import Records

/// A style or script as a content security policy allows it, whoever else slips one into the page.
enum ContentDigest {
    /// `sha256-…`, for a source list.
    static func source(of text: String) -> String {
        let digits = Array(StableID.sha256(Array(text.utf8)).utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16) ?? 0
        }
        return "sha256-" + Data(bytes).base64EncodedString()
    }
}
