import YarnProgram

/// A type of which everything is known.
enum KnownType: Hashable {
  case number, string, bool
  /// An enum, by its place among the project's enums.
  case enumeration(Int)
}

/// A type that may not be known yet.
struct TypeTerm: Hashable {
  let index: UInt32

  static let number = TypeTerm(index: 0)
  static let string = TypeTerm(index: 1)
  static let bool = TypeTerm(index: 2)

  fileprivate init(index: UInt32) { self.index = index }

  init(_ type: KnownType) {
    switch type {
    case .number: self = .number
    case .string: self = .string
    case .bool: self = .bool
    case .enumeration(let index): self = TypeTerm(index: UInt32(3 + index))
    }
  }

  /// - Precondition: The type is not `Any`, which no value has.
  init(_ type: YarnType) {
    switch type {
    case .number: self = .number
    case .string: self = .string
    case .bool: self = .bool
    case .any: preconditionFailure("no value is of type Any")
    }
  }

  /// The term of a parameter's type, or `nil` where anything may be given.
  static func parameter(_ type: YarnType) -> TypeTerm? {
    type == .any ? nil : TypeTerm(type)
  }
}

/// Types and which of them are the same: union-find over terms.
///
/// - Invariant: Terms of known types come first and are never below another term.
struct TypeTerms {
  private var parents: [UInt32] = [0, 1, 2]
  private var knownCount: UInt32 = 3

  /// A further known type.
  ///
  /// - Precondition: No unknown type was made yet.
  mutating func makeEnumeration() -> KnownType {
    precondition(parents.count == knownCount, "known types come before unknown ones")
    parents.append(knownCount)
    knownCount += 1
    return .enumeration(Int(knownCount) - 4)
  }

  /// A type of which nothing is known.
  mutating func makeUnknown() -> TypeTerm {
    parents.append(UInt32(parents.count))
    return TypeTerm(index: UInt32(parents.count - 1))
  }

  /// The type that a term stands for, as far as it is known.
  func resolved(_ term: TypeTerm) -> KnownType? {
    switch root(term.index) {
    case 0: .number
    case 1: .string
    case 2: .bool
    case let root where root < knownCount: .enumeration(Int(root) - 3)
    default: nil
    }
  }

  /// The term that stands for all that are the same as this one.
  func representative(of term: TypeTerm) -> TypeTerm { TypeTerm(index: root(term.index)) }

  /// Makes two terms the same; false where they are different types.
  mutating func unify(_ left: TypeTerm, _ right: TypeTerm) -> Bool {
    let left = compress(left.index)
    let right = compress(right.index)
    guard left != right else { return true }
    if left < knownCount, right < knownCount { return false }
    // The known type, or the older term, stays the root.
    parents[Int(max(left, right))] = min(left, right)
    return true
  }

  private func root(_ index: UInt32) -> UInt32 {
    var index = index
    while parents[Int(index)] != index { index = parents[Int(index)] }
    return index
  }

  private mutating func compress(_ index: UInt32) -> UInt32 {
    let root = root(index)
    var index = index
    while parents[Int(index)] != root, index != root {
      (index, parents[Int(index)]) = (parents[Int(index)], root)
    }
    return root
  }
}
