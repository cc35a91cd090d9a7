import YarnProgram
import YarnSyntax

/// The node of a group, which chooses one of its members, goes there and comes back.
extension CodeGenerator {
  mutating func generateHub(_ members: [Int]) {
    var places: [Int] = []
    var flags: [[UInt32]] = []
    for member in members {
      let symbol = symbols.nodes[member]
      file = symbol.file
      let headers = tree.nodes[symbol.index].headers.compactMap(\.condition)
      flags.append(generateCondition(headers, of: symbol.title))
      places.append(emitPlaceholder())
    }
    let selection = emitPlaceholder()
    for (index, member) in members.enumerated() {
      let symbol = symbols.nodes[member]
      file = symbol.file
      program.contents.append(symbol.title)
      patch(
        places[index],
        .addCandidate(
          UInt32(program.contents.count - 1),
          complexity: complexity(of: tree.nodes[symbol.index].headers.compactMap(\.condition)),
          target: here
        )
      )
      for flag in flags[index] { emit(.markSeen(flag)) }
      emit(.detourToNode(UInt32(member)))
      emit(.leaveNode)
    }
    patch(selection, .selectCandidate(orElse: here))
  }

  /// Writes what all `when:` headers of a member ask for together; gives its once flags.
  private mutating func generateCondition(
    _ conditions: [WhenSyntax],
    of title: String
  ) -> [UInt32] {
    var flags: [UInt32] = []
    for (index, condition) in conditions.enumerated() {
      switch condition {
      case .always: emit(.pushBool(true))
      case .once: flags.append(generateUnseen(title))
      case .onceIf(let id):
        flags.append(generateUnseen(title))
        generate(id)
        emit(.and)
      case .expression(let id): generate(id)
      }
      if index > 0 { emit(.and) }
    }
    if conditions.isEmpty { emit(.pushBool(true)) }
    return flags
  }

  private mutating func generateUnseen(_ title: String) -> UInt32 {
    let flag = addOnceFlag("once:\(title)")
    emit(.pushIsUnseen(flag))
    return flag
  }

  /// How much the headers ask for: `once` one, an expression one and one for each `and` and `or`.
  private func complexity(of conditions: [WhenSyntax]) -> UInt32 {
    conditions.reduce(0) { score, condition in
      switch condition {
      case .always: score
      case .once: score + 1
      case .onceIf(let id): score + 2 + connectives(in: id)
      case .expression(let id): score + 1 + connectives(in: id)
      }
    }
  }

  /// How many `and`, `or` and `xor` an expression has.
  func connectives(in root: ExpressionID) -> UInt32 {
    tree.operands(of: root).reduce(0) { count, id in
      switch tree[id].kind {
      case .binary(.and, _, _), .binary(.or, _, _), .binary(.xor, _, _): count + 1
      default: count
      }
    }
  }
}
