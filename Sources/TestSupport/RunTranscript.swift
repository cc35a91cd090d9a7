package import YarnProgram
package import YarnRuntime

/// What a dialogue does, one event a line.
package struct RunTranscript {
  package private(set) var lines: [String] = []

  /// Whether nodes that start and end are written too.
  private let showsNodes: Bool

  package init(showsNodes: Bool = true) {
    self.showsNodes = showsNodes
  }

  /// Runs a dialogue to its end or to its first error, choosing options as told.
  ///
  /// Choices are 1-based, 0 is none; when they are used up, the run ends.
  package mutating func run(
    _ dialogue: inout Dialogue,
    choices: [Int] = [],
    library: ScriptedLibrary = ScriptedLibrary(),
    limit: Int = 1000
  ) {
    var choices = choices[...]
    do throws(RuntimeError) {
      for _ in 0..<limit {
        let event = try dialogue.resume(library)
        write(event, in: dialogue.program)
        if event == .complete { return }
        guard case .options = event else { continue }
        guard let choice = choices.popFirst() else { return }
        lines.append("select \(choice)")
        try dialogue.select(choice == 0 ? nil : choice - 1)
      }
      lines.append("…")
    } catch {
      lines.append("error \(error)")
    }
  }

  /// Writes one event.
  package mutating func write(_ event: DialogueEvent, in program: Program) {
    switch event {
    case .nodeStarted(let node):
      if showsNodes { lines.append("node \(program.nodes[node].title)") }
    case .nodeCompleted(let node):
      if showsNodes { lines.append("end of \(program.nodes[node].title)") }
    case .line(let line): lines.append("line \(text(of: line, in: program))")
    case .options(let options):
      for option in options {
        let mark = option.isAvailable ? "" : " [unavailable]"
        lines.append("option \(text(of: option.line, in: program))\(mark)")
      }
    case .command(let text): lines.append("command \(text)")
    case .complete: lines.append("complete")
    }
  }

  private func text(of line: DialogueLine, in program: Program) -> String {
    let rendered = line.rendered(in: program)
    return rendered.speaker.map { "\($0)| \(rendered.text)" } ?? rendered.text
  }

  /// Everything that a script does from its node `Start` on.
  package static func lines(
    of dialogue: Dialogue,
    choices: [Int] = [],
    library: ScriptedLibrary = ScriptedLibrary(),
    showsNodes: Bool = false
  ) -> [String] {
    var copy = dialogue
    var transcript = RunTranscript(showsNodes: showsNodes)
    transcript.run(&copy, choices: choices, library: library)
    return transcript.lines
  }
}
