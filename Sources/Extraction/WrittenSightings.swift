import Prose

/// What a side has put in writing goes on as "the document" or "these papers": such words speak of the subject that the
/// nearest phrase before with a word of that sort in it speaks of.
struct WrittenSightings: Sendable {
    let nouns: Set<String>
    private static let determiners: Set<String> = [
        "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "your",
    ]

    /// Less than a phrase of the subject's own counts for.
    private static let weight = 1.0

    func add(to subjects: inout [ArticleSubject], in tokens: [Token]) {
        let written = subjects.enumerated().flatMap { order, subject in
            subject.sightings.filter { $0.range.contains { nouns.contains(tokens[$0].norm) } }
                .map { (range: $0.range, subject: order) }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard let first = written.first else { return }
        var taken = Set(subjects.flatMap { $0.sightings.flatMap { Array($0.range) } })
        var next = written[...]
        var subject = first.subject
        for i in first.range.lowerBound..<tokens.count {
            while let phrase = next.first, phrase.range.lowerBound <= i {
                subject = phrase.subject
                next.removeFirst()
            }
            guard i > 0, nouns.contains(tokens[i].norm), Self.determiners.contains(tokens[i - 1].norm),
                taken.insert(i).inserted
            else { continue }
            subjects[subject].sightings.append(.init(range: i..<i + 1, weight: Self.weight))
        }
        for order in subjects.indices { subjects[order].sightings.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }
}
