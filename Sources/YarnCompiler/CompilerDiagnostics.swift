import YarnProgram
import YarnSyntax

/// One factory for each fault that the compiler reports beyond the parser's.
extension Diagnostic {
  /// Reports `title: Two words`.
  static func badNodeName(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    let joined = name.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: "_")
    return Diagnostic(
      .invalidNodeName,
      file: file,
      range: range,
      fixIts: joined.isNodeName ? [.replace(name, file, range, with: joined)] : [],
      name.isEmpty
        ? "expected a title: letters, digits and ‘_’, not beginning with a digit"
        : "‘\(name)’ is no title: use letters, digits and ‘_’, not beginning with a digit"
    )
  }

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
      "‘+’ adds numbers or joins texts, but this is a \(type)"
    )
  }

  /// Reports `<<declare $x = 1 as string>>`.
  static func declaredTypeMismatch(
    _ file: Int,
    _ range: SourceRange,
    expected: String,
    found: String
  ) -> Diagnostic {
    Diagnostic(
      .declarationValueMismatch,
      file: file,
      range: range,
      "declared as \(expected), but the value is a \(found)"
    )
  }

  /// Reports two lines with `#line:a`.
  static func duplicateLineID(
    _ file: Int,
    _ range: SourceRange,
    _ id: String,
    earlier: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .duplicateLineID,
      file: file,
      range: range,
      notes: [Note(file: earlier.file, range: earlier.range, message: "it is used here first")],
      "‘#\(id)’ names two lines; each needs a name of its own"
    )
  }

  /// Reports two nodes called `Start`.
  static func duplicateTitle(
    _ file: Int,
    _ range: SourceRange,
    _ title: String,
    earlier: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .duplicateNodeTitle,
      file: file,
      range: range,
      notes: [Note(file: earlier.file, range: earlier.range, message: "the other one is here")],
      "two nodes are called ‘\(title)’"
    )
  }

  /// Reports a node with nothing between `---` and `===`.
  static func emptyNode(_ file: Int, _ range: SourceRange, _ title: String) -> Diagnostic {
    Diagnostic(
      .emptyNode,
      .warning,
      file: file,
      range: range,
      "node ‘\(title)’ says nothing"
    )
  }

  /// Reports a node without `title:`.
  static func nodeWithoutTitle(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nodeMissingTitle,
      file: file,
      range: range,
      "this node has no ‘title:’ header"
    )
  }

  /// Reports `<<declare $x = 1>>` twice.
  static func redeclared(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    earlier: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .redeclaredVariable,
      file: file,
      range: range,
      notes: [Note(file: earlier.file, range: earlier.range, message: "it is declared here")],
      "‘\(name)’ is declared twice"
    )
  }

  /// Reports `Hello #line:a #line:b`.
  static func severalLineIDs(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .severalLineIDs,
      file: file,
      range: range,
      "a line can have one ‘#line:’ tag"
    )
  }

  /// Reports `title:` twice above one body.
  static func severalTitles(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nodeHasSeveralTitles,
      file: file,
      range: range,
      "a node can have one ‘title:’ header; is ‘===’ missing above?"
    )
  }

  /// Reports `<<declare $a = $b + 1>>` and `<<declare $b = $a + 1>>`.
  static func smartVariableLoop(
    _ file: Int,
    _ range: SourceRange,
    _ name: String
  ) -> Diagnostic {
    Diagnostic(
      .smartVariableLoop,
      file: file,
      range: range,
      "‘\(name)’ is computed from itself"
    )
  }

  /// Reports `<<set $sum to 1>>` where `$sum` is declared as `1 + $x`.
  static func smartVariableSet(
    _ file: Int,
    _ range: SourceRange,
    _ name: String
  ) -> Diagnostic {
    Diagnostic(
      .smartVariableReadOnly,
      file: file,
      range: range,
      "‘\(name)’ is computed from its declaration and cannot be set"
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
      "expected a \(expected), found a \(found)"
    )
  }

  /// Reports `$naem` where only `$name` is declared.
  static func undeclaredVariable(
    _ variable: SymbolTable.VariableSymbol,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .undefinedVariable,
      .warning,
      file: variable.file,
      range: variable.range,
      fixIts: FixIt.rename(variable, to: near),
      "‘\(variable.name)’ is never declared" + NearName.hint(near)
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

  /// Reports `<<jump Strat>>`.
  ///
  /// Yarn Spinner only warns, but a literal title that no node has can lead nowhere at run time.
  static func unknownNode(
    _ file: Int,
    _ range: SourceRange,
    _ title: String,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .undefinedNode,
      file: file,
      range: range,
      fixIts: FixIt.replace(title, file, range, with: near),
      "no node is called ‘\(title)’" + NearName.hint(near)
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

  /// Reports `<<declare $x = 1 as colour>>`.
  static func unknownType(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .declarationValueMismatch,
      file: file,
      range: range,
      fixIts: FixIt.replace(name, file, range, with: near),
      "no type is called ‘\(name)’; there are ‘number’, ‘string’ and ‘bool’"
        + NearName.hint(near)
    )
  }

  /// Reports `{$mystery}` and no other use.
  static func unknownVariableType(
    _ variable: SymbolTable.VariableSymbol,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .typeInferenceFailure,
      file: variable.file,
      range: variable.range,
      fixIts: FixIt.rename(variable, to: near),
      "nothing tells what type ‘\(variable.name)’ has; declare it with a value"
        + NearName.hint(near)
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

  /// Reports `<<once>>` in a project whose file says version 2.
  static func languageVersionTooLow(
    _ file: Int,
    _ range: SourceRange,
    _ feature: String,
    version: Int
  ) -> Diagnostic {
    Diagnostic(
      .languageVersionTooLow,
      file: file,
      range: range,
      "\(feature) needs a project of version \(VersionChecker.firstWhole) or later; "
        + "this one says version \(version)"
    )
  }

  /// Reports `{dice(1, 2)}`.
  static func wrongArgumentCount(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    expected: Int,
    found: Int
  ) -> Diagnostic {
    Diagnostic(
      .wrongFunctionParameters,
      file: file,
      range: range,
      "‘\(name)’ takes \(expected) \(expected == 1 ? "value" : "values"), found \(found)"
    )
  }
}

extension Diagnostic.FixIt {
  /// Puts a declared variable in the place of all uses of one that is not.
  fileprivate static func rename(
    _ variable: SymbolTable.VariableSymbol,
    to near: NearName?
  ) -> [Self] {
    guard let near, near.isOnly, let uses = variable.uses else { return [] }
    let edits = uses.map { Diagnostic.Edit($0.file, $0.range, near.text) }
    return [Self("Replace ‘\(variable.name)’ with ‘\(near.text)’", edits)]
  }
}
