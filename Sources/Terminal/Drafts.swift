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
    /// Whether the moment in which it was typed passed without an Enter, so that it goes on.
    var isUnfinished = false

    func suits(_ request: ReadRequest) -> Bool {
      home.map { $0 == Home(request) } ?? !request.hidden
    }
  }

  private var drafts: [Draft] = []

  /// Whether Enter was pressed behind the last of them, in a quiet moment.
  private var isEntered = false

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

  /// Takes what was typed in the quiet moment before, if it goes on in the next.
  mutating func takeUnfinished() -> String {
    guard drafts.last?.isUnfinished == true else { return "" }
    return drafts.removeLast().text
  }

  /// Keeps what was typed during a quiet moment, as long as there will be a prompt to put it on.
  mutating func keep(_ quiet: QuietMoment) {
    isEntered = quiet.outcome == .entered && !quiet.typed.isEmpty
    switch quiet.outcome {
    case .elapsed, .entered, .interrupted, .endOfInput:
      guard !quiet.typed.isEmpty else { return }
      let isUnfinished = quiet.outcome == .elapsed
      drafts.append(Draft(text: quiet.typed, home: nil, isUnfinished: isUnfinished))
    case .out, .hungUp, .terminated: self = Drafts()
    }
  }

  /// Takes what Enter was pressed behind in the last quiet moment, if something is read in it.
  mutating func takeEntered<Result>(as read: (String) -> Result?) -> Result? {
    guard isEntered, let text = drafts.last?.text, let result = read(text) else { return nil }
    isEntered = false
    drafts.removeLast()
    return result
  }

  /// What a read ended with: a command behind an answer is the result, and the answer is put aside.
  mutating func sorted(
    _ result: ReadResult,
    stashed: String,
    for request: ReadRequest
  ) -> ReadResult {
    keep(stashed, for: request, after: result.outcome)
    // An answer that nobody can see would be typed again behind itself.
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
