import Extraction
import Testing

/// To whom the claims of the made-up world are addressed, by the cue rules alone.
@Suite("Addressees")
struct AddresseeTests {
    @Test(
        "are whom the cue or the words name",
        arguments: [
            ("Mira Vale urged Karsk to leave.", ["Karsk"]),
            ("Mira Vale appealed to Velin to leave.", ["Karsk"]),
            ("Mira Vale said Karsk had left.", ["Karsk"]),
            // A quality of something else, and the press that passes the words on.
            ("Mira Vale said the Karsk-led force had left.", []),
            ("Mira Vale told a Karskian newspaper that it was late.", []),
            // Two, and all of a list that is spoken of by its number.
            ("Ilse Varga said Norden and the Karskians were patient.", ["Norden", "Karsk"]),
            (
                "Pellia, Tormund and Karsk have cut ties. Mira Vale urged the three countries to return.",
                ["Pellia", "Tormund", "Karsk"]
            ),
            // An opposition speaks to those who govern its state.
            ("Tam Ruvo, an opposition lawmaker in Brev, accused the government of sleeping.", ["Norden"]),
            ("Norden was quiet. Opposition leader Tam Ruvo said it was late.", ["Norden"]),
            // A body of the register is a side where it speaks.
            (
                "Harbour Sea Bank said Norden was late. Harbour Sea Bank left. Mira Vale said Harbour Sea Bank was early.",
                ["Harbour Sea Bank"]
            ),
        ])
    func addressees(text: String, expected: [String]) {
        #expect(MadeUpWorld.extract(text).claims.last?.addressees == expected)
    }
}
