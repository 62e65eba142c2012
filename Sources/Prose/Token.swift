/// One token of running text.
package struct Token: Hashable, Sendable {
    /// What sort of characters a token is made of.
    package enum Kind: Sendable, Hashable {
        case word, number, punctuation
    }

    package var span: TextSpan
    package var kind: Kind
    /// The token as it stands in the text.
    package var text: String
    /// Lower case, curly apostrophes made straight: what lexicons are looked up by.
    package var norm: String

    package init(span: TextSpan, kind: Kind, text: String, norm: String) {
        self.span = span
        self.kind = kind
        self.text = text
        self.norm = norm
    }

    /// Whether the first letter is upper case.
    package var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
    package var isWord: Bool { kind == .word }
}
