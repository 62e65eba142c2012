/// How the article gives the words: inside quotation marks, in the reporter's own, or both.
package enum Mode: String, CaseIterable, Sendable, Codable {
    case direct, indirect, mixed
}
