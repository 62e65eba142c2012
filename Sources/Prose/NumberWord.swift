/// Numbers as texts write them, in figures or as one word.
package enum NumberWord {
    /// The number that `token` writes, in digits without thousands marks; `nil` for another word.
    package static func digits(of token: Token) -> String? {
        if let first = token.norm.utf8.first, (0x30...0x39).contains(first) {
            return token.norm.filter { $0 != "," }
        }
        return words[token.norm]
    }

    private static let words: [String: String] = [
        "zero": "0", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
        "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
        "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
        "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100",
        "dozen": "12",
    ]
}
