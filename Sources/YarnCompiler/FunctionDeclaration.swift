package import YarnProgram

/// What is known of a host's function beforehand.
package struct FunctionDeclaration: Hashable, Sendable {
  package let name: String

  /// The types of what it takes, or `nil` where the first call tells.
  package let parameters: [YarnType]?

  /// How many of the parameters, the last ones, have values of their own and may be left out.
  package let optionalCount: Int

  /// The type of any number of further arguments, where the function takes them.
  package let variadic: YarnType?

  /// The type of what it gives, or `nil` where its uses tell.
  package let result: YarnType?

  /// - Precondition: No more parameters are optional than there are.
  package init(
    _ name: String,
    _ parameters: [YarnType]?,
    optionalCount: Int = 0,
    variadic: YarnType? = nil,
    result: YarnType?
  ) {
    precondition(optionalCount <= parameters?.count ?? 0, "what is optional is a parameter")
    self.name = name
    self.parameters = parameters
    self.optionalCount = optionalCount
    self.variadic = variadic
    self.result = result == .any ? nil : result
  }
}
