import Foundation
import Terminal
import TestSupport
import Testing

/// Scripts of others, which cannot steer the terminal.
struct HostileTextTests {
  /// What a terminal gets when a script is played or looked at.
  private func run(
    _ command: [String],
    on script: [UInt8],
    named name: String = "Evening",
    input: String = "1\n1\nSam\n"
  ) throws -> ToolRun {
    let folder = try TemporaryFolder()
    try folder.write(Data(script), to: "\(name).yarn")
    return folder.run(command + ["\(name).yarn"], input: input, to: .terminal)
  }

  private func script(_ text: [UInt8]) -> [UInt8] {
    let parts = [
      "title: Evening\n---\nBot: Begin.\nBot: Line ", ".\n", ": said.\n-> Option ",
      "\n-> Skip this one #class:skip\n===\n",
    ]
    return Array(parts.map { Array($0.utf8) }.joined(separator: text))
  }

  @Test(arguments: HostileText.all)
  func `lines, names and options of a script are harmless`(hostile: HostileText) throws {
    let played = try run(["chat"], on: script(Array(hostile.scripted.utf8)))
    let shown = try #require(played.outputText.split(separator: "Begin.").last)
    #expect(shown.split(separator: "qa").count == 4, "\(shown)")
    #expect(shown.split(separator: "zx").count == 4, "\(shown)")
    #expect(HostileText.harm(in: played.output) == [])
  }

  @Test(arguments: [["chat"], ["author", "check"]])
  func `a script with a byte that is no text is refused, and harmless`(command: [String]) throws {
    let refused = try run(command, on: script(HostileText.rawByte))
    expect(refused, 2, "these bytes are not UTF-8")
  }

  /// Expects a refusal that does no harm.
  private func expect(
    _ run: ToolRun,
    _ status: Int32,
    _ words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = run.outputText + run.errorText
    #expect(run.status == .code(status), "\(text)", sourceLocation: sourceLocation)
    for word in words { #expect(text.contains(word), "\(text)", sourceLocation: sourceLocation) }
    #expect(HostileText.harm(in: run.output + run.errors) == [], sourceLocation: sourceLocation)
  }

  /// A script that is wrong wherever a text can be.
  private func broken(_ text: String) -> String {
    """
    title: Evening\(text)
    tags: \(text)
    \(text): \(text)
    ---
    Bot: Line \(text) {$x +}
    \(text): said <<if \(text)>>
    <<jump \(text)>>
    <<\(text) 1>>
    <<set $\(text) to "\(text)">>
    -> Option \(text) #class:\(text)
    ===
    """
  }

  @Test(arguments: HostileText.all, [["chat"], ["author", "check"]])
  func `what is said of a broken script is harmless`(
    hostile: HostileText,
    command: [String]
  ) throws {
    let refused = try run(command, on: Array(broken(hostile.marked).utf8))
    expect(refused, 1, "error[", "qa", "zx")
  }

  @Test(arguments: HostileText.all, [["chat"], ["author", "check"]])
  func `the name of a broken script, and of one that is missing, is harmless`(
    hostile: HostileText,
    command: [String]
  ) throws {
    let name = hostile.marked.replacing("/", with: "")
    let script = Array("title: Evening\n---\nBot: {$x +}\n===\n".utf8)
    expect(try run(command, on: script, named: name), 1, "error[", "zx.yarn")
    let missing = ToolRun(command + ["none/\(name).yarn"], to: .terminal)
    expect(missing, 2, "there is no such file")
  }

  @Test(
    arguments: HostileText.all.filter { $0.isBeyondASCII && !$0.mayStandInTitle },
    [["chat"], ["author", "check"]]
  )
  func `a title that is no name is refused, and harmless`(
    hostile: HostileText,
    command: [String]
  ) throws {
    let script = "title: \(hostile.marked)\n---\nBot: Hi.\n===\n"
    expect(try run(command, on: Array(script.utf8)), 1, "error[")
  }

  @Test(arguments: HostileText.all.filter(\.mayStandInTitle))
  func `a title is harmless when a script cannot go on`(hostile: HostileText) throws {
    let next = "Next\(hostile.marked)"
    let script = """
      title: Evening
      ---
      <<declare $words = "">>
      Bot: Where to?
      <<listen $words>>
      <<jump \(next)>>
      ===
      title: \(next)
      ---
      <<set $words to "Nowhere">>
      <<jump {$words}>>
      ===
      """
    let played = try run(["chat"], on: Array(script.utf8), input: "1\n1\nSam\nthere\n\n")
    expect(played, 1, "the script cannot go on: in ‘Nextqa")
  }
}
