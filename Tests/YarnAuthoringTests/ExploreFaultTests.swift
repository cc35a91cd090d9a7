import Testing
import YarnAuthoring
import YarnRuntime

/// Faults that only some path shows, each with the shortest list of answers to it.
struct ExploreFaultTests {
  @Test func `a sound script has no findings`() throws {
    let explored = try Explored.body(
      """
      Hello
      -> Yes
          Good
      -> No
          Fine
      """
    )
    #expect(explored.kinds.isEmpty)
    #expect(explored.report.outcome == .complete)
    #expect(explored.report.states == 1)
    #expect(explored.report.steps == 3)
  }

  @Test func `options of which none is available are found`() throws {
    let explored = try Explored.body(
      """
      <<declare $tired = false>>
      -> Rest
          <<set $tired to true>>
      -> Go on
      What now?
      -> Dance <<if not $tired>>
      -> Sing <<if not $tired>>
      """
    )
    let finding = try explored.finding(.emptyOptions)
    #expect(finding.way?.answers == ["1"])
    #expect(finding.fault.place?.line == 8)
  }

  @Test func `options that lead to the same place are told apart`() throws {
    let explored = try Explored.body(
      """
      -> X
          -> A
          -> B
      -> Y
          -> C
          -> D
      So.
      """
    )
    #expect(explored.kinds.isEmpty, "\(explored.report.findings)")
  }

  @Test func `a line that is never said is found`() throws {
    let explored = try Explored.body(
      """
      <<declare $n = 0>>
      -> One
          <<set $n to 1>>
      -> Two
          <<set $n to 2>>
      <<if $n is 3>>
          Three
      <<endif>>
      """
    )
    #expect(try explored.finding(.unreachedLine).fault.place?.line == 9)
    let branch = try explored.finding(.unreachedBranch)
    #expect(branch.fault.place?.line == 8)
    #expect(branch.way?.answers == ["1"], "so the condition is looked at")
  }

  @Test func `an option that can never be chosen is found`() throws {
    let explored = try Explored.body(
      """
      <<declare $key = false>>
      -> Open <<if $key>>
          It opens.
      -> Leave
      """
    )
    let finding = try explored.finding(.unreachedOption)
    #expect(finding.fault.message == "‘Open’ can never be chosen")
    #expect(finding.fault.place?.line == 4)
  }

  @Test func `an affirmation that is never given is found`() throws {
    let explored = try Explored.body(
      """
      <<declare $low = false>>
      -> Low
      -> Fine
      <<if $low>>
          You are enough. #affirm
      <<endif>>
      """
    )
    #expect(try explored.finding(.unreachedAffirmation).fault.place?.line == 7)
  }

  @Test func `a condition that always holds is found`() throws {
    let explored = try Explored.body(
      """
      <<declare $n = 0>>
      -> One
          <<set $n to 1>>
      -> Two
          <<set $n to 2>>
      <<if $n > 0>>
          More than none
      <<else>>
          None
      <<endif>>
      """
    )
    #expect(try explored.finding(.alwaysTrue).fault.place?.line == 8)
    #expect(try explored.finding(.unreachedLine).fault.place?.line == 11)
  }

  @Test func `a node that is never reached is found`() throws {
    let explored = try Explored("title: Start\n---\nHi\n===\ntitle: Attic\n---\nDust\n===\n")
    let finding = try explored.finding(.unreachedNode)
    #expect(finding.fault.place == ExplorationPlace(node: "Attic", file: "test.yarn", line: 5))
  }

  @Test func `an error on one path only is found`() throws {
    let explored = try Explored.body(
      """
      <<declare $parts = 2>>
      -> Into two
      -> Into none
          -> Sure
              <<set $parts to 0>>
          -> Not sure
      {7 % $parts} are left
      """
    )
    #expect(try explored.finding(.runtimeError).way?.answers == ["2", "1"])
  }

  @Test func `a text that is no number is found on its path`() throws {
    let explored = try Explored.body(
      """
      <<declare $age = "7">>
      -> Tell
          <<set $age to "seven">>
      -> Keep
      <<if number($age) > 3>>
          Big
      <<endif>>
      """
    )
    #expect(try explored.finding(.runtimeError).way?.answers == ["1"])
  }

  @Test func `a jump to a computed title of no node is found`() throws {
    let explored = try Explored.body(
      """
      <<declare $room = "Start">>
      -> Again
      -> To the cellar
          <<set $room to "Cellar">>
      <<jump {$room}>>
      """
    )
    #expect(try explored.finding(.runtimeError).way?.answers == ["2"])
  }

  @Test func `a fault that needs a count is found after that many answers`() throws {
    let explored = try Explored.body(
      """
      <<declare $knocks = 0>>
      -> Knock
          <<set $knocks += 1>>
          <<if $knocks is 3>>
              {1 % 0}
          <<endif>>
          <<jump Start>>
      -> Leave
      """
    )
    #expect(try explored.finding(.runtimeError).way?.answers == ["1", "1", "1"])
    #expect(explored.report.outcome == .complete)
  }

  @Test func `a fault behind a visit is found`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      -> Look
          <<detour Look>>
          <<jump Start>>
      -> Open <<if visited("Look")>>
          {1 % 0}
      -> Leave
      ===
      title: Look
      ---
      A box.
      ===

      """
    )
    #expect(try explored.finding(.runtimeError).way?.answers == ["1", "2"])
  }
}
