import YarnProgram

/// The functions of a check-in, over the state of its session.
struct CheckInLibrary: Library {
  let people: Int
  let turnsLeft: Int
  let answers: AnswerBook

  /// Whether what people share may be told.
  let mayTellShared: Bool
  let level: Int
  let affirmationsLeft: Int
  let minutesLeft: Int
  let support: SupportDirectory
  let region: String
  let consent: Consent

  func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    guard let known = CheckInFunction(rawValue: function) else {
      throw LibraryError("no function is called ‘\(function)’")
    }
    switch known {
    case .affirmationsLeft: return .number(Float(affirmationsLeft))
    case .journal: return .bool(consent.isOffered)
    case .kept: return .bool(consent.isKept)
    case .minutesLeft: return .number(Float(minutesLeft))
    case .people: return .number(Float(people))
    case .places: return .number(Float(consent.places))
    case .recall: return .string(consent.memory[try text(arguments, 0)] ?? "")
    case .safety: return .number(Float(level))
    case .turnsLeft: return .number(Float(turnsLeft))
    case .sharedCount:
      return .number(Float(shared(try text(arguments, 0)).count))
    case .sharedLabel:
      let labels = shared(try text(arguments, 0)).enumerated()
      let place = try number(arguments, 1)
      return .string(labels.first { Float($0.offset + 1) == place }?.element ?? "")
    case .anyone: return .bool(answers.anyone(try text(arguments, 0), has: try text(arguments, 1)))
    case .everyone:
      let (topic, answerClass) = (try text(arguments, 0), try text(arguments, 1))
      return .bool(answers.everyone(of: people, topic, has: answerClass))
    case .support:
      let kind = try text(arguments, 0)
      if kind == "region" { return .string(region) }
      guard let contact = support.contact(kind, in: region) else {
        // The kind was computed, so it may hold what a person typed.
        let kinds = SupportDirectory.kinds.joined(separator: ", ")
        throw LibraryError("there is no contact of that kind; the kinds are \(kinds)")
      }
      return .string(contact)
    }
  }

  private func shared(_ topic: String) -> [String] {
    mayTellShared ? answers.sharedLabels(topic) : []
  }

  private func text(
    _ arguments: ArraySlice<Value>,
    _ index: Int
  ) throws(LibraryError) -> String {
    guard case .string(let text)? = arguments.dropFirst(index).first else {
      throw LibraryError("it takes a text")
    }
    return text
  }

  private func number(
    _ arguments: ArraySlice<Value>,
    _ index: Int
  ) throws(LibraryError) -> Float {
    guard case .number(let number)? = arguments.dropFirst(index).first else {
      throw LibraryError("it takes a number")
    }
    return number
  }
}
