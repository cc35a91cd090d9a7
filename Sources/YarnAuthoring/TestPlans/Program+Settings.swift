import YarnCompiler
package import YarnProgram

extension Program {
  /// Why a plan cannot set a variable to a value, or `nil` where it can.
  package func problemOfSetting(_ name: String, to value: Value) -> String? {
    guard let variable = variables.first(where: { $0.name == name }) else {
      if smartVariables.contains(where: { $0.name == name }) {
        return "‘\(name)’ is computed whenever it is read, so nothing can set it"
      }
      let near = NearName.of(name, among: variables.lazy.map(\.name))
      return "no variable is called ‘\(name)’" + NearName.hint(near)
    }
    guard variable.initialValue.type != value.type else { return nil }
    return switch variable.initialValue {
    case .number: "‘\(name)’ is a number (Number); write one such as 3"
    case .string: "‘\(name)’ is text (String); write it in quotes, such as \"quiet\""
    case .bool: "‘\(name)’ is yes or no (Bool); write true or false"
    }
  }

  /// Why a plan cannot begin at a node, or `nil` where it can.
  package func problemOfEntering(_ title: String) -> String? {
    guard !nodes.contains(where: { $0.title == title }) else { return nil }
    let near = NearName.of(title, among: nodes.lazy.map(\.title))
    return "no node is called ‘\(title)’" + NearName.hint(near)
  }
}
