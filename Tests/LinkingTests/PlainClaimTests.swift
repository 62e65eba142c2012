import Testing

@testable import Linking

@Suite struct PlainClaimTests {
    @Test(arguments: [
        ("The Minister's “last word”: no!", "the minister last word no"),
        ("Café prices rose to 10,000 crowns, or 3.5%", "cafe prices rose to 10000 crowns or 3 5"),
        ("don’t re-open", "dont re open"),
        ("See https://posts.example/1 and pic.posts.example/x1 now", "see and now"),
        ("and/or on 7.5/10 stays", "and or on 7 5 10 stays"),
        ("#CleanWater now, says @Dana_Feld7", "clean water now says dana feld 7"),
        ("100% #1 @ #", "100 1"),
        ("Вода чистая", "вода чистая"),
        ("", ""),
    ])
    func wordsAreReadPlainly(text: String, plain: String) {
        #expect(PlainClaim(PostText(text)).text == plain)
    }
}
