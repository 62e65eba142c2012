import ArgumentParser
import Encoder
import Extraction

/// Which reader finds attributions, and with which weights.
struct EngineChoice: ParsableArguments {
    enum Engine: String, CaseIterable, ExpressibleByArgument {
        case accurate, fast, rules
    }

    @Option(
        help: ArgumentHelp(
            "How attributions are found: accurate (the default), fast (for archives) or rules (lexicons alone).",
            valueName: "engine"))
    var engine: Engine = .accurate

    @Option(
        help: ArgumentHelp("Weights to use in place of those that come with the program.", valueName: "file"),
        completion: .file())
    var model: String?

    @Option(
        help: ArgumentHelp(
            "Leave out attributions less likely right than this, 0 to 1 (default: 0.3; 0 keeps them all).",
            valueName: "p"))
    var leastConfidence: Double?

    func validate() throws {
        if let leastConfidence, !(0...1).contains(leastConfidence) {
            throw ValidationError("--least-confidence takes a number from 0 to 1.")
        }
        if model != nil && engine == .rules { throw ValidationError("--model goes with the accurate or fast engine.") }
    }

    func isSame(as other: EngineChoice) -> Bool {
        engine == other.engine && model == other.model && leastConfidence == other.leastConfidence
    }

    /// The weights; `nil` for the rules. A path is made absolute by `absolute`.
    func model(_ absolute: (String) -> String) throws -> TaggerModelFile? {
        let engine: TaggerEngine
        switch self.engine {
        case .accurate: engine = .accurate
        case .fast: engine = .fast
        case .rules: return nil
        }
        guard let model else { return try TaggerModelFile.embedded(engine) }
        let path = absolute(DashedWord.unshielded(model))
        do {
            return try TaggerModelFile(path: path, engine: engine)
        } catch {
            throw ModelProblem(path: path, error: error)
        }
    }
}
