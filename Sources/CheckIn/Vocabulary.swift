package import YarnProgram

/// The commands and functions that a check-in adds to the dialogue language.
///
/// `Dialogues/README.md` tells authors what each is for.
package enum Vocabulary {
  package static let commands: [CommandSignature] = [
    CommandSignature("ask", 1...1),
    CommandSignature("breathe", 1...1),
    CommandSignature("conclude", 0...0),
    CommandSignature("consent", 1...1, firstWords: ["yes", "no"]),
    CommandSignature("forget", 1...1),
    CommandSignature("handover", 0...0),
    CommandSignature("hold", 1...1),
    CommandSignature("join", 1...1, variableTypes: ["": .string]),
    CommandSignature("keep", 1...1, variableTypes: ["": .string]),
    CommandSignature("lean", 1...1, firstWords: ["low"]),
    CommandSignature("leave", 1...1, firstWords: ["quietly", "now", "later"]),
    CommandSignature("listen", 1...4, variableTypes: ["": .string, "number": .number]),
    CommandSignature("notes", 1...1),
    CommandSignature("off_record", 0...0),
    CommandSignature("private", 0...0),
    CommandSignature("region", 1...1, variableTypes: ["": .string]),
    CommandSignature("reveal", 1...9),
    CommandSignature("review", 0...0),
    CommandSignature(
      "safety",
      1...1,
      firstWords: SafetyScript.kinds + ["lower"]
    ),
    CommandSignature("share", 1...9, firstWords: ShareLevel.allCases.map(\.rawValue)),
    CommandSignature("step_back", 0...0),
    CommandSignature("swap_order", 0...0),
    CommandSignature("turn", 1...1, firstWords: ["next", "back", "both"]),
  ]

  package static let functions: [FunctionSignature] = [
    FunctionSignature("affirmations_left", [], result: .number),
    FunctionSignature("anyone", [.string, .string], result: .bool),
    FunctionSignature("everyone", [.string, .string], result: .bool),
    FunctionSignature("journal", [], result: .bool),
    FunctionSignature("kept", [], result: .bool),
    FunctionSignature("minutes_left", [], result: .number),
    FunctionSignature("need_clash", [], result: .bool),
    FunctionSignature("people", [], result: .number),
    FunctionSignature("places", [], result: .number),
    FunctionSignature("recall", [.string], result: .string),
    FunctionSignature("safety", [], result: .number),
    FunctionSignature("support", [.string], result: .string),
    FunctionSignature("touch_clash", [], result: .bool),
    FunctionSignature("turns_left", [], result: .number),
  ]
}
