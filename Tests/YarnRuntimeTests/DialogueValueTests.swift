import TestSupport
import Testing
import YarnProgram
import YarnRuntime

/// A dialogue is a value: it can be copied, compared, hashed.
struct DialogueValueTests {
  private static let text = nodeText(
    """
    <<set $n += 1>>
    one {$n}
    => x <<once>>
    => y
    -> a
        <<set $s to $s + "a">>
    -> b
        <<set $s to $s + "b">>
    {$s} {random()}
    <<if $n < 4>>
    <<jump Start>>
    <<endif>>
    """
  )

  @Test func `going back is taking an earlier copy`() throws {
    var dialogue = try startedDialogue(Self.text)
    var earlier: [Dialogue] = []
    var events: [DialogueEvent] = []
    while !dialogue.isStopped {
      earlier.append(dialogue)
      events.append(try step(&dialogue, choice: 0))
    }
    for (index, copy) in earlier.enumerated() {
      var copy = copy
      var again: [DialogueEvent] = []
      while !copy.isStopped { again.append(try step(&copy, choice: 0)) }
      #expect(again == Array(events[index...]))
      #expect(copy == dialogue)
    }
  }

  @Test func `a copy does not notice what becomes of the original`() throws {
    var dialogue = try startedDialogue(Self.text)
    let copy = dialogue
    while !dialogue.isStopped { _ = try step(&dialogue, choice: 1) }
    #expect(copy == (try startedDialogue(Self.text)))
    #expect(copy != dialogue)
  }

  @Test func `the same inputs give equal dialogues with equal hashes, at every step`() throws {
    var first = try startedDialogue(Self.text)
    var second = try startedDialogue(Self.text)
    while !first.isStopped {
      #expect(first == second)
      #expect(first.hashValue == second.hashValue)
      let events = (try step(&first, choice: 0), try step(&second, choice: 0))
      #expect(events.0 == events.1)
    }
    #expect(second.isStopped)
  }

  @Test func `another seed, strategy, choice or variable makes another dialogue`() throws {
    let dialogue = try startedDialogue(Self.text)
    #expect(dialogue != (try startedDialogue(Self.text, seed: 2)))
    #expect(dialogue != (try startedDialogue(Self.text, strategy: .first)))
    var changed = dialogue
    let isSet = changed.set("$n", to: .number(5))
    #expect(isSet)
    #expect(dialogue != changed)
    changed.set("$n", to: .number(0))
    #expect(dialogue == changed)
  }

  @Test func `a variable keeps its type`() throws {
    var dialogue = try startedDialogue(Self.text)
    let isSet = (dialogue.set("$n", to: .string("5")), dialogue.set("$unknown", to: .number(5)))
    #expect(isSet == (false, false))
    #expect(dialogue[variable: "$n"] == .number(0))
    #expect(dialogue[variable: "$unknown"] == nil)
  }

  @Test func `what is not a number equals itself as a value`() {
    let values: [Value] = [
      .number(.nan), .number(0), .number(-0.0), .number(1), .string("1"), .bool(true),
      .string("\u{E9}"), .string("e\u{301}"), .string(""), .bool(false),
    ]
    for (index, left) in values.enumerated() {
      for (other, right) in values.enumerated() {
        #expect((left == right) == (index == other))
        if left == right { #expect(left.hashValue == right.hashValue) }
      }
    }
  }

  @Test func `dialogues whose texts only look the same differ`() throws {
    for body in ["{$s}", "<<say {$s}>>", "-> {$s}"] {
      let start = try startedDialogue(nodeText("<<declare $s = \"\">>\n" + body))
      let delivered = try ["\u{E9}", "e\u{301}"].map { text in
        var dialogue = start
        dialogue.set("$s", to: .string(text))
        for _ in 0..<2 { _ = try dialogue.resume(ScriptedLibrary()) }
        dialogue.set("$s", to: .string(""))
        return dialogue
      }
      #expect(delivered[0] != delivered[1])
      #expect(Set(delivered).count == 2)
    }
  }

  @Test func `programs compiled from the same text are the same program`() throws {
    let first = CompiledProgram(try compiledProgram(Self.text))
    let second = CompiledProgram(try compiledProgram(Self.text))
    let other = CompiledProgram(try compiledProgram(Self.text + "\n"))
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
    #expect(first != other)
  }

  private func step(_ dialogue: inout Dialogue, choice: Int) throws -> DialogueEvent {
    let event = try dialogue.resume(ScriptedLibrary())
    if case .options = event { try dialogue.select(choice) }
    return event
  }
}
