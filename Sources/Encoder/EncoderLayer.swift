import CTensorKernels

/// One transformer layer: attention, then two matrices with a GELU between, each added to its input and normed.
struct EncoderLayer: Sendable {
    /// Rows that go through the wide part together; its numbers then stay in the processor's cache.
    private static let strip = 64

    let qkv: EncoderMatrix
    let context: EncoderMatrix
    let attentionNorm: EncoderNorm
    let widening: EncoderMatrix
    let narrowing: EncoderMatrix
    let outputNorm: EncoderNorm

    /// Reads the tensors `L.<index>.*`.
    init(_ file: ModelFile, index: Int, shape: EncoderShape) throws(ModelFileError) {
        let (name, width) = ("L.\(index).", shape.width)
        qkv = try EncoderMatrix(file, name + "qkv", inputs: width, outputs: 3 * width)
        context = try EncoderMatrix(file, name + "o", inputs: width, outputs: width)
        attentionNorm = try EncoderNorm(file, name + "ln1", width: width)
        widening = try EncoderMatrix(file, name + "f1", inputs: width, outputs: shape.wide)
        narrowing = try EncoderMatrix(file, name + "f2", inputs: shape.wide, outputs: width)
        outputNorm = try EncoderNorm(file, name + "ln2", width: width)
    }

    /// Replaces the first `rows` rows of `scratch.states` by this layer's output.
    func run(_ scratch: EncoderScratch, rows: Int, with arithmetic: EncoderArithmetic) {
        let (shape, kernels) = (scratch.shape, arithmetic.kernels)
        let states = scratch.states.start
        let width = Int32(shape.width)
        arithmetic.multiply(states, rows, qkv, into: scratch.wide.start, scratch)
        arithmetic.attend(rows, scratch)
        arithmetic.multiply(scratch.mixed.start, rows, context, into: scratch.added.start, scratch)
        kernels.addNorm(states, scratch.added.start, attentionNorm.gain, attentionNorm.bias, Int32(rows), width)
        for first in stride(from: 0, to: rows, by: Self.strip) {
            let count = min(Self.strip, rows - first)
            arithmetic.multiply(states + first * shape.width, count, widening, into: scratch.wide.start, scratch)
            arithmetic.multiplyGelu(
                scratch.wide.start, count, narrowing, into: scratch.added.start + first * shape.width, scratch)
        }
        kernels.addNorm(states, scratch.added.start, outputNorm.gain, outputNorm.bias, Int32(rows), width)
    }
}
