import TestSupport
import Testing

/// An evening on which typing is not shown.
extension PrivateEvening {
  /// Tells whether it got the word `zjxqz`, and repeats nothing.
  static let wordScript = """
    title: Evening
    ---
    <<declare $words = "">>
    <<set $words to "">>
    Bot: Say the word.
    <<listen $words>>
    <<if $words is "zjxqz">>
        Bot: That was the word.
    <<elseif $words is "alone">>
        <<turn next>>
        <<private>>
    <<elseif $words is "finished">>
        <<jump Evening_End>>
    <<else>>
        Bot: That was another word.
    <<endif>>
    <<jump Evening>>
    ===
    title: Evening_End
    ---
    Bot: That was it.
    ===
    """

  /// Two people who have asked that typing is not shown.
  static func hidden(
    arguments: [String] = [],
    environment: [String: String] = [:],
    isAlone: Bool = false,
    isInShell: Bool = false
  ) throws -> PrivateEvening {
    let evening = try PrivateEvening(
      wordScript,
      opening: "Say the word.",
      arguments: arguments,
      environment: environment,
      isInShell: isInShell
    )
    if isAlone {
      try evening.conversation.type("alone")
      try evening.awaitHandOver(to: "Bo")
      try evening.conversation.type("1")
      try evening.expect("Say the word.", "Bo>")
    }
    try evening.conversation.type("private")
    try evening.expect(
      "Your typing is hidden from here on.",
      #"Type "private" again to show it."#,
      "Say the word.",
      isAlone ? "Bo>" : ">"
    )
    return evening
  }
}
