import Foundation
import TestSupport
import Testing

/// What authors may do wrong in a conversation that comes with the program.
///
/// Each takes most of a minute, so they are only run where `AFTERCARE_PLANTED` is set.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["AFTERCARE_PLANTED"] != nil))
struct PlantedFaultTests {
  @Test(arguments: PlantedFault.all)
  func `a planted fault is found, and its answers play to it`(fault: PlantedFault) throws {
    let file = "\(fault.conversation).yarn"
    let source = Repository.root.appending(path: "Dialogues/Conversations/\(file)")
    let original = try String(contentsOf: source, encoding: .utf8)
    #expect(original.ranges(of: fault.old).count == 1)
    let folder = try TemporaryFolder()
    try folder.write(original.replacing(fault.old, with: fault.new), to: file)
    let explored = try folder.run(["author", "explore", file, "--answers", "way"], within: 300)
    #expect(explored.status == .code(1))
    let finding = try Regex("\(fault.conversation)\\.yarn:\\d+:\\d+: \\w+\\[\(fault.rule)\\]")
    #expect(explored.outputText.firstMatch(of: finding) != nil, "\(explored.outputText)")
    let played = try folder.run(["chat", "--off-record", "--answers", "way", file])
    let ends = [String(played.outputText.suffix(500)), played.errorText]
    let shown = try Regex(fault.shown)
    #expect(ends.contains { $0.firstMatch(of: shown) != nil }, "\(ends)")
  }
}
