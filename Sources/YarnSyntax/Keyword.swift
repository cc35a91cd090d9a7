/// The reserved words and the tokens that they become.
enum Keyword {
  /// The token of a word that begins a statement inside `<< >>`.
  static func statement(_ word: ArraySlice<UInt8>) -> TokenKind? {
    guard (2...8).contains(word.count) else { return nil }
    for (text, kind) in statements where word.elementsEqual(text.utf8) { return kind }
    return nil
  }

  /// The token of a word inside an expression; `identifier` where it is not reserved.
  static func expression(_ word: ArraySlice<UInt8>) -> TokenKind {
    guard (2...5).contains(word.count) else { return .identifier }
    for (text, kind) in operators where word.elementsEqual(text.utf8) { return kind }
    return .identifier
  }

  private static let statements: [(String, TokenKind)] = [
    ("if", .keywordIf), ("elseif", .keywordElseIf), ("else", .keywordElse),
    ("endif", .keywordEndIf), ("once", .keywordOnce), ("endonce", .keywordEndOnce),
    ("set", .keywordSet), ("declare", .keywordDeclare), ("call", .keywordCall),
    ("jump", .keywordJump), ("detour", .keywordDetour), ("return", .keywordReturn),
    ("enum", .keywordEnum), ("case", .keywordCase), ("endenum", .keywordEndEnum),
    ("local", .keywordLocal),
  ]

  private static let operators: [(String, TokenKind)] = [
    ("to", .assign), ("is", .equal), ("as", .keywordAs), ("eq", .equal), ("neq", .notEqual),
    ("lt", .less), ("gt", .greater), ("lte", .lessOrEqual), ("gte", .greaterOrEqual),
    ("and", .and), ("or", .or), ("xor", .xor), ("not", .not), ("true", .keywordTrue),
    ("false", .keywordFalse), ("null", .keywordNull), ("once", .keywordOnce), ("if", .keywordIf),
  ]
}
