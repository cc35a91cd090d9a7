import YarnSyntax

/// One factory for each fault in enums and their cases.
extension Diagnostic {
  /// Reports `<<case Apple = 1 + 1>>`.
  static func badCaseValue(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badEnum,
      file: file,
      range: range,
      "a case's value must be a text or a whole number that is written out"
    )
  }

  /// Reports `<<set $count to .Apple>>`.
  static func caseOfNoEnum(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    found: String
  ) -> Diagnostic {
    Diagnostic(
      .badMember,
      file: file,
      range: range,
      "‘.\(name)’ is the case of an enum, but a \(found) is expected here"
    )
  }

  /// Reports `<<case Apple>>` twice.
  static func duplicateCase(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    Diagnostic(.badEnum, file: file, range: range, "two cases are called ‘\(name)’")
  }

  /// Reports `<<case Apple = 1>>` and `<<case Pear = 1>>`.
  static func duplicateCaseValue(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.badEnum, file: file, range: range, "another case has this value already")
  }

  /// Reports `<<case Apple = 1>>` and `<<case Pear>>`.
  static func missingCaseValue(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    Diagnostic(
      .badEnum,
      file: file,
      range: range,
      "case ‘\(name)’ needs a value, because another case has one"
    )
  }

  /// Reports `<<case Apple = 1>>` and `<<case Pear = "pear">>`.
  static func mixedCaseValues(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badEnum,
      file: file,
      range: range,
      "the values of an enum must be all texts or all numbers"
    )
  }

  /// Reports `<<enum Food>>` twice.
  static func redeclaredType(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    Diagnostic(
      .redeclaredType,
      file: file,
      range: range,
      "another type is called ‘\(name)’ already"
    )
  }

  /// Reports `Food.Brick`.
  static func unknownCase(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    _ type: String,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .badMember,
      file: file,
      range: range,
      fixIts: FixIt.replace(name, file, range, with: near),
      "enum ‘\(type)’ has no case ‘\(name)’" + NearName.hint(near)
    )
  }

  /// Reports `Fodo.Apple`.
  static func unknownEnum(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .badMember,
      file: file,
      range: range,
      fixIts: FixIt.replace(name, file, range, with: near),
      "no enum is called ‘\(name)’" + NearName.hint(near)
    )
  }

  /// Reports `<<set $x to .One>>` where two enums have a case `One`, or none.
  static func unresolvedCase(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    owners: [String]
  ) -> Diagnostic {
    let choices = owners.map { "‘\($0).\(name)’" }.joined(separator: " or ")
    return Diagnostic(
      .badMember,
      file: file,
      range: range,
      owners.isEmpty
        ? "no enum has a case ‘\(name)’" : "‘.\(name)’ could be \(choices); write which"
    )
  }
}
