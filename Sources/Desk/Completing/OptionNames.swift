import ArgumentParser

/// The long options of a command, read off its help: argument-parser has no list of them to ask for.
enum OptionNames {
    static func of(_ command: (any DeskCommand.Type)?) -> [String] {
        let help = command.map { DeskRoot.helpMessage(for: $0, columns: 200) } ?? DeskRoot.helpMessage(columns: 200)
        var names: [String] = []
        for line in help.split(separator: "\n") {
            guard let first = line.split(separator: " ").first, first.hasPrefix("-") else { continue }
            for word in line.split(separator: " ").prefix(2) where word.hasPrefix("--") {
                names.append(word.trimmingSuffix { $0 == "," })
            }
        }
        return names
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isUnwanted: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isUnwanted(last) { text.removeLast() }
        return String(text)
    }
}
