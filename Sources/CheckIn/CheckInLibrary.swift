import YarnProgram

/// The functions of a check-in, over the state of its session.
struct CheckInLibrary: Library {
  let people: Int
  let turnsLeft: Int
  let answers: AnswerBook
  let level: Int
  let affirmationsLeft: Int
  let minutesLeft: Int
  let support: SupportDirectory
  let region: String
  let journal: JournalState

  func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    switch function {
    case "affirmations_left": return .number(Float(affirmationsLeft))
    case "journal": return .bool(journal.isOffered)
    case "kept": return .bool(journal.isKept)
    case "minutes_left": return .number(Float(minutesLeft))
    case "people": return .number(Float(people))
    case "places": return .number(Float(journal.places))
    case "recall": return .string(journal.memory[try text(arguments, 0)] ?? "")
    case "safety": return .number(Float(level))
    case "turns_left": return .number(Float(turnsLeft))
    case "need_clash": return .bool(answers.sharedLabels("need").count > 1)
    case "touch_clash": return .bool(answers.answersDiffer("touch"))
    case "anyone", "everyone":
      let topic = try text(arguments, 0)
      let answerClass = try text(arguments, 1)
      return .bool(
        function == "anyone"
          ? answers.anyone(topic, has: answerClass)
          : answers.everyone(of: people, topic, has: answerClass)
      )
    case "support":
      let kind = try text(arguments, 0)
      if kind == "region" { return .string(region) }
      guard let contact = support.contact(kind, in: region) else {
        // The kind was computed, so it may hold what a person typed.
        let kinds = SupportDirectory.kinds.joined(separator: ", ")
        throw LibraryError("there is no contact of that kind; the kinds are \(kinds)")
      }
      return .string(contact)
    default:
      throw LibraryError("no function is called ‘\(function)’")
    }
  }

  private func text(
    _ arguments: ArraySlice<Value>,
    _ index: Int
  ) throws(LibraryError) -> String {
    guard arguments.count > index,
      case .string(let text) = arguments[arguments.startIndex + index]
    else { throw LibraryError("it takes a text") }
    return text
  }
}
