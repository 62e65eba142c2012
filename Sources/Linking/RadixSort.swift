/// Sorts numbers whose bits are spread evenly, digit by digit: several times as fast as comparing them.
enum RadixSort {
    private static let bits = 8

    static func sort(_ numbers: inout [UInt32]) {
        // Below this, what counting costs is not won back.
        guard numbers.count > 64 else { return numbers.sort() }
        var spare = numbers
        for digit in 0..<UInt32.bitWidth / bits {
            distribute(numbers, into: &spare, by: UInt32(digit * bits))
            swap(&numbers, &spare)
        }
    }

    /// In the order of the digit that starts at bit `shift`; of equal ones as they stand.
    private static func distribute(_ numbers: [UInt32], into sorted: inout [UInt32], by shift: UInt32) {
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
                sorted[Int(places[digit])] = number
                places[digit] += 1
            }
        }
    }
}
