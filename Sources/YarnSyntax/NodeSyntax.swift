/// A node: headers, `---`, a body, `===`.
package struct NodeSyntax: Sendable {
  /// From the first header to the closing mark.
  package internal(set) var range: SourceRange
  package internal(set) var headers: [HeaderSyntax] = []
  package internal(set) var body: [StatementSyntax] = []

  /// Whether a fault among the headers was reported, which may be why one is missing.
  package internal(set) var hasFaultyHeaders = false

  /// Whether there is a body and nothing stands in it, not even a fault.
  package internal(set) var isBlank = false
}

/// One `key: value` line above a body.
package struct HeaderSyntax: Sendable {
  package let key: SourceRange

  /// The value without the blanks around it; empty where there is none.
  package let value: SourceRange

  /// What a `when:` header asks for.
  package let condition: WhenSyntax?
}

/// The condition of a `when:` header.
package enum WhenSyntax: Sendable {
  case always
  case once
  case onceIf(ExpressionID)
  case expression(ExpressionID)
}
