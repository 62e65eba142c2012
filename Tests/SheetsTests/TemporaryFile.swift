import CZipArchive
import Foundation

/// A file in the temporary folder, gone when the value is.
final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8] = [], ending: String = "bin") throws {
        path = NSTemporaryDirectory() + "claimdesk-sheet-\(UUID().uuidString).\(ending)"
        if !bytes.isEmpty { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var bytes: [UInt8] { get throws { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) } }

    /// A zip archive of these parts, in this order.
    static func archive(_ parts: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> TemporaryFile {
        let file = try TemporaryFile(ending: "xlsx")
        var code: Int32 = 0
        let archive = zip_open(file.path, ZIP_CREATE | ZIP_TRUNCATE, &code)!
        for part in parts {
            let copy = malloc(max(1, part.bytes.count))!
            part.bytes.withUnsafeBytes { if $0.count > 0 { memcpy(copy, $0.baseAddress!, $0.count) } }
            let source = zip_source_buffer(archive, copy, zip_uint64_t(part.bytes.count), 1)
            let index = zip_file_add(archive, part.name, source, 0)
            if let password {
                zip_file_set_encryption(archive, zip_uint64_t(index), UInt16(ZIP_EM_AES_256), password)
            }
        }
        zip_close(archive)
        return file
    }
}
