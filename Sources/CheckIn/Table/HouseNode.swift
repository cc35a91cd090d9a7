package import YarnProgram

/// The nodes that a session enters by itself; the shared scripts must have them.
package enum HouseNode {
  package static let age = "House_Age"
  package static let ageEnd = "House_Age_End"
  package static let alone = "House_Alone"
  package static let back = "House_Back"
  package static let blank = "House_Blank"
  package static let bot = "House_Bot"
  package static let breath = "House_Breath"
  package static let closing = "House_Closing"
  package static let closingQuick = "House_Closing_Quick"
  package static let delete = "House_Delete"
  package static let handOver = "House_HandOver"
  package static let hello = "House_Hello"
  package static let help = "House_Help"
  package static let keptWords = "House_KeptWords"
  package static let lastPage = "House_LastPage"
  package static let later = "House_Later"
  package static let noBack = "House_NoBack"
  package static let notOnOffer = "House_NotOnOffer"
  package static let notices = "House_Notices"
  package static let notYet = "House_NotYet"
  package static let number = "House_Number"
  package static let pause = "House_Pause"
  package static let `private` = "House_Private"
  package static let region = "House_Region"
  package static let resume = "House_Resume"
  package static let revealOne = "House_Reveal_One"
  package static let revealSame = "House_Reveal_Same"
  package static let setup = "House_Setup"
  package static let shown = "House_Shown"
  package static let skip = "House_Skip"
  package static let stop = "House_Stop"
  package static let thanks = "House_Thanks"
  package static let together = "House_Together"
  package static let unclear = "House_Unclear"
  package static let wait = "House_Wait"
  package static let why = "House_Why"

  /// All of them, those for concerns included.
  static let all =
    [
      age, ageEnd, alone, back, blank, bot, breath, closing, closingQuick, delete, handOver, hello,
      help, keptWords, lastPage, later, noBack, notOnOffer, notYet, notices, number, pause,
      `private`, region, resume, revealOne, revealSame, shown, skip, stop, thanks, together,
      unclear, wait, why, SafetyScript.shared,
    ] + SafetyScript.nodes

  private static let entered = Set(all)

  /// Those that are not among some nodes, and what else a session enters and is not there.
  package static func missing(among nodes: [Program.Node], _ others: [String]) -> [String] {
    let titles = Set(nodes.map(\.title))
    return (all.sorted() + others).filter { !titles.contains($0) }
  }

  /// Those that ask something because of a word that works at every prompt, with its topic, if it
  /// has one.
  static let asides: [String: SessionTopic?] = [
    delete: .forget, pause: nil, region: nil, stop: .stop,
  ]

  /// Those that ask who is at the screen, and nothing else.
  static let presence: Set = [handOver, resume, together]

  /// The nodes that answer `why` at a question about a topic: an author's own, and the house's.
  static func answers(toWhy topic: String) -> [String] {
    ["Why_\(topic)", "\(why)_\(topic)", why]
  }

  static func isAside(_ node: String) -> Bool { asides[node] != nil }

  /// Whether a session enters the node by itself, or may: the answers to `why` are the scripts'.
  package static func isEntered(_ title: String) -> Bool {
    entered.contains(title) || NodeFamily(of: title) == .why
  }

  /// Whether it is for the session to say how questions of the node are left.
  package static func isLeftByOwnWays(_ title: String) -> Bool {
    title == age || [.house, .safety].contains(NodeFamily(of: title))
  }
}

/// The topics that mean something to a session itself.
package enum SessionTopic: String, CaseIterable, Sendable {
  /// Who is here; the answer outlasts all that are forgotten.
  case mode

  /// Whether to stop; the session asks.
  case stop

  /// What to forget; the session asks.
  case forget
}

/// What the beginning of a node's name says of the node.
package enum NodeFamily: Sendable {
  case closing
  /// What the session says by itself, whatever script is played.
  case house
  case safety
  case why

  /// The names of the house begin so, and no others.
  static let namespace = "House_"

  /// What of the house is played as a script is.
  private static let scripts = [
    "Affirm", "Age", "Arrive", "BodyCare", "CheckIn", "Keep", "Learn", "Plan", "Reveal", "Setup",
    "Welcome",
  ]

  package init?(of title: String) {
    guard title.hasPrefix(Self.namespace) else {
      guard title.hasPrefix("Why_") else { return nil }
      self = .why
      return
    }
    let name = title.dropFirst(Self.namespace.count)
    if Self.scripts.contains(where: { name.hasPrefix($0) }) { return nil }
    let families: [(String, NodeFamily)] = [
      ("Closing", .closing), ("Safety_", .safety), ("Why", .why),
    ]
    self = families.first { name.hasPrefix($0.0) }?.1 ?? .house
  }
}

extension Script {
  /// The nodes that a session needs and the program does not have.
  package var missingNodes: [String] {
    HouseNode.missing(among: program.program.nodes, [entry] + [opening].compactMap(\.self))
  }
}
