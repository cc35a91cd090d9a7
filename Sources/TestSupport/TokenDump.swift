package import YarnSyntax

/// Writes tokens one a line: place, kind, text.
package enum TokenDump {
  package static func text(of source: SourceText) -> String {
    let table = LineTable(source)
    return Lexer.tokens(of: source).reduce(into: "") { text, token in
      let (line, column) = table.location(of: token.range.lowerBound)
      text += "\(line):\(column) \(token.kind)"
      if !token.range.isEmpty { text += " \(quoted(source[token.range]))" }
      text += "\n"
    }
  }

  private static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.reduce(into: "") { shown, scalar in
      switch scalar {
      case "\n": shown += "⏎"
      case "\r": shown += "␍"
      case "\t": shown += "⇥"
      case " ": shown += "·"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return "‘\(shown)’"
  }
}
