import Foundation
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// Walking a million states, beside the steps alone: copy, answer, go on to the next question.
///
/// Only the ratio is compared between versions; times depend on the machine.
@main
struct ExploreBenchmark {
  static func main() throws {
    let source = SourceText(name: "grid.yarn", text: script(side: 32))
    guard let program = Compiler().compile([source]).program else {
      preconditionFailure("the script must compile")
    }
    let machine = DialogueMachine(program, from: "Start")
    let before = peakMemory()
    var explorer = Explorer(machine, limits: .init(states: 5_000_000, bytes: 400_000_000))
    let report = explorer.explore()
    let memory = peakMemory() - before
    precondition(report.isComplete, "all states must fit")

    let stepCount = 200_000
    let stepping = try best(of: 5) { try step(program, stepCount) } / Double(stepCount)
    let exploring = report.seconds / Double(report.steps)
    let values: KeyValuePairs = [
      "states": "\(report.states)",
      "states a second": String(format: "%.0f", report.statesPerSecond),
      "steps a second": String(format: "%.0f", report.stepsPerSecond),
      "bytes a state": "\(report.bytes / report.states)",
      "peak megabytes for all": String(format: "%.0f", memory / 1e6),
      "microseconds a bare step": String(format: "%.2f", stepping * 1e6),
      "ratio of a step explored to a bare step": String(format: "%.2f", exploring / stepping),
    ]
    print("explore: " + values.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    try ShippedExploration.measure()
    print("explore: peak megabytes with the shipped set \(Int(peakMemory() / 1e6))")
  }

  /// Four numbers below a side, each of which can be counted up by an option.
  private static func script(side: Int) -> String {
    let axes = ["a", "b", "c", "d"]
    let options = axes.flatMap { axis in
      [
        "-> More of \(axis) <<if $\(axis) < \(side - 1)>>",
        "    <<set $\(axis) += 1>>",
        "    <<jump Start>>",
      ]
    }
    let declarations = axes.map { "<<declare $\($0) = 0>>" }
    let body = declarations + ["What now?"] + options + ["-> Leave"]
    return "title: Start\n---\n" + body.joined(separator: "\n") + "\n===\n"
  }

  /// The least that a step costs: a copy, an answer, the events up to the next question, a hash.
  private static func step(_ program: Program, _ count: Int) throws {
    var dialogue = Dialogue(CompiledProgram(program), seed: 1)
    try dialogue.start(at: "Start")
    try goOn(&dialogue)
    var hash = 0
    for number in 0..<count {
      var copy = dialogue
      try copy.select(number & 3)
      try goOn(&copy)
      hash ^= copy.hashValue
      if number & 0x1FFF == 0 { dialogue = copy }
    }
    precondition(hash != 1, "the hash must be worked out")
  }

  private static func goOn(_ dialogue: inout Dialogue) throws {
    while true {
      if case .options = try dialogue.resume(EmptyLibrary()) { return }
    }
  }

  /// The shortest of several runs in seconds, which is the one that was disturbed least.
  private static func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try body()
      let time = (ContinuousClock.now - start).components
      best = min(best, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
    }
    return best
  }

  /// The most memory that this process has had so far, in bytes.
  private static func peakMemory() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line.flatMap { Double($0.filter(\.isNumber)) } ?? 0) * 1024
  }
}
