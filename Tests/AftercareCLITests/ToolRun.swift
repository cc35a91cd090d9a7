import AftercareCLI
import CheckIn
import Glibc
import Terminal
import TestSupport
import Testing

/// The program, run in this process to its end, with everything handed in that a shell gives.
struct ToolRun {
  let status: TestSupport.ExitStatus
  let outputText: String
  let errorText: String

  var output: [UInt8] { Array(outputText.utf8) }
  var errors: [UInt8] { Array(errorText.utf8) }

  /// Runs it with these words after its name and these lines at its standard input, or with what
  /// somebody does who types.
  init(
    _ arguments: [String],
    input: String = "",
    typing deeds: [ScriptedLines.Deed]? = nil,
    in folder: TemporaryFolder? = nil,
    environment changes: [String: String] = [:],
    to kind: OutputKind = .pipe,
    at time: StoppedTime = StoppedTime(),
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    let rows = input.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let answers = rows.last == "" ? rows.dropLast() : rows[...]
    // One for all readers, as there is one keyboard.
    let lines = ScriptedLines(deeds ?? answers.map { .line($0) }, isTyped: deeds != nil)
    let output = RecordedOutput(kind)
    let errors = RecordedOutput(kind)
    let shell = Shell(
      folder: folder?.path ?? "/nonexistent",
      environment: ["TERM": "xterm", "NO_COLOR": "1", "HOME": "/nonexistent"]
        .merging(changes) { $1 },
      isTyped: deeds != nil,
      makeLines: { _, _ in lines },
      output: output,
      errors: errors,
      time: time,
      isInterrupted: isInterrupted
    )
    status = .code(CommandLineTool.run(arguments, in: shell).rawValue)
    outputText = output.text
    errorText = errors.text
  }
}

extension TemporaryFolder {
  /// Runs the program in the folder.
  func run(
    _ arguments: [String],
    input: String = "",
    to kind: OutputKind = .pipe
  ) -> ToolRun {
    ToolRun(arguments, input: input, in: self, to: kind)
  }

  func author(_ arguments: String...) -> ToolRun { run(["author"] + arguments) }

  /// Runs the program with its settings and its journal in the folder.
  func keeping(
    _ arguments: [String],
    input: String = "",
    to kind: OutputKind = .pipe
  ) -> ToolRun {
    ToolRun(arguments, input: input, in: self, environment: ["AFTERCARE_HOME": path], to: kind)
  }
}

/// Expects that a run ended with a status and nothing but a sentence that says why.
func expectRefusal(
  _ run: ToolRun,
  _ status: Int32,
  _ sentence: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(run.status == .code(status), "\(run.errorText)", sourceLocation: sourceLocation)
  #expect(run.output.isEmpty, "\(run.outputText)", sourceLocation: sourceLocation)
  #expect(run.errorText.contains(sentence), "\(run.errorText)", sourceLocation: sourceLocation)
  let lines = run.errorText.split(separator: "\n").count
  #expect(lines == 1, "\(run.errorText)", sourceLocation: sourceLocation)
}
