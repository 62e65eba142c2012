package import Prose
package import Records

extension Evidence {
    /// One source as an object, as JSONL sheets and the desk's JSON have it.
    package var json: JSONValue {
        .object([
            .init("title", .string(title)), .init("url", .string(url)),
            .init("type", .string(rank?.rawValue)), .init("side", .string(side?.rawValue)),
            .init("locator", .string(locator)), .init("quote", .string(quote)),
            .init("accessed", .string(accessed?.description)),
        ])
    }
}
