/// FNV-1a over bytes, 64 bits: the hash under which model files store names. The same in every run, unlike `Hasher`.
package struct StableHash: Sendable {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    @inline(__always)
    package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    package mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    package mutating func add(_ text: StaticString) { text.withUTF8Buffer { for byte in $0 { add(byte) } } }
}
