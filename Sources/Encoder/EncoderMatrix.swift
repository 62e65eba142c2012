import CTensorKernels

/// One matrix of a layer: int8 weights packed for the kernels, with what turns their sums back into numbers.
struct EncoderMatrix: @unchecked Sendable {
    // Points into a model file that the encoder keeps alive and nobody writes.
    let packed: TKMatrix

    /// Reads the tensors `name`, `name.scales`, `.sums`, `.bias` and `.smoothing`.
    init(_ file: ModelFile, _ name: String, inputs: Int, outputs: Int) throws(ModelFileError) {
        let panel = Int(TKPanel)
        precondition(inputs % Int(TKLanes) == 0 && outputs % panel == 0, "shapes the kernels know")
        packed = TKMatrix(
            inputs: Int32(inputs), outputs: Int32(outputs),
            packed: try file.elements(name, rows: outputs / panel, columns: panel * inputs, as: Int8.self).baseAddress,
            scales: try file.elements(name + ".scales", rows: 1, columns: outputs, as: Float.self).baseAddress,
            sums: try file.elements(name + ".sums", rows: 1, columns: outputs, as: Int32.self).baseAddress,
            bias: try file.elements(name + ".bias", rows: 1, columns: outputs, as: Float.self).baseAddress,
            smoothing: try file.elements(name + ".smoothing", rows: 1, columns: inputs, as: Float.self).baseAddress)
    }
}

/// Gain and bias of one layer norm.
struct EncoderNorm: @unchecked Sendable {
    let gain: UnsafePointer<Float>
    let bias: UnsafePointer<Float>

    init(_ file: ModelFile, _ name: String, width: Int) throws(ModelFileError) {
        gain = try file.elements(name + ".gain", rows: 1, columns: width, as: Float.self).baseAddress!
        bias = try file.elements(name + ".bias", rows: 1, columns: width, as: Float.self).baseAddress!
    }
}
