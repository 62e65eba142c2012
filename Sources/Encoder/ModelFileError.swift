/// What is wrong with a model file.
package enum ModelFileError: Error, Equatable {
    case unreadable(path: String, code: Int32)
    /// Not a model file, or one of a version this program does not read.
    case unknownFormat
    /// The directory says more than the file holds.
    case truncated
    case missing(tensor: String)
    case unexpectedShape(tensor: String, rows: Int, columns: Int)
}
