import Foundation
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// A million turns between two nodes beside Lua doing the same with globals.
enum LoopBenchmark {
  private static let script = """
    title: Start
    ---
    <<declare $i = 0>>
    <<declare $sum = 0>>
    <<jump Turn>>
    ===
    title: Turn
    ---
    <<set $i += 1>>
    <<if $i < 1000000>>
        <<set $sum += $i>>
        <<jump Turn>>
    <<endif>>
    ===
    """

  private static let lua = """
    i = 0
    sum = 0
    local start = os.clock()
    ::turn::
    i = i + 1
    if i < 1000000 then
      sum = sum + i
      goto turn
    end
    print(os.clock() - start)
    """

  static func run() throws {
    let program = Scripts.compile(script)
    let ours = Stopwatch.best(of: 5) {
      var dialogue = Scripts.start(program)
      while true {
        if case .complete = Scripts.next(&dialogue) { break }
      }
    }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/lua5.4") else {
      Stopwatch.print("loop", ["seconds": ours.places(3), "lua5.4": "not installed"])
      return
    }
    let theirs =
      try (0..<5).compactMap { _ in
        Double(try Rival.run("/usr/bin/lua5.4", ["-e", lua]).filter { !$0.isWhitespace })
      }.min() ?? .nan
    Stopwatch.print(
      "loop",
      [
        "seconds": ours.places(3), "lua5.4": theirs.places(3),
        "ratio to lua5.4": (ours / theirs).places(2),
      ]
    )
  }
}

/// Compiles and runs small scripts.
enum Scripts {
  static func compile(_ text: String) -> CompiledProgram {
    let output = Compiler().compile([SourceText(name: "benchmark.yarn", text: text)])
    guard let program = output.program else { preconditionFailure("\(output.diagnostics)") }
    return CompiledProgram(program)
  }

  static func start(_ program: CompiledProgram) -> Dialogue {
    var dialogue = Dialogue(program, seed: 1)
    do { try dialogue.start(at: "Start") } catch { preconditionFailure("\(error)") }
    return dialogue
  }

  static func next(_ dialogue: inout Dialogue) -> DialogueEvent {
    do {
      return try dialogue.resume(EmptyLibrary(), budget: .max)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
