import CLineEditor
import Glibc
import PlainText

/// Answers the editor's questions during one read; a class because C holds a pointer to it.
final class Assistant {
  /// Nil where no line may be recalled.
  private(set) var history: LineHistory?
  let completions: [String]
  /// The candidates that were listed last, while they are gone through.
  private var cycle: CompletionCycle?
  /// What stood before the cursor after the last Tab; typing anything else ends the cycle.
  private var lineLeft = ""

  /// Makes one for a read; completions may come from anywhere, so they are sanitised.
  init(history: LineHistory?, completions: [String]) {
    self.history = history
    self.completions = completions.map(PlainText.line).filter { !$0.isEmpty }
  }

  /// What C gives back with each question; the caller keeps this object alive as long.
  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  private static func from(_ context: UnsafeMutableRawPointer) -> Assistant {
    unsafe Unmanaged<Assistant>.fromOpaque(context).takeUnretainedValue()
  }

  static let recall: aftercare_line_editor_recall = { context, draft, direction in
    let assistant = unsafe from(context)
    let line = assistant.history?.recall(Int(direction), leaving: unsafe String(cString: draft))
    guard let line else { return nil }
    return unsafe strdup(line)
  }

  static let search: aftercare_line_editor_search = { context, wanted, skipped in
    let wanted = unsafe String(cString: wanted)
    let line = unsafe from(context).history?.line(holding: wanted, skipping: Int(skipped))
    guard let line else { return nil }
    return unsafe strdup(line)
  }

  static let take: aftercare_line_editor_take = { context, line, draft in
    let assistant = unsafe from(context)
    unsafe assistant.history?.go(to: String(cString: line), leaving: String(cString: draft))
  }

  static let complete: aftercare_line_editor_complete = { context, before, direction, result in
    let answer = unsafe from(context).complete(String(cString: before), Int(direction))
    unsafe result.pointee.erased = answer.erased.unicodeScalars.count
    if !answer.insertion.isEmpty { unsafe result.pointee.insertion = strdup(answer.insertion) }
    if !answer.listing.isEmpty {
      let rows = CandidateList.rows(of: answer.listing, width: TerminalSize.current().columns)
      unsafe result.pointee.listing = strdup(rows.joined(separator: "\n"))
    }
  }

  /// Lists candidates at the first Tab that is not certain, and goes through them at those after.
  private func complete(
    _ line: String,
    _ direction: Int
  ) -> (erased: String, insertion: String, listing: [String]) {
    if var cycle, line == lineLeft {
      let step = cycle.move(direction)
      self.cycle = cycle
      lineLeft = line.dropLast(step.erased.count) + step.insertion
      return (step.erased, step.insertion, [])
    }
    cycle = nil
    let completion = Completion(of: line, from: completions)
    if !completion.listing.isEmpty {
      cycle = CompletionCycle(completion.listing, typed: completion.beginning)
      lineLeft = line
    }
    return ("", completion.insertion, completion.listing)
  }
}
