import YarnProgram
import YarnSyntax

/// What statements ask of their expressions.
extension TypeChecker {
  mutating func check(_ statements: [StatementSyntax], in block: Block = .other) {
    let outer = self.block
    self.block = block
    for statement in statements { check(statement) }
    self.block = outer
  }

  private mutating func check(_ statement: StatementSyntax) {
    switch statement {
    case .line(let line):
      check(line)
    case .options(let group), .lineGroup(let group):
      for option in group {
        check(option.line)
        check(option.block)
      }
    case .if(let statement):
      for clause in statement.clauses {
        if let condition = clause.condition { expect(.bool, condition) }
        check(clause.body, in: clause.condition == nil ? .other : .conditional)
      }
    case .once(let statement):
      if let condition = statement.condition { expect(.bool, condition) }
      check(statement.body, in: .once)
      check(statement.otherwise)
    case .set(let statement):
      check(statement)
    case .declare(let declaration):
      check(declaration)
    case .jump(_, let destination), .detour(_, let destination):
      if case .expression(let id) = destination { expectConvertible(to: .string, id) }
    case .command(let command):
      check(command)
    case .call, .return, .stop, .enumeration:
      break
    }
  }

  private mutating func check(_ line: LineSyntax) {
    if let condition = line.condition?.expression { expect(.bool, condition) }
  }

  private mutating func check(_ statement: SetSyntax) {
    let type = typeOfVariable(statement.variable)
    let name = tree.source[statement.variable]
    if let index = symbols.variableIndex(name), case .smart = symbols.variables[index].kind {
      diagnostics.append(.smartVariableSet(file, statement.variable, name))
    }
    switch statement.operation {
    case nil:
      expect(type, statement.value)
    case .add:
      expect(type, statement.value)
      noteAddition(type, statement.range)
    case .subtract, .multiply, .divide, .modulo, .lessOrEqual, .greaterOrEqual, .less, .greater,
      .equal, .notEqual, .and, .or, .xor:
      expect(.number, type, at: statement.variable)
      expect(.number, statement.value)
    }
  }

  private mutating func check(_ declaration: DeclareSyntax) {
    let name = tree.variableName(declaration.variable)
    guard let index = symbols.variableIndex(name) else { return }
    guard let typeName = declaration.type else {
      return expect(symbols.variables[index].type, declaration.value)
    }
    guard let wanted = symbols.type(declared: tree.source[typeName]) else {
      let name = tree.source[typeName]
      let known = ["number", "string", "bool"] + symbols.enums.map(\.name)
      let near = nearName(name, among: known)
      diagnostics.append(.unknownType(file, typeName, name, near: near))
      return expect(symbols.variables[index].type, declaration.value)
    }
    guard !symbols.types.unify(TypeTerm(wanted), term(declaration.value)),
      let found = symbols.types.resolved(term(declaration.value))
    else { return }
    diagnostics.append(
      .declaredTypeMismatch(
        file,
        tree[declaration.value].range,
        expected: symbols.phrase(of: wanted),
        found: symbols.phrase(of: found)
      )
    )
  }
}
