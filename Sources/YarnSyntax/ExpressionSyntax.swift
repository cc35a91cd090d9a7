/// One expression and the place where it stands.
package struct ExpressionSyntax: Sendable {
  package enum Kind: Sendable {
    case number(Float)
    /// A string with its quotes.
    case string(SourceRange)
    case bool(Bool)
    case variable(SourceRange)
    case call(name: SourceRange, arguments: [ExpressionID])
    case member(type: SourceRange?, name: SourceRange)
    case unary(UnaryOperator, ExpressionID)
    case binary(BinaryOperator, ExpressionID, ExpressionID)
    case parentheses(ExpressionID)
    /// Stands where the text has no expression; the parser has said so.
    case missing
  }

  package let kind: Kind
  package let range: SourceRange
}

package enum UnaryOperator: UInt8, Sendable, CaseIterable {
  case minus, not
}

package enum BinaryOperator: UInt8, Sendable, CaseIterable {
  case multiply, divide, modulo, add, subtract
  case lessOrEqual, greaterOrEqual, less, greater
  case equal, notEqual
  case and, or, xor

  /// How tightly the operator binds, the loosest being 1.
  ///
  /// Comparison binds tighter than equality, and `and`, `or`, `xor` share one level.
  var precedence: Int {
    switch self {
    case .multiply, .divide, .modulo: 5
    case .add, .subtract: 4
    case .lessOrEqual, .greaterOrEqual, .less, .greater: 3
    case .equal, .notEqual: 2
    case .and, .or, .xor: 1
    }
  }

  init?(_ token: TokenKind) {
    switch token {
    case .times: self = .multiply
    case .divide: self = .divide
    case .modulo: self = .modulo
    case .plus: self = .add
    case .minus: self = .subtract
    case .lessOrEqual: self = .lessOrEqual
    case .greaterOrEqual: self = .greaterOrEqual
    case .less: self = .less
    case .greater: self = .greater
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .and: self = .and
    case .or: self = .or
    case .xor: self = .xor
    default: return nil
    }
  }

  /// The operator that a compound assignment applies.
  init?(assignment token: TokenKind) {
    switch token {
    case .plusAssign: self = .add
    case .minusAssign: self = .subtract
    case .timesAssign: self = .multiply
    case .divideAssign: self = .divide
    case .moduloAssign: self = .modulo
    default: return nil
    }
  }
}
