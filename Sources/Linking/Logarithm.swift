import Foundation

/// Natural logarithms that are the same everywhere: mathematics libraries differ in the last bits, so those are cut off.
enum Logarithm {
    static func natural(_ value: Float) -> Float {
        let exact = log(Double(value))
        return Float((exact * 65536).rounded() / 65536)
    }
}
