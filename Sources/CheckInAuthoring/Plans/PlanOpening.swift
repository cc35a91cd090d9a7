import YarnSyntax

/// The opening of a test: it names the people, and asks nothing.
struct PlanOpening {
  static let node = "House_Plan"

  /// The line at its end, behind which the conversation begins; nobody hears it.
  static let lineID = "line:house_plan_begins"

  let source: SourceText

  init(people: [String]) {
    var body =
      "<<set $house_mode to \"\(["solo", "two"].dropFirst(people.count - 1).first ?? "more")\">>\n"
    for (index, name) in people.enumerated() {
      let variable = "$house_p\(index + 1)_name"
      body += "<<set \(variable) to \"\(name)\">>\n<<join \(variable)>>\n"
    }
    // In the silence the plan's values are set.
    body += "<<hold 1>>\n"
    let text = "title: \(Self.node)\n---\n\(body)The talk begins. #\(Self.lineID)\n===\n"
    source = SourceText(name: "the opening of the test", text: text)
  }
}
