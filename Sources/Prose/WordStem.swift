/// A word without the endings that the same word takes elsewhere: plural and possessive, no more.
package enum WordStem {
    /// `norm` must be a token's ``Token/norm``.
    package static func of(_ norm: String) -> String {
        guard norm.utf8.count > 3, norm.utf8.last == UInt8(ascii: "s") else { return norm }
        if norm.hasSuffix("ss") || norm.hasSuffix("us") || norm.hasSuffix("is") { return norm }
        if norm.hasSuffix("ies"), norm.utf8.count > 4 { return norm.dropLast(3) + "y" }
        for ending in ["ches", "shes", "sses", "xes", "zes"] where norm.hasSuffix(ending) {
            return String(norm.dropLast(2))
        }
        return String(norm.dropLast())
    }

    /// The stems of a phrase, in order.
    package static func words(of phrase: String) -> [String] { Tokenizer().tokens(of: phrase).map { of($0.norm) } }

    /// The same tokens with their stems as ``Token/norm``, to look phrases of stems up in.
    package static func tokens(_ tokens: [Token]) -> [Token] {
        tokens.map { token in
            var token = token
            token.norm = of(token.norm)
            return token
        }
    }
}
