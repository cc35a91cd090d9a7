import AftercareCLI
import CheckIn
import Terminal
import TestSupport

/// A conversation that is held in this process, with everything that was shown of it.
struct Evening {
  let lines: ScriptedLines
  let screen: RecordedOutput
  let complaints = RecordedOutput()
  let status: AftercareCLI.ExitStatus

  /// Talks to the end, or to where the deeds end, which ends the input.
  init(
    _ script: Script,
    _ lines: ScriptedLines,
    on screen: RecordedOutput = RecordedOutput(),
    policy: StylePolicy = .pipe,
    seed: UInt64 = 5
  ) {
    self.lines = lines
    self.screen = screen
    let surroundings = Surroundings(
      lines: lines,
      screen: Screen(output: screen, policy: policy),
      complaints: complaints,
      time: StoppedTime(),
      idleSeconds: 180
    )
    var loop = ConversationLoop(script: script, in: surroundings, keeper: nil)
    status = loop.run(Circumstances(seed: seed, region: "*"))
  }

  /// Answers through a pipe, a line each.
  init(_ script: Script, answers: [String], seed: UInt64 = 5) {
    self.init(
      script,
      ScriptedLines(answers.map { .line($0) }, isTyped: false),
      on: RecordedOutput(.pipe),
      seed: seed
    )
  }

  var text: String { screen.text }

  /// What a terminal shows in the end.
  var emulator: ScreenEmulator {
    let bytes = text.replacing("\n", with: "\r\n").utf8
    return ScreenEmulator(bytes, columns: screen.size.columns, rows: screen.size.rows)
  }
}

/// No time passes.
struct StoppedTime: TimeSource {
  let seconds = 0
  var secondsSince1970 = 1_800_000_000
  let offset = 0
  let today: CalendarDate? = nil
}

extension StylePolicy {
  private static func of(_ environment: [String: String], input: Bool, output: Bool) -> Self {
    Self(environment: environment, isInputTerminal: input, isOutputTerminal: output)
  }

  /// A pipe at both ends.
  static let pipe = of(["TERM": "xterm"], input: false, output: false)

  /// An ordinary terminal.
  static let terminal = of(["TERM": "xterm"], input: true, output: true)

  /// A terminal that can only show whole lines.
  static let dumb = of(["TERM": "dumb"], input: true, output: true)

  /// A terminal whose output goes elsewhere.
  static let piped = of(["TERM": "xterm"], input: true, output: false)
}
