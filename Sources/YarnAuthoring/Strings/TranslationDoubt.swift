import YarnMarkup
package import YarnProgram

/// Why a translated text, which its line can have, hardly says what the original does.
package enum TranslationDoubt: Hashable, Sendable, CustomStringConvertible {
  /// A value of the original that the translation never says.
  case lostValue(Int)
  case lostSpeaker(String)
  case otherSpeaker(String, original: String)
  case addedSpeaker(String)
  case badMarkup(String)

  package var description: String {
    switch self {
    case .lostValue(let index): "the value ‘{\(index)}’ of the original is missing"
    case .lostSpeaker(let name): "the speaker ‘\(name):’ is missing in front"
    case .otherSpeaker(let name, let original):
      "‘\(name):’ stands in front, where the original has the speaker ‘\(original):’"
    case .addedSpeaker(let name):
      "‘\(name)’ is read as the name of a speaker; write ‘\(name)\\:’"
    case .badMarkup(let fault): fault
    }
  }

  /// What is doubtful about a translation, beside what makes it unusable.
  package static func doubts(of translation: LineTemplate, from original: LineTemplate) -> [Self] {
    var doubts: [Self] = []
    let said = Set(translation.values)
    var seen: Set<Int> = []
    for value in original.values where !said.contains(value) && seen.insert(value).inserted {
      doubts.append(.lostValue(value))
    }
    switch (original.speakerName, translation.speakerName) {
    case (let name?, nil): doubts.append(.lostSpeaker(name))
    case (nil, let name?): doubts.append(.addedSpeaker(name))
    case (let original?, let name?) where original != name:
      doubts.append(.otherSpeaker(name, original: original))
    case (_?, _?), (nil, nil): break
    }
    if let fault = MarkupLine.fault(in: translation), MarkupLine.fault(in: original) == nil {
      doubts.append(.badMarkup("\(fault)"))
    }
    return doubts
  }
}

extension LineTemplate {
  /// The indices of the values, in the order of the text.
  fileprivate var values: [Int] {
    pieces.compactMap { if case .value(let index) = $0 { index } else { nil } }
  }

  /// The name before the first colon, or `nil` where a value or a marker may be part of it.
  fileprivate var speakerName: String? {
    guard case .text(let text)? = pieces.first else { return nil }
    var name = ""
    var isEscaped = false
    for character in text {
      if character == ":", !isEscaped {
        return name.trimmingBlanks().isEmpty ? nil : name.trimmingBlanks()
      }
      if character == "[" { return nil }
      isEscaped = character == "\\" && !isEscaped
      name.append(character)
    }
    return nil
  }
}
