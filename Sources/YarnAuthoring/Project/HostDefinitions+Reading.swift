import YarnProgram

extension HostDefinitions {
  /// Reads the JSON of a `.ysls.json` file, in its present form or in that of version 1.
  ///
  /// Letter case of keys and types does not matter, and comments are welcome.
  /// - Throws: `YarnProjectError` for bad JSON, a missing name and a wrong type.
  package init(json bytes: [UInt8]) throws(YarnProjectError) {
    let form = try AuthoredJSON.decode(Form.self, from: bytes, keys: Form.keys)
    self.init(
      functions: (form.functions ?? []).map(\.function),
      commands: (form.commands ?? []).map(\.command)
    )
  }
}

/// The file as it is written.
private struct Form: Decodable {
  static let keys = AnyCaseKey.table([
    "functions", "commands", "yarnName", "parameters", "return", "returnType", "name", "type",
    "defaultValue", "isParamsArray",
  ])

  let functions: [Action]?
  let commands: [Action]?
}

/// A function or a command.
private struct Action: Decodable {
  private let yarnName: String
  private let parameters: [FormParameter]?
  private let `return`: FormReturn?

  /// The type of the result, as version 1 has it.
  private let returnType: String?

  var function: HostDefinitions.Function {
    let type = (self.return?.type ?? returnType).map { HostDefinitions.ParameterType(written: $0) }
    return HostDefinitions.Function(
      name: yarnName,
      parameters: parameters?.map(\.parameter),
      result: type.flatMap { $0 == .other ? nil : $0.valueType }
    )
  }

  var command: HostDefinitions.Command {
    HostDefinitions.Command(name: yarnName, parameters: parameters?.map(\.parameter))
  }
}

private struct FormReturn: Decodable {
  let type: String?
}

private struct FormParameter: Decodable {
  let parameter: HostDefinitions.Parameter

  private enum CodingKeys: String, CodingKey { case name, type, defaultValue, isParamsArray }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let type = try container.decodeIfPresent(String.self, forKey: .type)
    // A default is a text in the schema; hand-written files have numbers and flags, too.
    let isNull =
      container.contains(.defaultValue) ? try container.decodeNil(forKey: .defaultValue) : true
    parameter = HostDefinitions.Parameter(
      name: try container.decodeIfPresent(String.self, forKey: .name) ?? "",
      type: type.map { HostDefinitions.ParameterType(written: $0) } ?? .other,
      isOptional: !isNull,
      isRepeated: try container.decodeIfPresent(Bool.self, forKey: .isParamsArray) ?? false
    )
  }
}

extension HostDefinitions.ParameterType {
  fileprivate init(written name: String) {
    switch name.lowercased() {
    case "number", "float", "int": self = .number
    case "string": self = .string
    case "bool", "boolean": self = .bool
    case "node": self = .node
    default: self = .other
    }
  }
}
