import CheckIn
package import YarnAuthoring
import YarnProgram

extension CheckInScripts {
  /// Plays them along a plan from a node on, as people would; gives how each run came out, and what
  /// all of them came by, if any was played.
  ///
  /// Every run is a conversation of its own. The age question is answered and the people are named
  /// beforehand, and the program's own goodbye is left out, unless the plan begins with the age
  /// question: then it covers everything.
  package func play(
    _ plan: TestPlan,
    from entry: String
  ) throws(Problem) -> (runs: [PlanRun], coverage: Coverage?) {
    let settings: PlanSettings
    do throws(PlanProblem) {
      settings = try PlanSettings(plan.settings)
    } catch {
      let reason = "\(error)"
      let runs = plan.runs.enumerated()
        .map { PlanRun(number: $0 + 1, at: $1.first, found: reason) }
      return (runs, nil)
    }
    let opening = PlanOpening(people: settings.people)
    let script = try CheckInScripts(own, in: house, rules: rules, beside: [opening.source])
      .script(from: entry, behind: PlanOpening.node)
    let marked = MarkedProgram(script.program.program)
    var coverage = Coverage(marked)
    let runs = plan.runs.enumerated().map { index, steps in
      let beginning: PlanBeginning
      do throws(PlanProblem) {
        beginning = try PlanBeginning(of: steps)
      } catch {
        return PlanRun(number: index + 1, at: steps.first, found: "\(error)")
      }
      if let (step, reason) = beginning.misfit(with: marked.original) {
        return PlanRun(number: index + 1, at: step, found: reason)
      }
      let rest = beginning.rest(of: steps)
      let coversAll = script.ageLine.map { rest.first?.action == .line($0) } ?? false
      var played = script
      played.entry = beginning.entry ?? entry
      let usual = Self.opening(before: played.entry)
      played.opening = coversAll ? usual : usual.map { _ in PlanOpening.node }
      let session = PlannedSession(
        played,
        marked,
        settings.circumstances,
        beginning.values,
        coversAll: coversAll
      )
      var player = PlanPlayer(session)
      let run = player.play(rest, number: index + 1)
      coverage.add(player.stage.coverage)
      return run
    }
    return (runs, coverage)
  }
}

extension Script {
  /// The first line of the age question, as a plan has it.
  fileprivate var ageLine: String? {
    let program = program.program
    guard let node = program.nodes.first(where: { $0.title == HouseNode.age }) else { return nil }
    for case .deliverLine(let line, _) in program.code[node.code] {
      return program.lines[Int(line)].template.rawText
    }
    return nil
  }
}
