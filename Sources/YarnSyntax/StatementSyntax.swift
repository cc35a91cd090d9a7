/// One statement of a body.
package indirect enum StatementSyntax: Sendable {
  case line(LineSyntax)
  case options([OptionSyntax])
  case lineGroup([OptionSyntax])
  case `if`(IfSyntax)
  case once(OnceSyntax)
  case set(SetSyntax)
  case declare(DeclareSyntax)
  case enumeration(EnumSyntax)
  case call(range: SourceRange, ExpressionID)
  case jump(range: SourceRange, DestinationSyntax)
  case detour(range: SourceRange, DestinationSyntax)
  case `return`(SourceRange)
  case stop(SourceRange)
  case command(CommandSyntax)
}

/// Spoken text with its condition and tags.
package struct LineSyntax: Sendable {
  package let range: SourceRange
  package let text: [TextPiece]
  package let condition: ConditionSyntax?

  /// The tags without `#` and the blanks after it.
  package let tags: [SourceRange]
}

/// A stretch of a line or command.
package enum TextPiece: Sendable {
  case text(SourceRange)
  /// A backslash and the byte that it protects.
  case escape(SourceRange)
  case expression(ExpressionID)

  package func range(in tree: SyntaxTree) -> SourceRange {
    switch self {
    case .text(let range), .escape(let range): range
    case .expression(let id): tree[id].range
    }
  }
}

/// What must hold for a line, option or item to be there.
package struct ConditionSyntax: Sendable {
  package let range: SourceRange
  package let isOnce: Bool
  package let expression: ExpressionID?
}

/// An option or an item of a line group, with the block beneath it.
package struct OptionSyntax: Sendable {
  package let line: LineSyntax
  package let block: [StatementSyntax]
}

package struct IfSyntax: Sendable {
  package struct Clause: Sendable {
    /// Where its `<<if`, `<<elseif` or `<<else` begins.
    package let start: Int

    /// The condition, or `nil` for `else`.
    package let condition: ExpressionID?
    package let body: [StatementSyntax]
  }

  package let range: SourceRange
  package let clauses: [Clause]
}

package struct OnceSyntax: Sendable {
  package let range: SourceRange
  package let condition: ExpressionID?
  package let body: [StatementSyntax]

  /// Where its `<<else` begins, if it has one.
  package let elseStart: Int?
  package let otherwise: [StatementSyntax]
}

package struct SetSyntax: Sendable {
  package let range: SourceRange
  package let variable: SourceRange

  /// The operator that joins the old value and the new one, or `nil` for plain assignment.
  package let operation: BinaryOperator?
  package let value: ExpressionID
}

package struct DeclareSyntax: Sendable {
  package let range: SourceRange
  package let variable: SourceRange
  package let value: ExpressionID

  /// The name after `as`.
  package let type: SourceRange?
}

package struct EnumSyntax: Sendable {
  package struct Case: Sendable {
    package let name: SourceRange
    package let value: ExpressionID?
  }

  package let range: SourceRange
  package let name: SourceRange
  package let cases: [Case]
}

/// Where a jump or detour goes.
package enum DestinationSyntax: Sendable {
  case node(SourceRange)
  case expression(ExpressionID)
}

package struct CommandSyntax: Sendable {
  package let range: SourceRange
  package let text: [TextPiece]
  package let tags: [SourceRange]
}
