import Testing
import YarnAuthoring
import YarnRuntime

/// Paths that never come to an end, and groups that run dry.
struct ExploreEndTests {
  @Test func `lines that go round without a question are found`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      -> In
          <<jump Round>>
      -> Out
      ===
      title: Round
      ---
      And round
      <<jump Round>>
      ===

      """
    )
    let finding = try explored.finding(.endlessLoop)
    #expect(finding.way?.answers == ["1"])
    #expect(finding.fault.place?.node == "Round")
  }

  @Test func `jumps that go round in silence are found`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      -> Out
      -> In
          <<jump Round>>
      ===
      title: Round
      ---
      <<jump Round>>
      ===

      """
    )
    #expect(try explored.finding(.endlessLoop).way?.answers == ["2"])
  }

  @Test func `a loop that counts on and on is found`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      <<declare $n = 0>>
      -> Count
          <<jump Count>>
      ===
      title: Count
      ---
      <<set $n += 1>>
      {$n}
      <<if $n > 5>>
          Many
      <<endif>>
      <<jump Count>>
      ===

      """
    )
    #expect(try explored.finding(.endlessLoop).way?.answers == ["1"])
  }

  @Test func `questions that only lead to each other are found`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      -> Home
      -> Woods
          <<jump Woods>>
      ===
      title: Woods
      ---
      -> Left
          <<jump Woods>>
      -> Right
          <<jump Lake>>
      ===
      title: Lake
      ---
      -> Back
          <<jump Woods>>
      ===

      """
    )
    let finding = try explored.finding(.noWayOut)
    #expect(finding.way?.answers == ["2"])
    #expect(finding.fault.place?.line == 9)
  }

  @Test func `a loop with a way out is none`() throws {
    let explored = try Explored.body(
      """
      <<declare $n = 0>>
      -> Again
          <<set $n += 1>>
          <<jump Start>>
      -> Leave <<if $n > 4>>
      """
    )
    #expect(explored.kinds.isEmpty)
    #expect(explored.report.states == 6)
  }

  @Test func `detours that go ever deeper are found`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      -> Stay
      -> Down
          <<detour Down>>
      ===
      title: Down
      ---
      <<detour Down>>
      ===

      """
    )
    #expect(try explored.finding(.runtimeError).way?.answers == ["2"])
  }

  @Test func `a group whose items run out is found`() throws {
    let explored = try Explored.body(
      """
      => One <<once>>
      => Two <<once>>
      -> Again
          <<jump Start>>
      -> Leave
      """
    )
    let finding = try explored.finding(.emptyGroup)
    #expect(finding.way?.answers == ["1", "1"])
    #expect(finding.fault.place?.line == 3)
  }

  @Test func `an item that another always outdoes is found`() throws {
    var settings = DialogueMachine.Settings()
    settings.strategy = .best
    let explored = try Explored.body(
      """
      <<declare $here = true>>
      => Plain
      => Better <<if $here and $here>>
      """,
      settings: settings
    )
    #expect(try explored.finding(.unreachedLine).fault.message == "‘Plain’ is never said")
  }

  @Test func `a block that is played once is reached and passed by`() throws {
    let explored = try Explored.body(
      """
      <<once>>
          Welcome
      <<else>>
          Welcome back
      <<endonce>>
      -> Again
          <<jump Start>>
      -> Leave
      """
    )
    #expect(explored.kinds.isEmpty)
    #expect(explored.report.states == 1)
  }
}
