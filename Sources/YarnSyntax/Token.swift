/// The smallest piece of a source text; tokens tile the text without gap or overlap.
package struct Token: Hashable, Sendable {
  package let kind: TokenKind
  package let range: SourceRange
}

/// What a token is; the lexer's only vocabulary.
package enum TokenKind: UInt8, Sendable, CaseIterable {
  // Trivia.
  case blanks, newline, comment

  // Headers.
  case fileTag, headerKey, headerColon, headerText, bodyStart, bodyEnd

  // Layout, without any text of their own.
  case indent, dedent, groupEnd, endOfFile
  /// Where `---` or `===` is missing.
  case missingBodyStart, missingBodyEnd

  // Bodies.
  case optionArrow, lineGroupArrow, text, escape, badEscape, hashtag
  case commandStart, commandEnd, commandText
  /// One `>`, or `> >`, at the end of a line where `>>` should close a command.
  case halfCommandEnd
  case expressionStart, expressionEnd

  // Words that begin a statement.
  case keywordIf, keywordElseIf, keywordElse, keywordEndIf, keywordOnce, keywordEndOnce
  case keywordSet, keywordDeclare, keywordCall, keywordJump, keywordDetour, keywordReturn
  case keywordEnum, keywordCase, keywordEndEnum, keywordLocal

  // Expressions.
  case number, string, unterminatedString, variable, identifier, keywordTrue, keywordFalse
  case keywordNull, keywordAs, leftParenthesis, rightParenthesis, comma, dot
  case assign, plusAssign, minusAssign, timesAssign, divideAssign, moduloAssign
  case plus, minus, times, divide, modulo, not
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual, and, or, xor

  /// A text in quotes that are not Yarn's, such as `“a”`.
  case foreignString
  /// An operator as others write it, such as `=>` or `≥`.
  case foreignOperator

  /// Bytes that mean nothing where they stand.
  case unknown

  /// Whether the parser passes over such a token.
  package var isTrivia: Bool { self == .blanks || self == .comment }

  /// Whether nothing more of a line follows.
  var isLineEnd: Bool {
    switch self {
    case .newline, .indent, .dedent, .groupEnd: true
    default: isNodeMark || self == .endOfFile
    }
  }

  /// Whether a body begins or ends here.
  var isNodeMark: Bool {
    switch self {
    case .bodyStart, .missingBodyStart, .bodyEnd, .missingBodyEnd: true
    default: false
    }
  }
}
