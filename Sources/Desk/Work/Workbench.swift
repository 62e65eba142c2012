import Extraction
import Foundation
import Newsroom
import Records
import Store

/// What the commands of one process share: the newsroom, the database, the extraction, who is at work and where
/// output goes. Each is made when a command first asks for it.
final class Workbench {
    struct Surroundings: Sendable {
        var environment: [String: String]
        var workingDirectory: String
        /// The folder of shipped registers.
        var starter: String?
        var clock: Clock

        init(environment: [String: String], workingDirectory: String, starter: String?, clock: Clock = .system) {
            self.environment = environment
            self.workingDirectory = workingDirectory
            self.starter = starter
            self.clock = clock
        }
    }

    let console: Console
    let surroundings: Surroundings
    private(set) var options: WorkOptions
    /// Whether a person at a terminal gives the commands.
    var isSession = false

    private var openFolder: NewsroomFolder?
    private var loadedNewsroom: Newsroom?
    private var openDatabase: ClaimDatabase?
    private(set) var log: SessionLog?
    private var openEditor: LineEditor?
    private var lastQueue: (path: String, queue: DeskQueue)?
    private var builtPipeline: (engine: EngineChoice, pipeline: ExtractionPipeline)?

    init(console: Console, surroundings: Surroundings, options: WorkOptions = WorkOptions()) {
        self.console = console
        self.surroundings = surroundings
        self.options = options
    }

    /// Runs `body` with the options of one command over those of the process.
    func with<R>(_ options: WorkOptions, _ body: () throws -> R) rethrows -> R {
        let before = self.options
        let colorBefore = console.usesColor
        adopt(options.over(before))
        defer {
            adopt(before)
            console.usesColor = colorBefore
        }
        return try body()
    }

    /// Another place means another newsroom and database: nothing of the former may linger.
    private func adopt(_ new: WorkOptions) {
        if new.newsroom != options.newsroom {
            openFolder = nil
            loadedNewsroom = nil
            builtPipeline = nil
        }
        if new.newsroom != options.newsroom || new.store != options.store || new.readOnly != options.readOnly {
            openDatabase = nil
            lastQueue = nil
        }
        options = new
        if let color = new.color {
            console.usesColor = color.isOn(terminal: console.isTerminal, environment: surroundings.environment)
        }
    }

    var mode: OutputMode { options.mode ?? .box }
    var now: String { surroundings.clock.now() }

    /// Keeps the commands that follow in the file at `path`, where there is one.
    func beginLog(_ path: String?) throws {
        guard let path else { return }
        log = try SessionLog(path: absolute(path), by: try? actor(), at: now)
    }

    /// The editor of this process's terminal, with history and completion; `nil` where there is no terminal.
    func lineEditor() -> LineEditor? {
        if let openEditor { return openEditor }
        let history = StateFolder.path(environment: surroundings.environment).map { $0 + "/history" }
        openEditor = LineEditor(program: "claimdesk", historyPath: history)
        openEditor?.setCompleter { [unowned self] line in Completion(workbench: self).answer(to: line) }
        return openEditor
    }

    /// The review queue as the desk is now. Whatever changes the desk is an event, so the last order made holds until one
    /// is added.
    func queue() throws -> DeskQueue {
        let database = try database()
        let newest = try database.events(limit: 1).first?.id ?? 0
        let former = lastQueue.flatMap { $0.path == database.path ? $0.queue : nil }
        if let former, former.event == newest { return former }
        let queue = try DeskQueue(database, after: former)
        lastQueue = (database.path, queue)
        return queue
    }

    /// The keyboard of this process's terminal; `nil` where there is no terminal.
    func keys() -> (any KeySource)? {
        guard console.isTerminal, let editor = lineEditor() else { return nil }
        return TerminalKeys(console: console, editor: editor)
    }

    func folder() throws -> NewsroomFolder {
        if let openFolder { return openFolder }
        let folder = try NewsroomFolder.locate(
            explicit: options.newsroom, environment: surroundings.environment,
            workingDirectory: surroundings.workingDirectory, starter: surroundings.starter)
        openFolder = folder
        return folder
    }

    func newsroom() throws -> Newsroom {
        if let loadedNewsroom { return loadedNewsroom }
        let newsroom = try folder().load()
        loadedNewsroom = newsroom
        return newsroom
    }

    /// Reads the newsroom anew when it is next asked for: a command changed it.
    func forgetNewsroom() {
        loadedNewsroom = nil
        builtPipeline = nil
    }

    /// The extraction with this engine; the last one built is kept for the commands that follow.
    func pipeline(_ engine: EngineChoice) throws -> ExtractionPipeline {
        if let builtPipeline, builtPipeline.engine.isSame(as: engine) { return builtPipeline.pipeline }
        let newsroom = try newsroom()
        let pipeline = ExtractionPipeline(
            register: newsroom.register, issues: newsroom.issues, lexicons: newsroom.lexicons,
            model: try engine.model(absolute), leastConfidence: engine.leastConfidence)
        builtPipeline = (engine, pipeline)
        return pipeline
    }

    func database() throws -> ClaimDatabase {
        if let openDatabase { return openDatabase }
        let path = try options.store.map(absolute) ?? folder().storePath
        let database = try ClaimDatabase(path: path, access: options.readOnly ? .readOnly : .readWrite)
        openDatabase = database
        return database
    }

    /// The database, for a command that changes it.
    func database(for command: String) throws -> ClaimDatabase {
        if options.readOnly { throw DeskError.readOnly(command: command) }
        return try database()
    }

    func positions() throws -> PositionWork {
        PositionWork(newsroom: try newsroom(), database: try database())
    }

    /// Who is at work: `--as`, else the reviewer in desk.yaml, else `$USER`; `nil` where none of them says.
    func actor() throws -> String? {
        let names = [options.actor, try newsroom().settings.reviewer, surroundings.environment["USER"]]
        return names.compactMap { $0 }.first { !$0.allSatisfy(\.isWhitespace) }
    }

    /// `path` as seen from the working directory. Where that is the process's own it stays as it was typed, and is shown
    /// so in messages.
    func absolute(_ path: String) -> String {
        let isOwn = surroundings.workingDirectory == FileManager.default.currentDirectoryPath
        return path.hasPrefix("/") || isOwn ? path : surroundings.workingDirectory + "/" + path
    }

    func print(_ table: Table) throws { try TableRenderer(mode: mode, console: console).print(table) }
}
