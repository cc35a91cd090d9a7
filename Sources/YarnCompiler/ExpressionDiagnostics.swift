import YarnSyntax

/// One factory for each fault in the types of values and in the calls of functions.
extension Diagnostic {
  /// Reports `{true + false}`.
  static func cannotAdd(
    _ file: Int,
    _ range: SourceRange,
    _ type: String
  ) -> Diagnostic {
    Diagnostic(
      .typeMismatch,
      file: file,
      range: range,
      "‘+’ adds numbers or joins texts, but this is \(type)"
    )
  }

  /// Reports `{dice(6)}` where the host has a function of that name which is another.
  static func clashingFunction(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    Diagnostic(
      .invalidLibraryFunction,
      file: file,
      range: range,
      "the program has a ‘\(name)’ of its own that is not the language's; "
        + "it must be called something else"
    )
  }

  /// Reports `<<set $count to "three">>`.
  static func typeMismatch(
    _ file: Int,
    _ range: SourceRange,
    expected: String,
    found: String
  ) -> Diagnostic {
    Diagnostic(
      .typeMismatch,
      file: file,
      range: range,
      "expected \(expected), found \(found)"
    )
  }

  /// Reports `{poeple()}`.
  static func unknownFunction(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .unknownFunction,
      file: file,
      range: range,
      fixIts: FixIt.replace(name, file, range, with: near),
      "no function is called ‘\(name)’" + NearName.hint(near)
    )
  }

  /// Reports `<<call something()>>` where nothing tells what it gives.
  static func unknownResultType(
    _ file: Int,
    _ range: SourceRange,
    _ name: String
  ) -> Diagnostic {
    Diagnostic(
      .expressionTypeUndetermined,
      file: file,
      range: range,
      "nothing tells what type ‘\(name)’ gives"
    )
  }

  /// Reports `{dice(1, 2)}`.
  static func wrongArgumentCount(
    _ file: Int,
    _ range: SourceRange,
    _ function: SymbolTable.FunctionSymbol,
    found: Int
  ) -> Diagnostic {
    let most = function.parameters.count
    let least = most - function.optionalCount
    let count: String
    if function.isVariadic {
      count = "\(least) or more"
    } else {
      count = least == most ? "\(most)" : "\(least) to \(most)"
    }
    return Diagnostic(
      .wrongFunctionParameters,
      file: file,
      range: range,
      "‘\(function.name)’ takes \(count) \(count == "1" ? "value" : "values"), found \(found)"
    )
  }
}
