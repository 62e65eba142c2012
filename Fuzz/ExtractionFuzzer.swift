import Extraction
import Foundation
import Newsroom
import Prose
import Records

/// Feeds libFuzzer's bytes to the whole extraction and checks what must always hold of its spans.
///
/// `make fuzz` builds and runs it; a crash leaves the input that caused it in the working folder.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    for pipeline in Fuzzed.pipelines {
        let extraction = pipeline.extract(Article(published: Fuzzed.published, text: text))
        let article = ArticleText(text)
        for claim in extraction.claims {
            precondition(extraction.attributions.indices.contains(claim.attribution) || extraction.attributions.isEmpty)
            for span in claim.content + claim.cue + claim.source {
                precondition(span.end <= text.utf8.count, "a span runs past the text")
                precondition(article.slice(span).utf8.count == span.length, "a span cuts a character")
            }
        }
    }
    return 0
}

private enum Fuzzed {
    static let published = CalendarDate(iso: "2022-01-07")
    /// The rules alone and the fast engine: the accurate one runs the same code round another network.
    static let pipelines: [ExtractionPipeline] = {
        do {
            let newsroom = try NewsroomFolder(path: FileManager.default.currentDirectoryPath + "/claims").load()
            return try [nil, TaggerModelFile.embedded(.fast)].map { model in
                ExtractionPipeline(
                    register: newsroom.register, issues: newsroom.issues, lexicons: newsroom.lexicons, model: model)
            }
        } catch {
            fatalError("run it from the project's folder: \(error)")
        }
    }()
}

// SwiftPM wants the program's own `main`; it hands over to libFuzzer's driver.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@_cdecl("extraction_fuzzer_main")
public func fuzzerMain(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, fuzzOneInput)
}
