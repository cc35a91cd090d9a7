import CheckIn
import PlainText

/// Conversations as one page that runs nothing, loads nothing and suits any screen.
enum HTMLExport {
  static let closing = "</main>\n</body>\n</html>\n"

  /// Everything before the first conversation.
  static func opening(language: String?) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(escaped(PlainText.line(language ?? "en")))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <title>Conversations</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>

    """
  }

  static func section(_ conversation: Conversation) -> String {
    let heading = Rendering.heading(of: conversation.head).map(escaped)
    var lines = ["<article>"]
    for (index, text) in heading.enumerated() {
      lines.append(index == 0 ? "<h1 dir=\"auto\">\(text)</h1>" : "<p dir=\"auto\">\(text)</p>")
    }
    lines += Rendering.paragraphs(of: conversation.events).map(element)
    return (lines + ["</article>"]).joined(separator: "\n") + "\n"
  }

  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  private static let style = """
    :root { color-scheme: light dark; }
    body { margin: 0; background: Canvas; color: CanvasText;
      font: 1.0625rem/1.5 system-ui, sans-serif; }
    main { max-width: 36rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.25rem; }
    p { margin: 0.5rem 0; overflow-wrap: anywhere; }
    .option { margin: 0.125rem 1rem; }
    .answer { margin: 0.75rem 0 1.25rem; border-inline-start: 0.25rem solid;
      padding-inline-start: 0.75rem; }
    .note { font-style: italic; }
    article + article { margin-top: 2rem; border-top: 1px solid; }
    """

  private static func element(_ paragraph: Paragraph) -> String {
    let text = escaped(paragraph.text)
    return switch paragraph.kind {
    case .said: "<p dir=\"auto\">\(label(paragraph.speaker.map { "\($0):" }))\(text)</p>"
    case .option(let number): "<p class=\"option\" dir=\"auto\">\(label("\(number)"))\(text)</p>"
    case .answer: "<p class=\"answer\" dir=\"auto\">\(text)</p>"
    case .takenBack: "<p class=\"answer note\">\(text)</p>"
    case .quiet, .apart, .wentBack: "<p class=\"note\">\(text)</p>"
    }
  }

  private static func label(_ text: String?) -> String {
    text.map { "<b>\(escaped($0))</b> " } ?? ""
  }

  /// Text without a character that means something to a browser, its line breaks shown.
  static func escaped(_ text: String) -> String {
    PlainText.of(text).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>\n"
      default: result.append(character)
      }
    }
  }
}
