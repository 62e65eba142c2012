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

    func validate() throws {
        if model != nil && engine == .rules { throw ValidationError("--model goes with the accurate or fast engine.") }
    }

    func isSame(as other: EngineChoice) -> Bool { engine == other.engine && model == other.model }

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
