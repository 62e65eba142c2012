import Foundation
import TaggerModel
import Testing

@testable import Encoder
@testable import Extraction

/// A model file comes from outside when it is named by path: what is wrong with it is said, never read past.
@Suite struct ModelFileTests {
    /// Reads the start of the embedded model after `change`.
    private func read(_ change: (inout [UInt8]) -> Void) throws {
        var bytes = Array(UnsafeRawBufferPointer(start: TaggerModelStart(), count: min(TaggerModelSize, 20_000)))
        change(&bytes)
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        defer { copy.deallocate() }
        copy.copyBytes(from: bytes)
        _ = try ModelFile(embedded: UnsafeRawBufferPointer(copy))
    }

    @Test func notAModel() {
        #expect(throws: ModelFileError.unknownFormat) { try read { $0[0] = 0 } }
        #expect(throws: ModelFileError.unknownFormat) { try read { $0[8] = 99 } }
        #expect(throws: ModelFileError.unknownFormat) { try read { $0 = [1, 2, 3] } }
    }

    @Test func cutShort() {
        #expect(throws: ModelFileError.truncated) { try read { _ in } }
        #expect(throws: ModelFileError.truncated) { try read { $0.removeLast($0.count - 100) } }
        #expect(throws: ModelFileError.truncated) {
            try read { $0.replaceSubrange(12..<16, with: [255, 255, 255, 255]) }
        }
    }

    @Test func hugeShape() {
        // Rows and columns of the first tensor as large as they go: their product must not wrap round.
        #expect(throws: ModelFileError.truncated) {
            try read { $0.replaceSubrange(60..<68, with: [UInt8](repeating: 255, count: 8)) }
        }
    }

    @Test func missingFile() {
        #expect(throws: ModelFileError.unreadable(path: "/nowhere/model.bin", code: ENOENT)) {
            try ModelFile(path: "/nowhere/model.bin")
        }
    }

    @Test func missingTensor() throws {
        let file = try ModelFile(embedded: UnsafeRawBufferPointer(start: TaggerModelStart(), count: TaggerModelSize))
        #expect(throws: ModelFileError.missing(tensor: "nothing")) { try file.elements("nothing", as: Float.self) }
        #expect(throws: ModelFileError.missing(tensor: "labels")) { try file.elements("labels", as: Int8.self) }
    }

    @Test func mappedLikeEmbedded() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("tagger-\(UUID()).bin").path
        let bytes = UnsafeRawBufferPointer(start: TaggerModelStart(), count: TaggerModelSize)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = "Varga said that the talks had failed."
        let mapped = TaggerAttributionFinder(model: try TaggerModelFile(path: path)).attributions(in: text)
        #expect(mapped == TaggerAttributionFinder(model: try .embedded()).attributions(in: text))
    }
}
