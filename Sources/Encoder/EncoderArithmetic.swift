import CTensorKernels

/// How a network computes its matrix products.
package struct EncoderArithmetic: @unchecked Sendable {
    // A table of functions that nobody writes.
    let kernels: TKKernels
    /// Whether activations are rounded to eight bits; unrounded is slow and there to measure rounding against.
    let roundsActivations: Bool

    /// The fastest kernels of this processor.
    package static let fastest = EncoderArithmetic(kernel: kernelCount - 1)
    /// Products with unrounded activations.
    package static let unrounded = EncoderArithmetic(kernel: kernelCount - 1, roundsActivations: false)

    /// How many sets of kernels this processor runs; all give the same bits.
    package static var kernelCount: Int { Int(TKKernelCount()) }

    /// The kernels at `kernel`, 0 being the portable ones.
    package init(kernel: Int, roundsActivations: Bool = true) {
        precondition(0 <= kernel && kernel < Self.kernelCount, "kernels this processor runs")
        kernels = TKKernelsAt(Int32(kernel)).pointee
        self.roundsActivations = roundsActivations
    }

    /// For people: `portable`, `avx2`, `avx512-vnni`.
    package var name: String { String(cString: kernels.name) }

    /// out = x · matrix.
    func multiply(
        _ x: UnsafeMutablePointer<Float>, _ rows: Int, _ matrix: EncoderMatrix, into out: UnsafeMutablePointer<Float>,
        _ scratch: some RoundingRoom
    ) {
        withUnsafePointer(to: matrix.packed) { packed in
            guard roundsActivations else { return TKMultiplyUnrounded(x, Int32(rows), packed, out) }
            let (rounded, scales) = (scratch.rounded, scratch.scales.start)
            kernels.quantise(x, packed.pointee.smoothing, Int32(rows), packed.pointee.inputs, rounded, scales)
            kernels.multiply(rounded, scales, Int32(rows), packed, out)
        }
    }

    /// out = gelu(x) · matrix; `x` is overwritten.
    func multiplyGelu(
        _ x: UnsafeMutablePointer<Float>, _ rows: Int, _ matrix: EncoderMatrix, into out: UnsafeMutablePointer<Float>,
        _ scratch: EncoderScratch
    ) {
        withUnsafePointer(to: matrix.packed) { packed in
            guard roundsActivations else {
                TKGeluUnrounded(x, Int32(rows) * packed.pointee.inputs)
                return TKMultiplyUnrounded(x, Int32(rows), packed, out)
            }
            let (rounded, scales) = (scratch.rounded, scratch.scales.start)
            kernels.geluQuantise(x, packed.pointee.smoothing, Int32(rows), packed.pointee.inputs, rounded, scales)
            kernels.multiply(rounded, scales, Int32(rows), packed, out)
        }
    }

    /// Attention of the rows `kept` to the first `rows` rows of `scratch.wide`, into `scratch.mixed`.
    func attend(_ rows: Int, keeping kept: Range<Int>, _ scratch: EncoderScratch) {
        let (qkv, out, heads) = (scratch.wide.start, scratch.mixed.start, Int32(scratch.shape.heads))
        let (first, end) = (Int32(kept.lowerBound), Int32(kept.upperBound))
        guard roundsActivations else { return TKAttendUnrounded(qkv, Int32(rows), first, end, heads, out) }
        kernels.attend(qkv, Int32(rows), first, end, heads, scratch.attention.start, out)
    }
}
