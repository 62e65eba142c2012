/// Sorts numbers whose bits are spread evenly, digit by digit: several times as fast as comparing them.
enum RadixSort {
    private static let bits = 8

    /// `spare` must have as much room.
    static func sort(_ numbers: UnsafeMutableBufferPointer<UInt32>, spare: UnsafeMutableBufferPointer<UInt32>) {
        // Below this, what counting costs is not won back.
        guard numbers.count > 64 else {
            var numbers = numbers
            return numbers.sort()
        }
        for digit in stride(from: 0, to: UInt32.bitWidth / bits, by: 2) {
            distribute(numbers, into: spare, by: UInt32(digit * bits))
            distribute(spare, into: numbers, by: UInt32((digit + 1) * bits))
        }
    }

    /// In the order of the digit that starts at bit `shift`; of equal ones as they stand.
    private static func distribute(
        _ numbers: UnsafeMutableBufferPointer<UInt32>, into sorted: UnsafeMutableBufferPointer<UInt32>, by shift: UInt32
    ) {
        let mask = UInt32(1 << bits - 1)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << bits) { places in
            places.initialize(repeating: 0)
            for number in numbers { places[Int(number >> shift & mask)] += 1 }
            var start: Int32 = 0
            for digit in places.indices {
                let count = places[digit]
                places[digit] = start
                start += count
            }
            for number in numbers {
                let digit = Int(number >> shift & mask)
                sorted.initializeElement(at: Int(places[digit]), to: number)
                places[digit] += 1
            }
        }
    }
}
