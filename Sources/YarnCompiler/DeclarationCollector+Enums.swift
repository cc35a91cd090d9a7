import YarnProgram
import YarnSyntax

/// Enums, which must be known before anything that may be of their type.
extension DeclarationCollector {
  mutating func collectEnums(_ symbols: inout SymbolTable) {
    for file in trees.indices {
      trees[file].nodes.flatMap(\.body).forEachNested { statement in
        if case .enumeration(let declaration) = statement { collect(declaration, file, &symbols) }
      }
    }
  }

  private mutating func collect(
    _ declaration: EnumSyntax,
    _ file: Int,
    _ symbols: inout SymbolTable
  ) {
    let name = trees[file].source[declaration.name]
    guard symbols.type(declared: name) == nil else {
      diagnostics.append(.redeclaredType(file, declaration.name, name))
      return
    }
    symbols.add(
      SymbolTable.EnumSymbol(
        name: name,
        file: file,
        range: declaration.name,
        cases: collectCases(of: declaration, file),
        type: symbols.types.makeEnumeration()
      )
    )
  }

  /// The cases and their values: all given, or all counted from 0.
  private mutating func collectCases(
    of declaration: EnumSyntax,
    _ file: Int
  ) -> [(name: String, value: Value)] {
    let tree = trees[file]
    let hasValues = declaration.cases.contains { $0.value != nil }
    var cases: [(name: String, value: Value)] = []
    var names: Set<String> = []
    var values: Set<Value> = []
    for (index, syntax) in declaration.cases.enumerated() {
      let name = tree.source[syntax.name]
      if !names.insert(name).inserted {
        diagnostics.append(.duplicateCase(file, syntax.name, name))
      }
      var value = Value.number(Float(index))
      if let id = syntax.value {
        guard let given = rawValue(id, in: tree) else {
          diagnostics.append(.badCaseValue(file, tree[id].range))
          continue
        }
        value = given
        if !values.insert(given).inserted {
          diagnostics.append(.duplicateCaseValue(file, tree[id].range))
        } else if let first = cases.first, first.value.type != given.type {
          diagnostics.append(.mixedCaseValues(file, tree[id].range))
        }
      } else if hasValues {
        diagnostics.append(.missingCaseValue(file, syntax.name, name))
        continue
      }
      cases.append((name, value))
    }
    return cases
  }

  /// The value of a text or whole number that is written out.
  private func rawValue(_ id: ExpressionID, in tree: SyntaxTree) -> Value? {
    switch constant(id, in: tree) {
    case .string(let text): .string(text)
    case .number(let number) where number == number.rounded(): .number(number)
    case .number, .bool, nil: nil
    }
  }
}
