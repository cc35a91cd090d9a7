import CheckInAuthoring
import YarnAuthoring

/// A plan that was played: how its runs came out, and what they came by.
struct AuthoredTest {
  let plan: AuthoredPlan
  private(set) var runs: [PlanRun] = []

  /// Why nothing was played, if so.
  private(set) var failure: String?

  /// What all runs came by, or `nil` where nothing was played.
  private(set) var coverage: Coverage?

  init(_ plan: AuthoredPlan) throws(Refusal) {
    self.plan = plan
    guard plan.plan.testsAnything else {
      failure = "the plan has no step that is compared, so nothing is tested"
      return
    }
    let stubs = try plan.scripts.stubs(forPlan: plan.path)
    do throws(Refusal) {
      try play(stubs)
    } catch {
      failure = error.reason
    }
  }

  private mutating func play(_ stubs: FunctionStubs) throws(Refusal) {
    let scripts = plan.scripts
    guard scripts.isCheckIn else {
      var player = PlanPlayer(DialogueStage(try scripts.program(stubs), library: stubs))
      runs = player.runs(of: plan.plan, from: scripts.entry)
      coverage = player.stage.coverage
      return
    }
    do throws(CheckInScripts.Problem) {
      (runs, coverage) = try scripts.checkIn.play(plan.plan, from: scripts.entry)
    } catch .faulty {
      throw scripts.faulty
    } catch {
      throw Refusal("\(error)")
    }
  }
}
