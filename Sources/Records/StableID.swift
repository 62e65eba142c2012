import CMessageDigest

/// A content-derived name of a record: 24 hexadecimal digits of a SHA-256 digest.
///
/// The same content gives the same name on every desk, so desks can be merged and sheets come back.
package struct StableID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// The name of what `fields` spell out. Each field is written with its length, so no two lists collide by
    /// running together; an absent field differs from an empty one.
    package init(kind: String, fields: [String?]) {
        var message: [UInt8] = Array(kind.utf8)
        for field in fields {
            guard let field else {
                message.append(0x2D)
                continue
            }
            let bytes = Array(field.utf8)
            message += Array("\u{1F}\(bytes.count):".utf8)
            message += bytes
        }
        rawValue = String(Self.sha256(message).prefix(24))
    }

    package var description: String { rawValue }

    /// SHA-256 (FIPS 180-4) of `bytes`, in lower-case hexadecimal.
    package static func sha256(_ bytes: [UInt8]) -> String {
        var context = SHA2_CTX()
        SHA256Init(&context)
        bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256Final(&digest, &context)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
