import CheckIn
import JournalStore
import Terminal

/// What a conversation asks to be written down, kept or destroyed.
extension ConversationLoop {
  mutating func write(_ writing: Recorder.Writing?) throws(ScreenError) {
    do throws(JournalError) {
      switch writing {
      case .append(let moments)?: try keeper?.record(moments)
      case .rewrite(let moments)?: try keeper?.rewrite(moments)
      case .shred?: try keeper?.shred()
      case nil:
        try keeper?.destroyWhatIsLeft()
        return
      }
      hasFailedToWrite = false
    } catch {
      // What must go is tried again with each moment, and nobody in need of help reads of it first.
      if writing == nil || writing == .shred { return }
      try complain(of: error, "house_notice_unwritten")
    }
  }

  /// Destroys what still must go, and says so where it cannot.
  mutating func destroyWhatIsLeft() throws(ScreenError) {
    do throws(JournalError) {
      try keeper?.destroyWhatIsLeft()
    } catch {
      hasFailedToWrite = false
      try complain(of: error, "house_notice_undestroyed")
    }
  }

  /// Says once what the journal could not do, and why; the conversation goes on.
  mutating func complain(of error: JournalError, _ notice: String) throws(ScreenError) {
    guard !hasFailedToWrite else { return }
    hasFailedToWrite = true
    try self.notice(notice)
    surroundings.complain("\(error)")
  }

  mutating func keepNotes(
    _ answers: [NotedAnswer],
    in place: Int
  ) throws(ScreenError) {
    do throws(JournalError) {
      try keeper?.keepNotes(answers, in: place)
    } catch {
      try complain(of: error, "house_notice_not_kept")
    }
  }

  /// Keeps the conversation if everyone agreed, else destroys it; whether it is kept now.
  mutating func conclude(
    _ isAgreed: Bool,
    _ memory: [String: String]
  ) throws(ScreenError) -> Bool {
    do throws(JournalError) {
      guard isAgreed, keeper != nil else {
        try keeper?.shred()
        return false
      }
      let events = recorded.transcript.events
      try keeper?.save(names: recorded.session.names, events: events, memory: memory)
      return true
    } catch {
      if isAgreed { try complain(of: error, "house_notice_not_kept") }
      return false
    }
  }

  /// Shows what would be kept, a screen at a time where someone is there to read it.
  mutating func review() throws(ScreenError) {
    let layout = ReplayLayout(width: screen.textWidth, policy: policy)
    let room = max(4, screen.size.rows - 4)
    var used = 0
    for event in recorded.transcript.events {
      let rows = layout.rows(of: event)
      if source.isTyped, used > 0, used + rows.count > room {
        guard try turnPage() else { return }
        used = 0
      }
      try screen.write(rows.joined(separator: "\n") + "\n")
      used += rows.count
    }
    if source.isTyped { _ = try turnPage() }
  }
}
