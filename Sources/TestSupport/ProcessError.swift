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
