import Glibc
import Terminal
import Testing

struct ScreenTests {
  /// What a screen writes into a pipe, with the columns that the environment tells.
  private func output(
    policy: StylePolicy = ScreenTests.plain,
    _ use: (Screen) throws -> Void
  ) throws -> String {
    var ends: [Int32] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    defer { close(ends[0]) }
    do {
      defer { close(ends[1]) }
      try use(Screen(output: DescriptorOutput(ends[1]), policy: policy, pace: .gentle))
    }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(ends[0], &block, block.count)
    return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
  }

  private static let plain = StylePolicy(
    environment: [:],
    isInputTerminal: false,
    isOutputTerminal: false
  )
  private static let styled = StylePolicy(
    environment: ["TERM": "xterm"],
    isInputTerminal: true,
    isOutputTerminal: true
  )

  @Test func `plain output has no escape`() throws {
    let text = try output { screen in
      try screen.enterAlternate()
      try screen.clear()
      try screen.show(speaker: "Jo", text: "Hi \u{1B}[31mred")
      try screen.write(screen.prompt("Jo", style: Style(color: .red, isBold: true)))
      screen.restore()
    }
    #expect(text == "Jo: Hi [31mred\nJo> ")
  }

  @Test func `a name is bold`() throws {
    let text = try output(policy: Self.styled) { screen in
      try screen.show(speaker: "Jo", text: "Hi\nyou")
    }
    #expect(text == "\u{1B}[1mJo:\u{1B}[0m Hi\nyou\n")
  }

  @Test func `what a turn shows is kept until the next begins`() throws {
    let text = try output(policy: Self.styled) { screen in
      try screen.show(text: "old")
      screen.beginTurn()
      try screen.show(text: "new")
      try screen.showOptions(["one"])
      try screen.write("typed")
      #expect(screen.shown == "new\n\u{1B}[1m 1  \u{1B}[0mone\n")
      try screen.clear()
      #expect(screen.shown.isEmpty)
    }
    #expect(text.hasPrefix("old\nnew\n"))
  }

  @Test func `numbers of options are aligned`() throws {
    let text = try output { screen in
      try screen.showOptions((1...10).map { "option \($0)" })
    }
    #expect(text.hasPrefix("  1  option 1\n"))
    #expect(text.hasSuffix(" 10  option 10\n"))
  }

  @Test func `the alternate screen is left once`() throws {
    let text = try output(policy: Self.styled) { screen in
      try screen.enterAlternate()
      try screen.enterAlternate()
      screen.restore()
      screen.restore()
    }
    #expect(text.components(of: "\u{1B}[?1049h") == 1)
    #expect(text.components(of: "\u{1B}[?1049l") == 1)
  }

  @Test func `a hint is faint, and none where it would be read out`() throws {
    _ = try output(policy: Self.styled) { screen in
      #expect(screen.hint("Esc\u{1B}[5m") == "\u{1B}[2mEsc[5m\u{1B}[0m")
    }
    _ = try output { screen in #expect(screen.hint("Esc").isEmpty) }
  }

  @Test func `nobody waits for lines that go into a file`() throws {
    _ = try output { screen in
      let start = ContinuousClock.now
      #expect(screen.rest(after: String(repeating: "slow ", count: 100)) == .elapsed)
      // The rest would be three seconds.
      #expect(ContinuousClock.now - start < .seconds(2.5))
    }
  }

  @Test(arguments: [(0, 0), (500, 5), (999, 9), (1000, 10), (5000, 10)])
  func `a row of dots fills with the time`(passed: Int, dots: Int) {
    let row = ProgressRow(columns: 14)
    let text = row.text(passed: passed, of: 1000)
    #expect(text.count == 12)
    #expect(text.count { $0 == "." } == dots)
  }

  @Test func `a full disk is told apart from a closed output`() throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(throws: ScreenError.full) {
      try Screen(output: DescriptorOutput(full), policy: Self.plain).write("x")
    }
    #expect(throws: ScreenError.closed) {
      try Screen(output: DescriptorOutput(-1), policy: Self.plain).write("x")
    }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}
