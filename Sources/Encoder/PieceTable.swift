import CTensorKernels

/// The embedding of every word piece: int8 with one scale a piece.
struct PieceTable: @unchecked Sendable {
    // Points into `file`, which nobody writes.
    private let file: ModelFile
    private let bytes: UnsafeBufferPointer<Int8>
    private let scales: UnsafeBufferPointer<Float>
    private let width: Int

    /// Reads the tensors `pieces` and `pieces.scales`.
    init(_ file: ModelFile, width: Int) throws(ModelFileError) {
        self.file = file
        self.width = width
        scales = try file.elements("pieces.scales")
        bytes = try file.elements("pieces", rows: scales.count, columns: width)
    }

    var count: Int { scales.count }

    /// Writes the embedding of `id` to `row`.
    func copy(_ id: Int32, to row: UnsafeMutablePointer<Float>, _ kernels: TKKernels) {
        let id = Int(id)
        precondition(id >= 0 && id < count, "a piece of the vocabulary")
        row.update(repeating: 0, count: width)
        kernels.addBytes(row, bytes.baseAddress! + id * width, scales[id], Int32(width))
    }
}
