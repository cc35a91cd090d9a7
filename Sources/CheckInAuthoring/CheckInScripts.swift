package import CheckIn
package import Understanding
import YarnAuthoring
package import YarnCompiler
import YarnProgram
package import YarnSyntax

/// Scripts for a check-in, which are always compiled together with those of the house.
package struct CheckInScripts: Sendable {
  package let own: [SourceText]
  package let house: House

  /// The scripts of the house, but for those that the own ones stand for, and others beside.
  package let shared: [SourceText]

  /// What a project asks of its own scripts.
  let rules: ProjectRules

  /// Why no session can run them.
  package enum Problem: Error {
    /// The scripts have errors; warnings are among these, too.
    case faulty([Diagnostic])
    /// A table of the house is faulty.
    case house(String)
    /// Nodes that every session needs are in none of the scripts.
    case missingNodes([String])
  }

  package init(
    _ own: [SourceText],
    in house: House,
    rules: ProjectRules = ProjectRules(),
    beside others: [SourceText] = []
  ) {
    self.own = own
    self.house = house
    self.rules = rules
    let files = Dictionary(firsts: own.map { (Self.file($0), $0) })
    // What has the name of a shipped file and a node of it is a copy that is being worked on.
    let kept = house.scripts.filter { script in
      guard let copy = files[Self.file(script)] else { return true }
      return copy.bytes != script.bytes && Set(copy.titles).isDisjoint(with: script.titles)
    }
    shared = others + kept
  }

  /// Whether some of the own scripts stand for scripts of the house.
  package var standsForHouse: Bool {
    let kept = Set(shared.map(\.name))
    return !house.scripts.allSatisfy { kept.contains($0.name) }
  }

  /// All scripts, in the order in which diagnostics number them.
  package var sources: [SourceText] { own + shared }

  /// Whether scripts speak to a check-in: by a command of its own, or by an option's class.
  package static func isCheckIn(_ sources: [SourceText]) -> Bool {
    sources.contains { source in
      let (tree, _) = Parser.parse(source)
      return tree.nodes.contains { node in
        node.body.containsNested { statement in
          switch statement {
          case .options(let group): group.contains { tree.tag("class", of: $0.line) != nil }
          case .command(let command): tree.isOwnToCheckIns(command)
          default: false
          }
        }
      }
    }
  }

  // MARK: - Compiling

  /// The compiler that knows what a check-in knows.
  package var compiler: Compiler {
    var compiler = Compiler(
      functions: Vocabulary.functions,
      commands: Vocabulary.commands,
      infersFunctions: false
    )
    compiler.rules = rules
    compiler.ruledCount = own.count
    return compiler
  }

  package func compile() -> Compiler.Output { compiler.compile(sources) }

  /// What a session plays: from a node on, behind another one, if any.
  ///
  /// A lexicon that was made already saves most of the time.
  package func script(
    from entry: String,
    behind opening: String?,
    lexicon: Lexicon? = nil
  ) throws(Problem) -> Script {
    let output = compile()
    guard let program = output.program else { throw .faulty(output.diagnostics) }
    let script: Script
    do {
      script = Script(
        program: CompiledProgram(program),
        lexicon: try lexicon ?? house.makeLexicon(),
        support: try house.makeSupportDirectory(),
        entry: entry,
        opening: opening
      )
    } catch {
      throw .house("\(error)")
    }
    guard script.missingNodes.isEmpty else { throw .missingNodes(script.missingNodes) }
    return script
  }

  /// The node that is played before a conversation; the welcome finds out by itself who is here.
  package static func opening(before entry: String) -> String? {
    entry == "Welcome" ? nil : HouseNode.setup
  }

  private static func file(_ source: SourceText) -> String {
    source.name.split(separator: "/").last.map(String.init) ?? source.name
  }
}

extension CheckInScripts.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .faulty: "the scripts have errors"
    case .house(let reason): reason
    case .missingNodes(let titles): "these nodes are missing: \(titles.joined(separator: ", "))"
    }
  }
}
