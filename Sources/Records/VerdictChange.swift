/// What a flag does to the verdict, which may stay empty.
package enum VerdictChange: Hashable, Sendable {
    case keep
    case set(String)
    case clear
}
