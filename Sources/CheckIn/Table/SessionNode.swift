import YarnProgram

/// The nodes that a session enters by itself; the shared scripts must have them.
package enum HouseNode {
  package static let age = "Age"
  package static let ageEnd = "Age_End"
  package static let alone = "House_Alone"
  package static let back = "House_Back"
  package static let blank = "House_Blank"
  package static let bot = "House_Bot"
  package static let breath = "House_Breath"
  package static let closing = "Closing"
  package static let closingQuick = "Closing_Quick"
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
  package static let revealOne = "Reveal_One"
  package static let revealSame = "Reveal_Same"
  package static let shown = "House_Shown"
  package static let skip = "House_Skip"
  package static let stop = "House_Stop"
  package static let thanks = "House_Thanks"
  package static let together = "House_Together"
  package static let unclear = "House_Unclear"
  package static let wait = "House_Wait"
  package static let why = "Why"

  /// What a session enters a node for.
  enum Role: Hashable {
    /// A part of the session begins with it.
    case leg
    /// Something is said to what was typed or done.
    case reply
    /// Something is asked because of a word that works at every prompt.
    case aside(about: SessionTopic?)
    /// It is asked who is at the screen, and nothing else.
    case presence
    /// What people share is shown.
    case reveal
    case breath
    /// A concern is met.
    case concern
    /// Nobody plays it; its lines are said one by one.
    case lines
  }

  static let roles: [String: Role] = [
    age: .leg, ageEnd: .leg, alone: .reply, back: .reply, blank: .reply, bot: .reply,
    breath: .breath, closing: .leg, closingQuick: .leg, delete: .aside(about: .forget),
    handOver: .presence, hello: .reply, help: .reply, keptWords: .reply, lastPage: .leg,
    later: .reply, noBack: .reply, notOnOffer: .reply, notYet: .reply, notices: .lines,
    number: .reply, pause: .aside(about: nil), `private`: .reply, region: .aside(about: nil),
    resume: .presence, revealOne: .reveal, revealSame: .reveal, shown: .reply, skip: .reply,
    stop: .aside(about: .stop), thanks: .reply, together: .presence, unclear: .reply, wait: .reply,
    why: .reply,
  ].merging(([SafetyScript.shared] + SafetyScript.nodes).map { ($0, .concern) }) { $1 }

  /// Whether the node asks something because of a word that works at every prompt.
  static func isAside(_ node: String) -> Bool {
    if case .aside? = roles[node] { true } else { false }
  }

  /// Whether a session enters the node by itself, or may: the answers to `why` are the scripts'.
  package static func isEntered(_ title: String) -> Bool {
    roles[title] != nil || NodeFamily(of: title) == .why
  }

  /// Whether it is for the session to say how questions of the node are left.
  package static func isLeftByOwnWays(_ title: String) -> Bool {
    title == age || [.house, .safety].contains(NodeFamily(of: title))
  }
}

/// What the beginning of a node's name says of the node.
package enum NodeFamily: String, CaseIterable, Sendable {
  case closing = "Closing"
  case house = "House_"
  case safety = "Safety_"
  case why = "Why"

  package init?(of title: String) {
    guard let family = Self.allCases.first(where: { title.hasPrefix($0.rawValue) }) else {
      return nil
    }
    self = family
  }
}

extension Script {
  /// The nodes that a session needs and the program does not have.
  package var missingNodes: [String] {
    (HouseNode.roles.keys.sorted() + [entry] + [opening].compactMap(\.self))
      .filter { program.nodeIndex($0) == nil }
  }
}
