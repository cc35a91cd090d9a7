import CheckIn

/// A conversation as Markdown, in which nobody's words are markup.
enum MarkdownExport {
  static func section(_ conversation: Conversation) -> String {
    let heading = Rendering.heading(of: conversation.head).map { escaped($0) }
    var blocks = heading.enumerated().map { $0.offset == 0 ? "# \($0.element)" : $0.element }
    blocks += Rendering.paragraphs(of: conversation.events).map(block)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ paragraph: Paragraph) -> String {
    let text = escaped(paragraph.text)
    switch paragraph.kind {
    case .said: return paragraph.speaker.map { "**\(escaped($0)):** \(text)" } ?? text
    case .option(let number): return "\(number). " + indented(text)
    case .answer: return quoted(text)
    case .takenBack: return quoted("*\(text)*")
    case .quiet, .apart, .wentBack: return "*\(text)*"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }
      .joined(separator: "\n")
  }

  /// A list's item goes on in lines that stand as far in as its text.
  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n   ")
  }

  // MARK: - Escaping

  /// Text that is shown as it is by CommonMark, by GitHub's dialect and by others close to them.
  ///
  /// <https://spec.commonmark.org/0.31.2/#backslash-escapes>
  static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(line: $0.drop(while: \.isWhitespace)) }
      .reduce(into: "") { result, line in
        // A backslash at the end of a line keeps its break, unless a paragraph ends there.
        if !result.isEmpty { result += line.isEmpty || result.hasSuffix("\n") ? "\n" : "\\\n" }
        result += line
      }
  }

  private static func escaped(line: Substring) -> String {
    line.indices.reduce(into: "") { result, index in
      switch line[index] {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default:
        if needsBackslash(index, in: line) { result += "\\" }
        result.append(line[index])
      }
    }
  }

  private static func needsBackslash(_ index: Substring.Index, in line: Substring) -> Bool {
    switch line[index] {
    case "\\", "`", "*", "_", "[", "]", "{", "}", "~", "|", "$", "^", "#", "@": true
    case "-", "+", "=", "%": index == line.startIndex
    case ")": isAfterNumber(index, in: line)
    case ".": isAfterNumber(index, in: line) || line[..<index].lowercased().hasSuffix("www")
    case ":": index == line.startIndex || isOfName(index, in: line)
    default: false
    }
  }

  /// Whether a colon may be one of an address, which would become a link, or of a picture's name;
  /// after a word or within a time of day it is none.
  private static func isOfName(_ index: Substring.Index, in line: Substring) -> Bool {
    guard let follower = line[index...].dropFirst().first, !follower.isWhitespace else {
      return false
    }
    return !(follower.isNumber && line[..<index].last?.isNumber == true)
  }

  /// Whether all that stands before this in the line is a number, which would begin a list.
  private static func isAfterNumber(_ index: Substring.Index, in line: Substring) -> Bool {
    index > line.startIndex && line[..<index].allSatisfy(\.isNumber)
  }
}
