import YarnProgram
import YarnSyntax

/// One factory for each fault in the declarations and the uses of variables.
extension Diagnostic {
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
      "declared as \(expected), but the value is \(found)"
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

  /// Reports a hundred and one variables of which each is computed from the next.
  static func smartVariableChain(
    _ file: Int,
    _ range: SourceRange,
    _ name: String
  ) -> Diagnostic {
    Diagnostic(
      .smartVariableLoop,
      .warning,
      file: file,
      range: range,
      "‘\(name)’ is computed through more than \(Program.smartVariableLimit) others, "
        + "and a conversation that reads it ends there"
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

  /// Reports `$naem` where only `$name` is declared.
  static func undeclaredVariable(
    _ variable: SymbolTable.VariableSymbol,
    near: NearName?,
    value: String?
  ) -> Diagnostic {
    let example = value.map { "; write ‘<<declare \(variable.name) = \($0)>>’ once" } ?? ""
    return Diagnostic(
      .undefinedVariable,
      .warning,
      file: variable.file,
      range: variable.range,
      fixIts: FixIt.rename(variable, to: near),
      "‘\(variable.name)’ is never declared" + (near == nil ? example : NearName.hint(near))
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
