import Encoder
import Testing

@Suite struct BIODecoderTests {
    let decoder = BIODecoder(labelCount: 5)

    @Test func insideNeedsABegin() {
        // Inside of role 0 is likeliest at both words, but may not start.
        let scores: [Float] = [
            -3, -2, -0.1, -9, -9,
            -3, -9, -0.1, -9, -9,
        ]
        #expect(decoder.labels(scores) == [1, 2])
    }

    @Test func insideKeepsItsRole() {
        let scores: [Float] = [
            -9, -9, -9, -0.1, -9,
            -1, -9, -0.1, -9, -5,
        ]
        #expect(decoder.labels(scores) == [3, 0])
    }

    @Test func ofEqualsTheLowest() {
        #expect(decoder.labels([Float](repeating: 0, count: 15)) == [0, 0, 0])
    }

    @Test func nothing() {
        #expect(decoder.labels([]) == [])
    }
}
