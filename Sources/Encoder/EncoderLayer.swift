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

    /// Replaces the rows `kept` of `scratch.states`, of which the first `rows` are read, by this layer's output.
    func run(_ scratch: EncoderScratch, rows: Int, keeping kept: Range<Int>, with arithmetic: EncoderArithmetic) {
        let (shape, kernels) = (scratch.shape, arithmetic.kernels)
        let (width, start) = (Int32(shape.width), kept.lowerBound * shape.width)
        arithmetic.multiply(scratch.states.start, rows, qkv, into: scratch.wide.start, scratch)
        arithmetic.attend(rows, keeping: kept, scratch)
        let (states, added) = (scratch.states.start + start, scratch.added.start + start)
        arithmetic.multiply(scratch.mixed.start + start, kept.count, context, into: added, scratch)
        kernels.addNorm(states, added, attentionNorm.gain, attentionNorm.bias, Int32(kept.count), width)
        for first in stride(from: 0, to: kept.count, by: Self.strip) {
            let count = min(Self.strip, kept.count - first)
            let place = first * shape.width
            arithmetic.multiply(states + place, count, widening, into: scratch.wide.start, scratch)
            arithmetic.multiplyGelu(scratch.wide.start, count, narrowing, into: added + place, scratch)
        }
        kernels.addNorm(states, added, outputNorm.gain, outputNorm.bias, Int32(kept.count), width)
    }
}
