import YarnProgram
package import YarnRuntime

/// The built program, in a terminal in which somebody types, moves, edits and resizes.
///
/// An input is a list of `TypingStep`, a line each. Where it is simple enough to know, what was
/// typed must come back in what the script says; and the program must live and answer in any case.
package struct TerminalSubject: FuzzSubject {
  package init() {}

  package func makeInput(_ generator: inout SplitMix64) -> FuzzInput {
    var steps = RandomTyping(&generator).steps
    if generator.next() % 4 == 0 { steps.insert(.vi, at: 0) }
    if generator.next() % 3 == 0 { steps.insert(.alone, at: 0) }
    return FuzzInput(Array(steps.map(\.description).joined(separator: "\n").utf8))
  }

  package func check(_ input: FuzzInput) throws(BrokenLaw) -> UInt64 {
    let steps = String(decoding: input.bytes, as: UTF8.self)
      .split(separator: "\n").compactMap { TypingStep(String($0)) }
    do {
      let talk = try EchoTalk(hasViKeys: steps.contains(.vi), isAlone: steps.contains(.alone))
      var line: TypedLine? = TypedLine()
      var isWarned = false
      // What stands before the first text is the window to begin in.
      let beginning = steps.firstIndex(where: \.isText).map { $0 - 1 }
      for (index, step) in steps.enumerated() {
        if step == .send {
          try talk.finish(line?.text)
        } else {
          // What was put aside may stand on the line after the first one.
          let leaves = step == .press(.interrupt) && isWarned && line != nil
          guard try talk.take(step, leaves: leaves) else { break }
        }
        if index == beginning { try talk.beginAnew() }
        isWarned = step == .press(.interrupt)
        line = step == .send ? TypedLine() : line?.after(step)
      }
      if !talk.hasEnded { try talk.finish(line?.text) }
    } catch let error as BrokenLaw {
      throw error
    } catch {
      throw BrokenLaw("the program goes on", "\(error)".suffix(600).description)
    }
    var hash = Fingerprint()
    for step in steps { hash.combine(step.kind) }
    return hash.value
  }
}
