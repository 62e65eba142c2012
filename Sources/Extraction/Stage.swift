/// What stages hand on.
enum Layer: String, Sendable {
    case mentions, bodies, attributions, speakers, claims, acts, parties, issues, dates, checkability, checkworthiness,
        propositions
}

/// One step of the extraction. It declares what it needs and what it gives, so that a wrong order is refused when the
/// pipeline is put together, naming what is missing.
protocol Stage: Sendable {
    var needs: Set<Layer> { get }
    var gives: Layer { get }
    func run(_ draft: inout ExtractionDraft)
}
