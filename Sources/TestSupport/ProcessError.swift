/// What a test's process did not do in time, or the system refused.
package enum ProcessError: Error, CustomStringConvertible {
  case system(String, Int32)
  case late(waitingFor: String, transcript: String)
  case gone(waitingFor: String, transcript: String)

  package var description: String {
    switch self {
    case .system(let call, let code): "\(call) failed with system error \(code)"
    case .late(let text, let transcript):
      "no ‘\(text)’ in time; so far: \(transcript.debugDescription)"
    case .gone(let text, let transcript):
      "the process ended before ‘\(text)’; so far: \(transcript.debugDescription)"
    }
  }
}

/// A point in time by which something must have happened.
struct Deadline {
  private let moment: ContinuousClock.Instant

  init(seconds: Double) {
    moment = .now + .seconds(seconds)
  }

  /// What is left, for `poll`; 0 when it has passed.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: moment) / .milliseconds(1)
    return Int32(max(0, left.rounded(.up)))
  }
}
