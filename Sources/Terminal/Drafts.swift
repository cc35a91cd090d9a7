/// What was put aside at prompts, or typed while nobody asked, until its prompt comes.
struct Drafts: Equatable, Sendable {
  /// Whose prompt it was, and which question: what one person put aside must not come up at
  /// another's, nor as the answer to something else.
  private struct Home: Equatable {
    let privacy: ReadRequest.Privacy
    let isHidden: Bool
    let question: String

    init(_ request: ReadRequest) {
      privacy = request.privacy
      isHidden = request.hidden
      question = request.question
    }
  }

  private struct Draft: Equatable {
    let text: String
    /// Nil for what may stand at whichever prompt shows what is typed.
    let home: Home?

    func suits(_ request: ReadRequest) -> Bool {
      home.map { $0 == Home(request) } ?? !request.hidden
    }
  }

  private var drafts: [Draft] = []

  /// The request with whatever was put aside for it standing on its line, before its own draft.
  mutating func restored(to request: ReadRequest) -> ReadRequest {
    let texts = drafts.filter { $0.suits(request) }.map(\.text)
    // What was typed unseen where typing is hidden must not come to light when it no longer is.
    drafts.removeAll { $0.suits(request) || ($0.home == nil && request.hidden) }
    guard !texts.isEmpty else { return request }
    var request = request
    request.draft = (texts + [request.draft]).filter { !$0.isEmpty }.joined(separator: " ")
    return request
  }

  /// Keeps what was typed during a quiet moment, as long as there will be a prompt to put it on.
  mutating func keep(_ quiet: QuietMoment) {
    switch quiet.outcome {
    case .elapsed, .entered, .interrupted, .endOfInput:
      if !quiet.typed.isEmpty { drafts.append(Draft(text: quiet.typed, home: nil)) }
    case .out, .hungUp, .terminated: self = Drafts()
    }
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
      wasTooLong: result.wasTooLong,
      hadWords: result.hadWords
    )
  }

  /// Keeps a draft as long as there will be a prompt to put it on.
  private mutating func keep(_ draft: String, for request: ReadRequest, after outcome: ReadOutcome)
  {
    guard !draft.isEmpty else { return }
    switch outcome {
    case .line, .interrupted, .endOfInput:
      drafts.append(Draft(text: draft, home: Home(request)))
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
  var description: String { "\(drafts.count) drafts" }

  var customMirror: Mirror { Mirror(self, children: []) }
}
