import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// What walks by chance come upon, an exploration of all paths must know.
struct ExploreTruthTests {
  /// Values of the host's functions, one set of them for each walk.
  private static let hosts = [true, false].map { flag in
    ScriptedLibrary([
      "host_number": .number(2), "host_text": .string("a"), "host_flag": .bool(flag),
    ])
  }

  private static let stubs = Result {
    let json = #"{ "host_number": 2, "host_text": "a", "host_flag": [true, false] }"#
    return try FunctionStubs(json: Array(json.utf8))
  }

  /// What became of a walk.
  private enum Fate: Equatable {
    case ended, failed, stuck
  }

  /// Plays by chance; gives the lines that were said and what became of it.
  private func play(
    _ program: CompiledProgram,
    from start: String,
    seed: UInt64
  ) -> (lines: Set<Int>, fate: Fate) {
    var dialogue = Dialogue(program, seed: seed)
    var generator = SplitMix64(seed: ~seed)
    var lines: Set<Int> = []
    let host = Self.hosts[Int(seed & 1)]
    var events = 0
    do throws(RuntimeError) {
      try dialogue.start(at: start)
      while events < 300 {
        events += 1
        switch try dialogue.resume(host, budget: 20_000) {
        case .line(let line): lines.insert(line.line)
        case .options(let options):
          let available = options.indices.filter { options[$0].isAvailable }
          guard !available.isEmpty else { return (lines, .stuck) }
          try dialogue.select(available.randomElement(using: &generator))
        case .complete: return (lines, .ended)
        case .nodeStarted, .command, .nodeCompleted: break
        }
      }
      return (lines, .ended)
    } catch {
      return (lines, .failed)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `no walk says or meets what the exploration did not`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let source = SourceText(name: "random.yarn", bytes: RandomScript.make(&generator))
    let compiler = Compiler(functions: RandomScript.functions)
    let program = try #require(compiler.compile([source]).program)
    let start = try #require(program.nodes.first { !$0.isGroup }).title
    var settings = DialogueMachine.Settings()
    settings.stubs = try Self.stubs.get()
    let machine = DialogueMachine(program, from: start, settings: settings)
    var explorer = Explorer(machine, limits: .init(states: 3_000))
    let report = explorer.explore()
    // A bounded exploration has not seen everything, and says so.
    guard report.isComplete else { return }
    let kinds = Set(report.findings.map(\.fault.kind))
    let compiled = CompiledProgram(program)
    for walk in 0..<30 as Range<UInt64> {
      let (lines, fate) = play(compiled, from: start, seed: seed << 8 | walk)
      for line in lines { #expect(explorer.machine.coverage.hasSaid(line), "\(report.findings)") }
      switch fate {
      case .ended: break
      case .failed: #expect(!kinds.isDisjoint(with: [.runtimeError, .endlessLoop]))
      case .stuck: #expect(kinds.contains(.emptyOptions))
      }
    }
  }
}
