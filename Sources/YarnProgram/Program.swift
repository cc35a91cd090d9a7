/// A compiled dialogue: everything the machine needs, in tables with dense indices.
package struct Program: Hashable, Sendable {
  /// Through how many others a smart variable may be computed.
  package static let smartVariableLimit = 100

  package struct Node: Hashable, Sendable {
    package let title: String
    package let headers: [Header]
    /// The node's instructions within `code`.
    package let code: Range<Int>
    /// Whether leaving the node counts as a visit.
    package let countsVisits: Bool
    /// Whether the node stands for a group and does nothing but choose one of it.
    package let isGroup: Bool

    package init(
      title: String,
      headers: [Header],
      code: Range<Int>,
      countsVisits: Bool = true,
      isGroup: Bool = false
    ) {
      self.title = title
      self.headers = headers
      self.code = code
      self.countsVisits = countsVisits
      self.isGroup = isGroup
    }
  }

  package struct Header: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  package struct Variable: Hashable, Sendable {
    package let name: String
    package let initialValue: Value

    package init(name: String, initialValue: Value) {
      self.name = name
      self.initialValue = initialValue
    }
  }

  /// A variable that is computed whenever it is read.
  package struct SmartVariable: Hashable, Sendable {
    package let name: String
    package let type: YarnType
    /// The first instruction of its code, which ends with `endOfExpression`.
    package let start: Int

    package init(name: String, type: YarnType, start: Int) {
      self.name = name
      self.type = type
      self.start = start
    }
  }

  /// Distinguishes programs: a hash of the sources and of what they were compiled against.
  package var fingerprint: UInt64 = 0

  /// The code of the language that the lines are written in; it decides their plural forms.
  package var language = Self.defaultLanguage

  /// The language of a program that names none.
  package static let defaultLanguage = "en"

  package var code: [Instruction] = []
  package var nodes: [Node] = []
  package var variables: [Variable] = []
  package var smartVariables: [SmartVariable] = []
  package var strings: [String] = []
  package var lines: [ProgramLine] = []
  package var commands: [LineTemplate] = []

  /// The functions that the code calls, the language's own and the host's.
  package var functions: [FunctionSignature] = []

  /// Lasting names of the once flags.
  package var onceFlags: [String] = []

  /// Lasting names of the items that a saliency strategy chooses from.
  package var contents: [String] = []

  /// Where all this stands in the sources.
  package var debug = DebugInfo()

  package init() {}
}
