import YarnProgram
import YarnSyntax

/// Cases of enums, with or without the name of their type.
extension TypeChecker {
  /// A case whose type follows from where it stands.
  struct OpenMember {
    let place: SymbolTable.MemberPlace
    let range: SourceRange
    let name: String
    let term: TypeTerm
  }

  /// The type of `Food.Apple` or `.Apple`.
  mutating func check(
    member name: SourceRange,
    of type: SourceRange?,
    _ range: SourceRange
  ) -> TypeTerm {
    let caseName = tree.source[name]
    let place = SymbolTable.MemberPlace(file: file, expression: UInt32(terms.count))
    guard let type else {
      let term = symbols.types.makeUnknown()
      openMembers.append(OpenMember(place: place, range: range, name: caseName, term: term))
      return term
    }
    let typeName = tree.source[type]
    guard let index = symbols.enumIndex(typeName) else {
      let near = nearName(typeName, among: symbols.enums.lazy.map(\.name))
      diagnostics.append(.unknownEnum(file, type, typeName, near: near))
      return makePoisoned()
    }
    let enumeration = symbols.enums[index]
    if let value = enumeration.value(of: caseName) {
      symbols.memberValues[place] = value
    } else {
      reportUnknownCase(caseName, of: enumeration, file, name)
    }
    return TypeTerm(enumeration.type)
  }

  private mutating func reportUnknownCase(
    _ name: String,
    of enumeration: SymbolTable.EnumSymbol,
    _ file: Int,
    _ range: SourceRange
  ) {
    let near = nearName(name, among: enumeration.cases.lazy.map(\.name))
    diagnostics.append(.unknownCase(file, range, name, enumeration.name, near: near))
  }

  /// Finds the enums of cases that were written without one.
  ///
  /// First by what stands beside them, then by a name that only one enum has, which may tell the
  /// type of what stands beside others.
  /// - Complexity: O(number of such cases + number of all cases).
  mutating func resolveMembers() {
    guard !openMembers.isEmpty else { return }
    let owners = caseOwners()
    resolveKnown()
    for member in openMembers where symbols.types.resolved(member.term) == nil {
      guard let enums = owners[member.name], enums.count == 1 else { continue }
      // It cannot fail: nothing is known of the term yet.
      _ = symbols.types.unify(TypeTerm(symbols.enums[enums[0]].type), member.term)
    }
    resolveKnown()
    for member in openMembers {
      let names = (owners[member.name] ?? []).map { symbols.enums[$0].name }
      diagnostics.append(
        .unresolvedCase(member.place.file, member.range, member.name, owners: names)
      )
      poison(member.term)
    }
    openMembers = []
  }

  /// Resolves the cases whose types are known by now; the others stay open.
  private mutating func resolveKnown() {
    var open: [OpenMember] = []
    for member in openMembers where !resolve(member) { open.append(member) }
    openMembers = open
  }

  /// The enums that have a case of each name.
  private func caseOwners() -> [String: [Int]] {
    var owners: [String: [Int]] = [:]
    for (index, enumeration) in symbols.enums.enumerated() {
      for name in Set(enumeration.cases.map(\.name)) { owners[name, default: []].append(index) }
    }
    return owners
  }

  /// Resolves a case whose type is known by now.
  private mutating func resolve(_ member: OpenMember) -> Bool {
    guard let type = symbols.types.resolved(member.term) else { return false }
    guard case .enumeration(let index) = type else {
      diagnostics.append(
        .caseOfNoEnum(
          member.place.file,
          member.range,
          member.name,
          found: symbols.name(of: type)
        )
      )
      return true
    }
    let enumeration = symbols.enums[index]
    if let value = enumeration.value(of: member.name) {
      symbols.memberValues[member.place] = value
    } else {
      reportUnknownCase(member.name, of: enumeration, member.place.file, member.range)
    }
    return true
  }

  /// Requires an argument to be of a type, or an enum whose values are.
  mutating func expectConvertible(to expected: TypeTerm, _ id: ExpressionID) {
    if case .enumeration(let index)? = symbols.types.resolved(term(id)),
      symbols.types.resolved(expected) == .string, symbols.enums[index].rawType == .string
    {
      return
    }
    expect(expected, id)
  }
}
