import Testing
import YarnAuthoring
import YarnProgram
import YarnRuntime

/// Chance and the host, of which every outcome is tried.
struct ExploreChanceTests {
  @Test func `each side of a die is tried`() throws {
    let explored = try Explored.body(
      """
      -> Roll
          <<if dice(6) is 6>>
              {1 % 0}
          <<endif>>
      -> Leave
      """
    )
    let finding = try explored.finding(.runtimeError)
    #expect(finding.way?.answers == ["1"])
    #expect(finding.way?.needsRandomness == true)
    #expect(explored.report.approximations.isEmpty)
    #expect(explored.report.steps == 8)
  }

  @Test func `a large range is reduced to what it is compared with, and the report says so`() throws
  {
    let explored = try Explored.body(
      """
      <<if random_range(1, 1000000) > 999998>>
          Rare
      <<elseif random() < 0.001>>
          Rarer
      <<else>>
          Common
      <<endif>>
      """
    )
    #expect(explored.kinds.isEmpty)
    #expect(explored.report.approximations.count == 1)
  }

  @Test func `each item that chance may choose is tried`() throws {
    let explored = try Explored.body(
      """
      <<declare $x = 0>>
      => One
      => Two
      => Three
          <<set $x to 1 % 0>>
      {$x}
      """
    )
    #expect(try explored.finding(.runtimeError).way?.needsRandomness == true)
    #expect(!explored.kinds.contains(.unreachedLine))
  }

  @Test func `items seen by turns end in finitely many states`() throws {
    let explored = try Explored.body(
      """
      => One
      => Two
      => Three
      -> Again
          <<jump Start>>
      -> Leave
      """
    )
    #expect(explored.report.outcome == .complete)
    // Which of three were seen once more than the others.
    #expect(explored.report.states == 7)
  }

  @Test func `a die that is rolled until it falls right has an end`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      Rolling
      <<if dice(6) < 6>>
          <<jump Start>>
      <<endif>>
      At last
      ===

      """
    )
    #expect(explored.kinds.isEmpty)
    #expect(explored.report.outcome == .complete)
  }

  private static let host = """
    <<if is_open("door")>>
        Come in.
    <<elseif trust() > 3>>
        Friend
    <<else>>
        Closed
    <<endif>>
    """

  @Test func `a host's Boolean is tried both ways and its number is taken as the file says`() throws
  {
    let plain = try Explored.body(Self.host)
    #expect(plain.kinds == [.unreachedLine, .unreachedBranch])
    #expect(plain.report.approximations.count == 2)
    var settings = DialogueMachine.Settings()
    let json = #"{ "trust": [0, 4], "is_open": { "value": [true, false] } }"#
    settings.stubs = try FunctionStubs(json: Array(json.utf8))
    let stubbed = try Explored.body(Self.host, settings: settings)
    #expect(stubbed.kinds.isEmpty)
    #expect(stubbed.report.approximations.isEmpty)
  }
}
