/// The lasting codes of diagnostics: Yarn Spinner's own where it has one, `AC` otherwise.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  case undefinedVariable = "YS0003"
  case missingDelimiter = "YS0004"
  case syntaxError = "YS0005"
  case unclosedCommand = "YS0006"
  case unclosedScope = "YS0007"
  case duplicateNodeTitle = "YS0011"
  case undefinedNode = "YS0012"
  case unknownFunction = "YS0013"
  case wrongFunctionParameters = "YS0014"
  case lineAndShadowTag = "YS0017"
  case duplicateLineID = "YS0018"
  case lineContentAfterCommand = "YS0019"
  case commandFollowingLine = "YS0020"
  case strayCommandEnd = "YS0021"
  case invalidNodeName = "YS0027"
  case typeInferenceFailure = "YS0028"
  case expressionTypeUndetermined = "YS0029"
  case smartVariableReadOnly = "YS0030"
  case emptyNode = "YS0033"
  case redeclaredVariable = "YS0039"
  case smartVariableLoop = "YS0045"
  case typeMismatch = "YS0050"
  case nodeMissingTitle = "YS0051"
  case nodeHasSeveralTitles = "YS0052"
  case declarationValueMismatch = "YS0053"
  case severalLineIDs = "YS0062"

  /// A part of the language that this compiler does not play yet.
  case unsupported = "AC0001"
  /// A command that no host of ours knows.
  case unknownCommand = "AC0002"
  /// A command whose words do not fit it.
  case badCommandArguments = "AC0003"
}
