internal import CZipArchive

/// A zip archive of which nobody knows who packed it: parts are counted, and neither one part nor all
/// together may unpack to more than they should.
final class ZipArchive {
    /// A workbook has some dozen parts.
    static let mostParts = 2_000
    /// What all parts that are read unpack to.
    static let mostBytes = 1 << 30
    /// What a part unpacks to, against its packed size. Sheets with many like rows reach some fifty.
    static let mostRatio = 250
    /// Below this many bytes no ratio does harm.
    private static let harmless = 4 << 20

    private let archive: OpaquePointer
    private let budget: Int
    private var unpacked = 0

    init(path: String, budget: Int = mostBytes) throws(SheetReadingError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .badArchive(reason: String(cString: zip_error_strerror(&error)))
        }
        self.archive = archive
        self.budget = budget
        // The object is whole by now, so that a throw runs `deinit`.
        guard zip_get_num_entries(archive, 0) <= Self.mostParts else { throw .tooManyParts(limit: Self.mostParts) }
    }

    deinit { zip_discard(archive) }

    /// The part of this name, to be read piece by piece; `nil` where there is none.
    func part(_ name: String) throws(SheetReadingError) -> Part? {
        let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else {
            throw .badArchive(reason: String(cString: zip_strerror(archive)))
        }
        if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw .badArchive(reason: String(cString: zip_strerror(archive)))
        }
        return Part(of: self, name: name, file: file, packed: Int(clamping: status.comp_size))
    }

    /// A part being unpacked. What its header says of its size is not believed.
    final class Part {
        let name: String
        /// libzip's file is gone with its archive, so the archive has to stay.
        private let archive: ZipArchive
        private let file: OpaquePointer
        private let packed: Int
        private var unpacked = 0
        /// What went wrong while a caller that cannot throw was reading.
        private(set) var failure: SheetReadingError?

        fileprivate init(of archive: ZipArchive, name: String, file: OpaquePointer, packed: Int) {
            self.archive = archive
            self.name = name
            self.file = file
            self.packed = packed
        }

        deinit { zip_fclose(file) }

        /// Unpacks up to `count` bytes to `buffer`; 0 at the end, -1 on failure.
        func read(_ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
            if failure != nil { return -1 }
            let got = Int(zip_fread(file, buffer, zip_uint64_t(count)))
            guard got >= 0 else {
                failure = .badArchive(reason: "\(name) cannot be unpacked")
                return -1
            }
            unpacked += got
            archive.unpacked += got
            if archive.unpacked > archive.budget {
                failure = .unpacksTooLarge(limit: archive.budget)
            } else if unpacked > ZipArchive.harmless, unpacked / max(1, packed) > ZipArchive.mostRatio {
                failure = .bomb(part: name, ratio: unpacked / max(1, packed))
            }
            return failure == nil ? got : -1
        }
    }
}
