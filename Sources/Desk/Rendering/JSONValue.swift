import Prose

/// The commands' own name for what they print and read as JSON.
typealias JSONValue = Prose.JSONValue
/// The reader that goes with it.
typealias JSONReader = Prose.JSONReader
