import ArgumentParser

/// The shape data is printed in.
enum OutputMode: String, CaseIterable, Sendable, ExpressibleByArgument {
    case box, line, csv, json, jsonl, markdown, html
}

extension ColorChoice: ExpressibleByArgument {}
