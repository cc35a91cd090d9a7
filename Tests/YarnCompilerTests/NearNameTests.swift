import TestSupport
import Testing

struct NearNameTests {
  @Test(arguments: [
    ("Strat", "Start"), ("Stat", "Start"), ("Staart", "Start"), ("start", "Start"),
  ])
  func `a name that differs by a slip of the finger is offered`(written: String, meant: String) {
    let found = diagnostics(of: nodeText("<<jump \(written)>>"))
    #expect(found == ["3:8 YS0012 no node is called ‘\(written)’; did you mean ‘\(meant)’?"])
  }

  @Test(arguments: ["Other", "S", "St", "Sta", "Starting"])
  func `a name that differs by more than a third is not offered`(written: String) {
    let found = diagnostics(of: nodeText("<<jump \(written)>>"))
    #expect(found == ["3:8 YS0012 no node is called ‘\(written)’"])
  }

  @Test func `the nearest name is offered, and of several the first`() {
    let nodes = ["Evening", "Morning_A", "Morning_B"].map {
      nodeText("x").replacing("Start", with: $0)
    }
    let detours = nodeText("<<detour Morning_C>>\n<<detour Evenin>>")
    let found = diagnostics(of: nodes.joined() + detours)
    #expect(
      found.map { $0.suffix(24) } == [
        "id you mean ‘Morning_A’?", " did you mean ‘Evening’?",
      ]
    )
  }
}
