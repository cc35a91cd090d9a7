import PlainText
import YarnProgram

/// A piece of a conversation as it is shown, on a screen or in a file, at whatever width.
///
/// - Invariant: Neither the speaker nor the text holds control or direction characters; the text
///   may have line breaks.
package struct Paragraph: Hashable, Sendable, Redacted {
  package enum Kind: Hashable, Sendable {
    /// A line, of the speaker if there is one.
    case said
    /// What can be answered, by its number from 1.
    case option(Int)
    /// What somebody answered.
    case answer
    /// In place of an answer that was taken back.
    case takenBack
    /// A quiet moment.
    case quiet
    /// In place of turns that people had to themselves.
    case apart
    /// The question before comes up again.
    case wentBack
  }

  package let kind: Kind
  package let speaker: String?
  package let text: String

  init(_ kind: Kind, speaker: String? = nil, _ text: String) {
    self.kind = kind
    self.speaker = speaker.map(PlainText.line)
    self.text = PlainText.of(text)
  }

  /// Whether a turn ends with it, so that some room after it is welcome.
  package var endsTurn: Bool {
    switch kind {
    case .said, .option: false
    case .answer, .takenBack, .quiet, .apart, .wentBack: true
    }
  }
}
