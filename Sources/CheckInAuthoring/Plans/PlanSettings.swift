package import CheckIn
import YarnAuthoring
import YarnProgram

/// Who takes part in a test and by what chance, as comments of its plan say.
///
///     # people: Jo, Mina
///     # seed: 7
///     # journal: 2
///     # region: IE
package struct PlanSettings: Hashable, Sendable {
  package let people: [String]
  package let circumstances: Circumstances

  /// As many as a check-in can name.
  private static let peopleLimit = 6

  package init(_ settings: [String: String]) throws(PlanProblem) {
    people = try Self.people(settings["people"] ?? "Sam")
    circumstances = Circumstances(
      seed: UInt64(try Self.number("seed", in: settings, upTo: Int.max) ?? 1),
      region: settings["region"]?.uppercased() ?? "*",
      places: try Self.number("journal", in: settings, upTo: Self.peopleLimit) ?? 0
    )
  }

  private static func people(_ text: String) throws(PlanProblem) -> [String] {
    let names = text.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }
    guard (1...peopleLimit).contains(names.count), names.allSatisfy({ !$0.isEmpty }) else {
      throw PlanProblem("‘# people:’ takes one to six names with commas between them")
    }
    for name in names where !name.allSatisfy({ $0.isLetter || $0.isNumber || " '-".contains($0) }) {
      throw PlanProblem("‘# people:’ takes names of letters, digits, blanks, ' and - alone")
    }
    return names
  }

  private static func number(
    _ name: String,
    in settings: [String: String],
    upTo limit: Int
  ) throws(PlanProblem) -> Int? {
    guard let text = settings[name] else { return nil }
    guard let number = Int(text), (0...limit).contains(number) else {
      let range = limit == Int.max ? "a whole number" : "a number from 0 to \(limit)"
      throw PlanProblem("‘# \(name):’ takes \(range)")
    }
    return number
  }
}

/// Why a plan cannot be played, as a sentence without a full stop.
package struct PlanProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
