/// A type of the dialogue language.
package enum YarnType: String, Sendable, Hashable, CaseIterable, Codable {
  case number = "Number"
  case string = "String"
  case bool = "Bool"

  /// Any of the others; only a function's parameter can have this type.
  case any = "Any"
}

/// What a function takes and gives.
package struct FunctionSignature: Sendable, Hashable {
  package let name: String
  package let parameters: [YarnType]

  /// The type of any number of further arguments, where the function takes them.
  package let variadic: YarnType?
  package let result: YarnType

  package init(
    _ name: String,
    _ parameters: [YarnType],
    variadic: YarnType? = nil,
    result: YarnType
  ) {
    self.name = name
    self.parameters = parameters
    self.variadic = variadic
    self.result = result
  }
}
