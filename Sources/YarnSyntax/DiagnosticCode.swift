/// The lasting codes of diagnostics: Yarn Spinner's own where it has one, `AC` otherwise.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  case undefinedVariable = "YS0003"
  case missingDelimiter = "YS0004"
  case syntaxError = "YS0005"
  case unclosedCommand = "YS0006"
  case unclosedScope = "YS0007"
  case unreachableCode = "YS0008"
  case unusedVariable = "YS0010"
  case duplicateNodeTitle = "YS0011"
  case undefinedNode = "YS0012"
  case unknownFunction = "YS0013"
  case wrongFunctionParameters = "YS0014"
  case unknownCharacter = "YS0016"
  case lineAndShadowTag = "YS0017"
  case duplicateLineID = "YS0018"
  case lineContentAfterCommand = "YS0019"
  case commandFollowingLine = "YS0020"
  case strayCommandEnd = "YS0021"
  case unenclosedCommand = "YS0022"
  case invalidNodeName = "YS0027"
  case typeInferenceFailure = "YS0028"
  case expressionTypeUndetermined = "YS0029"
  case smartVariableReadOnly = "YS0030"
  case memberWithoutWhen = "YS0031"
  case duplicateSubtitle = "YS0032"
  case emptyNode = "YS0033"
  case invalidLibraryFunction = "YS0034"
  case badEnum = "YS0035"
  case languageVersionTooLow = "YS0036"
  case badLiteral = "YS0037"
  case badMember = "YS0038"
  case redeclaredVariable = "YS0039"
  case redeclaredType = "YS0040"
  case unknownShadowSource = "YS0042"
  case shadowWithValues = "YS0043"
  case shadowTextDiffers = "YS0044"
  case smartVariableLoop = "YS0045"
  case singleAngleBrackets = "YS0048"
  case typeMismatch = "YS0050"
  case nodeMissingTitle = "YS0051"
  case nodeHasSeveralTitles = "YS0052"
  case declarationValueMismatch = "YS0053"
  case unknownCommand = "YS0060"
  case badCommandArguments = "YS0061"
  case severalLineIDs = "YS0062"
  case badMarkup = "YS0063"
  case extraAngleBrackets = "YS0064"

  // AC0001 was what YS0061 is now; a code is never used again.

  /// A time or an address whose colon or slashes Yarn takes for its own.
  case misreadColon = "AC0002"

  /// An empty line in the midst of options, which ends them.
  case splitOptions = "AC0003"

  /// The headers of a node in the body of another, which has no closing mark.
  case swallowedNode = "AC0004"

  /// A tag that is to name a line and has no name, or that no tag of Yarn is written like.
  case namelessTag = "AC0005"
}

extension DiagnosticCode {
  /// The code in words, such as `undefined-variable`.
  package var name: String {
    var name = ""
    var wasLowerCase = false
    for character in "\(self)" {
      if character.isUppercase, wasLowerCase { name.append("-") }
      wasLowerCase = character.isLowercase
      name += character.lowercased()
    }
    return name
  }
}
