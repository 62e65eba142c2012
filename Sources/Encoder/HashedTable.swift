/// Values under the hashes of names, as model files store them: two tensors in step, the hashes ascending.
package struct HashedTable<Value: TensorElement>: @unchecked Sendable {
    // The buffers point into `file`, which nobody writes.
    private let file: ModelFile
    private let hashes: UnsafeBufferPointer<UInt64>
    private let values: UnsafeBufferPointer<Value>

    /// The tensors of these names; both are one row of the same length.
    package init(_ file: ModelFile, hashes: String, values: String) throws(ModelFileError) {
        self.file = file
        self.hashes = try file.elements(hashes)
        self.values = try file.elements(values, rows: 1, columns: self.hashes.count)
    }

    /// The value of the name with this ``StableHash``; `nil` where there is none.
    package subscript(hash: UInt64) -> Value? {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash ? values[low] : nil
    }
}
