package import YarnCompiler
package import YarnProgram

/// The functions and commands of a host, as the files that a project names under `definitions` say.
///
/// Such a file is `.ysls.json`, which Yarn Spinner's editors write and read:
/// <https://github.com/YarnSpinnerTool/YarnSpinner/blob/main/YarnSpinner.Compiler/ysls.schema.json>
package struct HostDefinitions: Hashable, Sendable {
  package enum ParameterType: Hashable, Sendable {
    case number, string, bool
    /// The title of a node.
    case node
    /// An object of the host, a case of an enum, or what only the host can tell.
    case other
  }

  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let type: ParameterType

    /// Whether it has a value of its own, and so may be left out.
    package let isOptional: Bool

    /// Whether it stands for any number of arguments.
    package let isRepeated: Bool
  }

  package struct Command: Hashable, Sendable {
    package let name: String

    /// What it takes, or `nil` where the file does not tell.
    package let parameters: [Parameter]?
  }

  package struct Function: Hashable, Sendable {
    package let name: String
    package let parameters: [Parameter]?

    /// The type of what it gives, or `nil` where only its uses can tell.
    package let result: YarnType?
  }

  package private(set) var functions: [Function] = []
  package private(set) var commands: [Command] = []

  /// No definitions at all.
  package init() {}

  init(functions: [Function], commands: [Command]) {
    self.functions = functions
    self.commands = commands
  }

  /// Adds what another file says; what is known already stays as it is.
  package mutating func add(_ other: HostDefinitions) {
    let functionNames = Set(functions.map(\.name))
    functions += other.functions.filter { !functionNames.contains($0.name) }
    let commandNames = commandNames
    commands += other.commands.filter { !commandNames.contains($0.name) }
  }

  /// The functions as a compiler must know them.
  package var declarations: [FunctionDeclaration] { functions.map(\.declaration) }

  /// The names of the commands.
  package var commandNames: Set<String> { Set(commands.map(\.name)) }
}

extension HostDefinitions.Function {
  fileprivate var declaration: FunctionDeclaration {
    guard let parameters else { return FunctionDeclaration(name, nil, result: result) }
    let repeated = parameters.last.flatMap { $0.isRepeated ? $0.type.valueType : nil }
    let single = repeated == nil ? parameters : parameters.dropLast()
    // Only what stands at the end can be left out.
    let optional = single.reversed().prefix(while: \.isOptional)
    return FunctionDeclaration(
      name,
      single.map(\.type.valueType),
      optionalCount: optional.count,
      variadic: repeated,
      result: result
    )
  }
}

extension HostDefinitions.ParameterType {
  /// The type of the values that may be given; enums and objects come as any of them.
  var valueType: YarnType {
    switch self {
    case .number: .number
    case .string, .node: .string
    case .bool: .bool
    case .other: .any
    }
  }
}
