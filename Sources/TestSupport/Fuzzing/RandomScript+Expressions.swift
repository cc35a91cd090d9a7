/// Expressions of every type.
extension RandomScript {
  mutating func literal(_ type: RandomType) -> String {
    switch type {
    case .number: pick(["0", "1", "2", "3", "10", "0.5", "2.75", "1000000", "16777216"])
    case .string: pick(["\"\"", "\"a\"", "\"two words\"", "\"q\\\"q\"", "\"b\\\\\"", "\"é 日\""])
    case .bool: pick(["true", "false"])
    case .plain: pick(["Plain.One", "Plain.Two"])
    case .word: pick(["Word.Day", "Word.Night"])
    }
  }

  /// An expression, in parentheses where what stands beside it could tear it apart.
  mutating func expression(_ type: RandomType) -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 7, !oneIn(3) else { return leaf(type) }
    switch type {
    case .number: return numberExpression()
    case .string: return stringExpression()
    case .bool: return boolExpression()
    case .plain, .word: return leaf(type)
    }
  }

  private mutating func leaf(_ type: RandomType) -> String {
    let smart = smartVariables.filter { $0.type == type }
    if !smart.isEmpty, oneIn(4) { return pick(smart).name }
    return oneIn(2) ? pick(type.variables) : literal(type)
  }

  private mutating func numberExpression() -> String {
    switch number(0...9) {
    case 0...3:
      return "(\(expression(.number)) \(pick(["+", "-", "*", "/", "%"])) \(expression(.number)))"
    case 4: return "-\(leaf(.number))"
    case 5: return "visited_count(\(title()))"
    case 6: return "host_number(\(expression(.number)))"
    case 7:
      let function = pick(["floor", "ceil", "round", "int", "inc", "dec", "decimal", "dice"])
      return "\(function)(\(expression(.number)))"
    case 8:
      let function = pick(["min", "max", "random_range", "round_places"])
      return "\(function)(\(expression(.number)), \(expression(.number)))"
    default: return pick(["random()", "number(\"12\")", "number(true)"])
    }
  }

  private mutating func stringExpression() -> String {
    switch number(0...4) {
    case 0, 1: "\(expression(.string)) + \(expression(.string))"
    case 2: "string(\(expression(pick([.number, .bool, .string]))))"
    case 3: "host_text(\(expression(.string)))"
    default: "format(\"{0}\", \(expression(.number)))"
    }
  }

  private mutating func boolExpression() -> String {
    switch number(0...8) {
    case 0, 1:
      let operation = pick(["and", "or", "xor", "&&", "||", "^"])
      return "(\(expression(.bool)) \(operation) \(expression(.bool)))"
    case 2: return "\(pick(["not ", "!"]))\(leaf(.bool))"
    case 3, 4:
      let operation = pick(["<", "<=", ">", ">=", "lt", "gte", "==", "!=", "is", "neq"])
      return "(\(expression(.number)) \(operation) \(expression(.number)))"
    case 5:
      let type = pick(RandomType.allCases)
      return "((\(expression(type))) \(pick(["==", "!=", "eq"])) (\(expression(type))))"
    case 6:
      let (variable, member) = pick([("$plain_a", ".One"), ("$word_a", ".Night")])
      return "(\(variable) == \(member))"
    case 7: return "\(pick(["visited", "has_any_content"]))(\(title()))"
    default: return "host_flag(\(expression(.number)), 1)"
    }
  }

  private mutating func title() -> String { "\"\(pick(titles + memberTitles))\"" }
}
