/// What the parser makes of one source text.
///
/// Printing its tokens gives the text back byte for byte, faults included.
package struct SyntaxTree: Sendable {
  package let source: SourceText

  /// The number of the file among those that are looked at together.
  package let file: Int
  package let tokens: [Token]
  package internal(set) var fileTags: [SourceRange] = []
  package internal(set) var nodes: [NodeSyntax] = []

  /// All expressions of the file; statements refer to them by index.
  package internal(set) var expressions: [ExpressionSyntax] = []

  init(source: SourceText, file: Int, tokens: [Token]) {
    self.source = source
    self.file = file
    self.tokens = tokens
  }

  package subscript(id: ExpressionID) -> ExpressionSyntax { expressions[Int(id.index)] }

  /// The source text, put together again from the tokens.
  package func printed() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    for token in tokens {
      bytes += source.bytes[token.range.lowerBound..<token.range.upperBound]
    }
    return bytes
  }
}

/// The place of an expression in its tree.
package struct ExpressionID: Hashable, Sendable {
  package let index: UInt32

  init(_ index: Int) { self.index = UInt32(index) }
}

extension SyntaxTree {
  /// The expressions filed from one to another, both included.
  package func expressionIDs(
    from first: ExpressionID,
    through last: ExpressionID
  ) -> some Sequence<ExpressionID> {
    (Int(first.index)...Int(last.index)).lazy.map { ExpressionID($0) }
  }
}
