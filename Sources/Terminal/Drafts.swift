/// What was put aside at one prompt, for the next prompt of the same kind.
struct Drafts: Equatable, Sendable {
  /// Whose prompt it was: what one person put aside must not come up at another's.
  private struct Kind: Equatable {
    let privacy: ReadRequest.Privacy
    let isHidden: Bool

    init(_ request: ReadRequest) {
      privacy = request.privacy
      isHidden = request.hidden
    }
  }

  private var kind: Kind?
  private var text = ""

  /// The request with what was put aside standing on its line.
  mutating func restored(to request: ReadRequest) -> ReadRequest {
    defer { self = Drafts() }
    guard kind == Kind(request), !text.isEmpty else { return request }
    var request = request
    request.draft = text
    return request
  }

  /// What a read ended with: a command behind an answer is the result, and the answer is put aside.
  mutating func sorted(
    _ result: ReadResult,
    stashed: String,
    for request: ReadRequest
  ) -> ReadResult {
    keep(stashed, for: request, after: result.outcome)
    // An answer that nobody can see would be typed anew behind itself.
    guard case .line(let line) = result.outcome, !request.hidden,
      let parts = Self.split(line, commands: request.completions)
    else { return result }
    keep(parts.answer, for: request, after: result.outcome)
    return ReadResult(
      .line(parts.command),
      hadUnreadableBytes: result.hadUnreadableBytes,
      wasTooLong: result.wasTooLong
    )
  }

  /// Keeps a draft as long as there will be a prompt to put it on.
  private mutating func keep(_ draft: String, for request: ReadRequest, after outcome: ReadOutcome)
  {
    guard !draft.isEmpty else { return }
    switch outcome {
    case .line, .interrupted, .endOfInput:
      kind = Kind(request)
      text = draft
    case .out, .idle, .hungUp, .terminated: self = Drafts()
    }
  }

  /// An answer and the command that was typed behind it.
  static func split(_ line: String, commands: [String]) -> (answer: String, command: String)? {
    guard let blank = line.lastIndex(where: \.isWhitespace) else { return nil }
    let command = line[line.index(after: blank)...]
    let isCommand = commands.contains { candidate in
      candidate.hasPrefix("/") && candidate.lowercased() == command.lowercased()
    }
    let answer = line[..<blank]
    guard isCommand, answer.contains(where: { !$0.isWhitespace }) else { return nil }
    return (String(answer), String(command))
  }
}

extension Drafts: CustomStringConvertible, CustomReflectable {
  /// Nothing of the words.
  var description: String { "draft of \(text.count) characters" }

  var customMirror: Mirror { Mirror(self, children: []) }
}
