import Encoder
import Linking
import Prose

/// Reads many claims for comparing, on several cores.
struct ClaimReading {
    /// Claims a worker reads at a time.
    private static let handful = 16

    private let reader: ClaimReader
    private let workers: Int
    private let console: Console

    init(workers: Int, console: Console) throws {
        reader = ClaimReader(try TextEmbedder.shipped())
        self.workers = workers
        self.console = console
    }

    /// `texts` read, in their order. A bar shows how far it is.
    func read(_ texts: [ClaimReader.Text]) throws -> [ReadClaim] {
        var progress = ProgressBar("claims read", total: texts.count, console: console)
        var read: [ReadClaim] = []
        read.reserveCapacity(texts.count)
        let stretch = Self.handful * workers * 4
        for start in stride(from: 0, to: texts.count, by: stretch) {
            try Interruption.check()
            let end = min(start + stretch, texts.count)
            let handfuls = stride(from: start, to: end, by: Self.handful).map {
                Array(texts[$0..<min($0 + Self.handful, end)])
            }
            let reader = reader
            for claims in ParallelMap.map(handfuls, workers: workers, { reader.read($0) }) { read += claims }
            progress.advance(by: end - start)
        }
        progress.clear()
        return read
    }
}
