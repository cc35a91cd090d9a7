package import Terminal

/// What a conversation is held with: who types, what shows it, and what time it is.
package struct Surroundings {
  let lines: any LineSource
  let screen: Screen

  /// Where people find what is no part of the conversation.
  let complaints: any ScreenOutput
  let time: any TimeSource

  /// Seconds after which a private turn that nobody types in is hidden.
  let idleSeconds: Int

  package init(
    lines: any LineSource,
    screen: Screen,
    complaints: any ScreenOutput,
    time: any TimeSource,
    idleSeconds: Int
  ) {
    self.lines = lines
    self.screen = screen
    self.complaints = complaints
    self.time = time
    self.idleSeconds = idleSeconds
  }

  /// Says something beside the conversation; where that cannot be said is no reason to stop.
  func complain(_ text: String) {
    try? complaints.write(text + "\n")
  }
}
