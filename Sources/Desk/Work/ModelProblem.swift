import Encoder

/// A model file named by the user that cannot be used.
struct ModelProblem: Error {
    var path: String
    var error: ModelFileError
}
