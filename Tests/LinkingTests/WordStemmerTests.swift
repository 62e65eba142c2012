import Linking
import Testing

@Suite struct WordStemmerTests {
    @Test(arguments: [
        ("negotiations", "negoti"), ("negotiating", "negoti"), ("claimed", "claim"), ("crises", "crise"),
        ("nato", "nato"), ("2022", "2022"), ("москва", "москва"), ("", ""),
    ])
    func stems(word: String, stem: String) {
        #expect(WordStemmer().stem(of: word) == stem)
    }
}
