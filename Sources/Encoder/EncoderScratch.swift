import CTensorKernels

/// Sizes of a network.
package struct EncoderShape: Equatable, Sendable {
    package var layers = 6
    package var width = 384
    package var heads = 12
    package var wide = 1536
    /// Most pieces of a window, its two ends included.
    package var positions = 256

    package init() {}
}

/// Where rows that enter a matrix are rounded.
protocol RoundingRoom {
    /// [rows][width] rounded activations.
    var rounded: UnsafeMutablePointer<UInt8> { get }
    /// One for each row.
    var scales: EncoderScratch.Floats { get }
}

/// Room for the numbers of one window on its way through the network; one for each thread.
final class EncoderScratch: RoundingRoom {
    let shape: EncoderShape
    /// [rows][width]: what a layer reads and leaves.
    let states: Floats
    /// [rows][3 · width], and [strip][wide].
    let wide: Floats
    /// [rows][width]: attention's mixture of values.
    let mixed: Floats
    /// [rows][width]: what is added to the states.
    let added: Floats
    let attention: Floats
    let scales: Floats
    /// [rows][wide] rounded activations.
    let rounded: UnsafeMutablePointer<UInt8>

    init(_ shape: EncoderShape) {
        let block = Int(TKRowBlock)
        let rows = (shape.positions + block - 1) / block * block
        self.shape = shape
        states = Floats(rows * shape.width)
        wide = Floats(rows * max(3 * shape.width, shape.wide))
        mixed = Floats(rows * shape.width)
        added = Floats(rows * shape.width)
        attention = Floats(Int(TKAttentionScratch(Int32(rows))))
        scales = Floats(rows)
        rounded = .allocate(capacity: rows * shape.wide)
        rounded.initialize(repeating: 128, count: rows * shape.wide)
    }

    deinit { rounded.deallocate() }

    /// Zeroed fp32 numbers at a multiple of 64 bytes.
    final class Floats {
        let start: UnsafeMutablePointer<Float>

        init(_ count: Int) {
            start = UnsafeMutableRawPointer.allocate(byteCount: 4 * count, alignment: 64).bindMemory(
                to: Float.self, capacity: count)
            start.initialize(repeating: 0, count: count)
        }

        deinit { UnsafeMutableRawPointer(start).deallocate() }
    }
}
