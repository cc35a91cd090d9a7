import TestSupport
import Testing

/// What remains of a turn alone, which is nothing.
@Suite(.serialized)
struct PrivateTurnTests {
  /// Keys that bring something back, and leave a line as it is if there is nothing.
  private static let recalls = ["\u{1B}[A\u{10}\u{1B}OA", "\u{19}\u{1B}y", "\u{1F}\u{1F}"]

  @Test func `what was said alone is on no screen afterwards, nor ever on the main one`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    for number in 1...12 { try evening.say("quokka \(number)") }
    try evening.passOn()
    #expect(!evening.screen.everything.contains("quokka"))
    #expect(!evening.screen.everything.contains("Bo here"))
    try evening.say("wombat")
    try evening.comeTogether()
    let everything = evening.screen.everything
    for word in ["quokka", "wombat", "here.", "alone.", "Is this", "Is everyone back"] {
      #expect(!everything.contains(word))
    }
    #expect(everything.contains("Say something to all.") && everything.contains("Heard (alone)."))
    let (main, alternate) = TerminalText.screens(evening.terminal.transcript)
    for word in ["quokka", "wombat"] {
      #expect(!main.contains(word))
      #expect(alternate.contains(word))
    }
  }

  @Test func `each question who is there is asked on a screen of its own`() throws {
    let evening = try PrivateEvening()
    try evening.conversation.type("alone")
    try evening.turnPage()
    try evening.awaitHandOver(to: "Bo")
    #expect(evening.screen.isOnAlternate)
    #expect(evening.screen.lines.count == 5)
    try evening.conversation.type("1")
    try evening.expect("Only Bo here.", "Say something alone.", "Bo>")
    #expect(evening.screen.lines.count == 3)
    try evening.say("quokka")
    try evening.conversation.type("onwards")
    try evening.turnPage(by: "Bo>")
    try evening.awaitHandOver(to: "Ann")
    #expect(evening.screen.lines.count == 5)
  }

  @Test(arguments: recalls)
  func `no key of whoever comes next brings back what was said alone`(keys: String) throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    try evening.say("quokka one")
    try evening.conversation.type("xx quokka two\u{17}\u{17}quokka three")
    try evening.hear("xx quokka three")
    try evening.conversation.type(keys + "onwards")
    try evening.turnPage(by: "Bo>")
    try evening.awaitHandOver(to: "Ann")
    // A key that brought something back would make the answer unclear.
    try evening.conversation.type(keys + "1")
    try evening.expect("Only Ann here.", "Say something alone.", "Ann>")
    try evening.conversation.type(keys + "x")
    try evening.hear("x")
    #expect(!evening.screen.everything.contains("uokka"))
    try evening.conversation.type("onwards")
    try evening.turnPage(by: "Ann>")
    try evening.awaitHandOver()
    try evening.conversation.type(keys + "1")
    try evening.expect("Say something to all.", ">")
    try evening.conversation.type(keys + "x")
    try evening.hear("x")
    #expect(!evening.screen.everything.contains("uokka"))
  }

  @Test(arguments: recalls)
  func `no key brings back in a turn alone what was said to all`(keys: String) throws {
    let evening = try PrivateEvening()
    try evening.say("quokka one")
    try evening.conversation.type("quokka two\u{17}\u{17}quokka three")
    try evening.hear("quokka three")
    try evening.goAlone()
    try evening.conversation.type(keys + "x")
    try evening.hear("x")
    #expect(!evening.screen.lines.contains { $0.contains("uokka") })
  }

  @Test func `a search finds nothing of what was said alone, not even in the same turn`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    try evening.say("quokka")
    for person in ["Bo", "Ann"] {
      try evening.conversation.press("\u{12}q")
      try evening.conversation.awaitScreen("the search") { $0.lines.last?.contains("q") == true }
      #expect(evening.screen.lines.last?.contains("uokka") == false)
      try evening.conversation.type("\u{7}\u{15}x")
      try evening.hear("x")
      if person == "Bo" { try evening.passOn() }
    }
  }

  @Test func `within one answer, what was deleted can be had back`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    try evening.conversation.type("wombat\u{15}\u{19}\u{19}")
    try evening.hear("wombatwombat")
    try evening.conversation.type("wombat\u{15}\u{1F}")
    try evening.hear("wombat")
  }

  @Test func `what was typed ahead of a question who is there goes nowhere`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    // A key that is no text tells the lines apart.
    try evening.conversation.press("onwards\r\u{1B}[A\rquokka\r\u{1B}[Ahalf a quokka")
    try evening.awaitHandOver(to: "Ann")
    try evening.conversation.type("1")
    try evening.expect("Only Ann here.", "Say something alone.", "Ann>")
    try evening.say("x")
    #expect(!evening.screen.everything.contains("quokka"))
  }

  @Test func `an answer put aside alone is at no one else’s prompt`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    try evening.conversation.type("half a quokka\u{11}onwards")
    try evening.turnPage(by: "Bo>")
    try evening.awaitHandOver(to: "Ann")
    try evening.conversation.type("1")
    try evening.expect("Only Ann here.", "Say something alone.", "Ann>")
    try evening.say("x")
    try evening.comeTogether()
    try evening.say("y")
    #expect(!evening.screen.everything.contains("quokka"))
  }

  @Test func `an answer put aside before all is at no prompt of someone alone`() throws {
    let evening = try PrivateEvening()
    try evening.conversation.type("half a quokka\u{11}alone")
    try evening.turnPage(by: ">")
    try evening.awaitHandOver(to: "Bo")
    try evening.conversation.type("1")
    try evening.expect("Only Bo here.", "Say something alone.", "Bo>")
    try evening.say("x")
    #expect(!evening.screen.lines.contains { $0.contains("quokka") })
  }

  @Test func `an answer put aside alone is back at the next prompt of the same turn`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    try evening.conversation.type("half a wombat\u{11}first this")
    try evening.expect(
      "Heard (first this).",
      "Say something alone.",
      "Bo> half a wombat"
    )
  }
}
