import YarnProgram
import YarnRuntime

/// A hundred thousand lines with a value in each, delivered and rendered.
enum LineBenchmark {
  private static let script = """
    title: Start
    ---
    <<declare $i = 0>>
    <<jump Turn>>
    ===
    title: Turn
    ---
    Line number {$i} of many.
    <<set $i += 1>>
    <<if $i < 100000>>
        <<jump Turn>>
    <<endif>>
    ===
    """

  static func run() {
    let program = Scripts.compile(script)
    let delivered = Stopwatch.best(of: 5) { _ = play(program, rendering: false) }
    var bytes = 0
    let rendered = Stopwatch.best(of: 5) { bytes = play(program, rendering: true) }
    // The least that the same texts cost: making them.
    var made = 0
    let plain = Stopwatch.best(of: 5) {
      made = (0..<100_000).reduce(0) { $0 + "Line number \($1) of many.".utf8.count }
    }
    precondition(bytes == made, "the lines must say what they are meant to say")
    Stopwatch.print(
      "lines",
      [
        "seconds delivered": delivered.places(3), "delivered and rendered": rendered.places(3),
        "making the texts": plain.places(3),
        "ratio to making the texts": (rendered / plain).places(2),
      ]
    )
  }

  private static func play(_ program: CompiledProgram, rendering: Bool) -> Int {
    var dialogue = Scripts.start(program)
    var bytes = 0
    while true {
      switch Scripts.next(&dialogue) {
      case .line(let line) where rendering:
        bytes += line.rendered(in: program.program).text.utf8.count
      case .complete: return bytes
      case .line, .options, .command, .nodeStarted, .nodeCompleted: break
      }
    }
  }
}
