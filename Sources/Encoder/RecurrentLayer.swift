import CTensorKernels

/// One layer of a bidirectional LSTM: both directions read the same rows and write side by side.
struct RecurrentLayer: Sendable {
    /// Rows that meet the input matrix together; what they bring to the gates then stays in the processor's cache.
    static let strip = 64

    private let forward: RecurrentDirection
    private let backward: RecurrentDirection
    private let width: Int

    /// Reads the tensors `lstm.<index>.*`.
    init(_ file: ModelFile, index: Int, shape: RecurrentShape) throws(ModelFileError) {
        let inputs = index == 0 ? shape.inputs : 2 * shape.width
        forward = try RecurrentDirection(file, "lstm.\(index).forward", inputs: inputs, shape: shape)
        backward = try RecurrentDirection(file, "lstm.\(index).backward", inputs: inputs, shape: shape)
        width = shape.width
    }

    /// out[rows][forward, backward] from `x`.
    func run(
        _ x: UnsafeMutablePointer<Float>, _ rows: Int, into out: UnsafeMutablePointer<Float>,
        with arithmetic: EncoderArithmetic, _ scratch: RecurrentScratch
    ) {
        let strips = stride(from: 0, to: rows, by: Self.strip).map { $0..<min($0 + Self.strip, rows) }
        var state = TKState.start
        for strip in strips {
            forward.run(x, strip, from: &state, into: out, step: 1, with: arithmetic, scratch)
        }
        state = TKState.start
        for strip in strips.reversed() {
            backward.run(x, strip, from: &state, into: out + width, step: -1, with: arithmetic, scratch)
        }
    }
}

/// One direction: what inputs bring to the gates, and what its own state does.
private struct RecurrentDirection: Sendable {
    let input: EncoderMatrix
    let state: EncoderMatrix
    let inputs: Int
    let stride: Int

    init(_ file: ModelFile, _ name: String, inputs: Int, shape: RecurrentShape) throws(ModelFileError) {
        input = try EncoderMatrix(file, name + ".input", inputs: inputs, outputs: shape.gates)
        state = try EncoderMatrix(file, name + ".state", inputs: shape.width, outputs: shape.gates)
        self.inputs = inputs
        stride = 2 * shape.width
    }

    func run(
        _ x: UnsafeMutablePointer<Float>, _ rows: Range<Int>, from state: inout TKState,
        into out: UnsafeMutablePointer<Float>, step: Int, with arithmetic: EncoderArithmetic,
        _ scratch: RecurrentScratch
    ) {
        let gates = scratch.gates.start
        arithmetic.multiply(x + rows.lowerBound * inputs, rows.count, input, into: gates, scratch)
        withUnsafePointer(to: self.state.packed) { packed in
            let recur = arithmetic.roundsActivations ? arithmetic.kernels.recur! : TKRecurUnrounded
            recur(
                gates, Int32(rows.count), Int32(step), packed, &state, out + rows.lowerBound * stride, Int32(stride))
        }
    }
}

extension TKState {
    /// Before the first step.
    fileprivate static var start: TKState {
        var state = TKState()
        withUnsafeMutableBytes(of: &state.rounded) { bytes in
            for i in bytes.indices { bytes[i] = 128 }
        }
        return state
    }
}
