package import Understanding
package import YarnProgram
import YarnRuntime

/// All that a session runs on and that does not change while it runs.
package struct Script: Sendable {
  /// The conversation compiled together with the shared scripts.
  package let program: CompiledProgram
  package let lexicon: Lexicon
  package let support: SupportDirectory

  /// The node at which the conversation begins.
  package let entry: String

  /// The node that is played before it, after the age question; it finds out who is here.
  package let opening: String?

  /// The IDs of the lines that affirm.
  let affirmationIDs: Set<String>

  package init(
    program: CompiledProgram,
    lexicon: Lexicon,
    support: SupportDirectory,
    entry: String,
    opening: String?
  ) {
    self.program = program
    self.lexicon = lexicon
    self.support = support
    self.entry = entry
    self.opening = opening
    affirmationIDs = Set(program.program.lines.filter { $0.tag("affirm") != nil }.map(\.id))
  }
}

extension Script: Hashable {
  /// Whether both run alike; the lexicon is left out, as it goes with the program's language.
  package static func == (left: Script, right: Script) -> Bool {
    left.program == right.program && left.entry == right.entry && left.opening == right.opening
      && left.support == right.support
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(program)
    hasher.combine(entry)
  }
}

/// The nodes that a session enters by itself; the shared scripts must have them.
enum HouseNode {
  static let age = "Age"
  static let ageEnd = "Age_End"
  static let alone = "House_Alone"
  static let back = "House_Back"
  static let blank = "House_Blank"
  static let bot = "House_Bot"
  static let breath = "House_Breath"
  static let closing = "Closing"
  static let closingQuick = "Closing_Quick"
  static let delete = "House_Delete"
  static let handOver = "House_HandOver"
  static let hello = "House_Hello"
  static let help = "House_Help"
  static let keptWords = "House_KeptWords"
  static let later = "House_Later"
  static let noBack = "House_NoBack"
  static let notOnOffer = "House_NotOnOffer"
  static let notYet = "House_NotYet"
  static let number = "House_Number"
  static let pause = "House_Pause"
  static let `private` = "House_Private"
  static let region = "House_Region"
  static let resume = "House_Resume"
  static let revealOne = "Reveal_One"
  static let revealSame = "Reveal_Same"
  static let shown = "House_Shown"
  static let skip = "House_Skip"
  static let stop = "House_Stop"
  static let thanks = "House_Thanks"
  static let together = "House_Together"
  static let unclear = "House_Unclear"
  static let wait = "House_Wait"
  static let why = "Why"

  /// Whether the node asks something because of a word that works at every prompt.
  static func isAside(_ node: String) -> Bool {
    [delete, pause, region, stop].contains(node)
  }
}

extension Script {
  /// The nodes that a session needs and the program does not have.
  package var missingNodes: [String] {
    let needed = [
      HouseNode.age, HouseNode.ageEnd, HouseNode.alone, HouseNode.back, HouseNode.blank,
      HouseNode.bot, HouseNode.breath, HouseNode.closing, HouseNode.closingQuick,
      HouseNode.delete, HouseNode.handOver, HouseNode.hello, HouseNode.help,
      HouseNode.keptWords, HouseNode.later, HouseNode.noBack, HouseNode.notOnOffer,
      HouseNode.notYet, HouseNode.number, HouseNode.pause, HouseNode.private, HouseNode.region,
      HouseNode.resume,
      HouseNode.revealOne, HouseNode.revealSame, HouseNode.shown, HouseNode.skip,
      HouseNode.stop, HouseNode.thanks, HouseNode.together, HouseNode.unclear, HouseNode.wait,
      HouseNode.why,
      SafetyScript.shared, entry,
    ]
    let all = needed + SafetyScript.nodes + (opening.map { [$0] } ?? [])
    return all.filter { program.nodeIndex($0) == nil }
  }
}

extension Script {
  /// A line without values, by the name in its `#line:` tag; for what is said outside of a node.
  package func line(_ name: String) -> SpokenLine? {
    guard let line = program.program.lines.first(where: { $0.id == "line:\(name)" }) else {
      return nil
    }
    let rendered = RenderedLine(line.template, values: [], locale: program.program.language)
    return SpokenLine(speaker: rendered.speaker, text: rendered.text)
  }
  /// What a person may always type, each word with its slash; for whoever offers them.
  package var alwaysOnWords: [String] {
    line("house_words")?.text.split(separator: " ").map(String.init) ?? []
  }
}
