package import CheckIn
package import Understanding
import YarnCompiler
import YarnProgram
package import YarnSyntax

/// Makes of sources, lexicon and contacts what a session runs on.
package struct ScriptBuilder {
  /// The scripts of the conversation and the shared ones, in the order in which diagnostics number
  /// them.
  package let sources: [SourceText]

  /// How many of the sources, the first ones, are the conversation's own.
  private let ownCount: Int
  private let lexicon: [LexiconTable]

  /// The table of contacts by region.
  private let support: String

  /// Why there is no script.
  package enum Problem: Error {
    /// The sources have errors; warnings are among these, too.
    case faulty([Diagnostic])
    case lexicon(LexiconError)
    case support(SupportDirectory.ParseError)
    /// Nodes that every session needs are in none of the sources.
    case missingNodes([String])
  }

  /// A builder for files of `Dialogues/`, by their paths below it, and scripts of one's own.
  package init(own: [SourceText], shipped: [(path: String, text: String)]) {
    let library = shipped.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: $0.path, text: $0.text) }
    lexicon = shipped.compactMap { file -> LexiconTable? in
      guard file.path.hasPrefix("Lexicon/"), file.path.hasSuffix(".tsv"),
        let name = file.path.split(separator: "/").last,
        let kind = LexiconTable.Kind(rawValue: String(name.dropLast(".tsv".count)))
      else { return nil }
      let language = file.path.split(separator: "/").dropFirst().first ?? ""
      return LexiconTable(kind: kind, name: file.path, language: String(language), text: file.text)
    }
    sources = own + library
    ownCount = own.count
    support = shipped.first { $0.path == "support.tsv" }?.text ?? ""
  }

  /// A script that begins at a node, after the opening if there is one.
  ///
  /// The rules are for the conversation's own sources. A lexicon that was made already saves most
  /// of the time.
  package func build(
    entry: String,
    opening: String?,
    rules: ProjectRules = ProjectRules(),
    lexicon: Lexicon? = nil
  ) throws(Problem) -> Script {
    var compiler = CheckInChecker.compiler
    compiler.rules = rules
    compiler.ruledCount = ownCount
    let output = compiler.compile(sources)
    guard let program = output.program else { throw .faulty(output.diagnostics) }
    let understood = if let lexicon { lexicon } else { try makeLexicon() }
    let script = Script(
      program: CompiledProgram(program),
      lexicon: understood,
      support: try makeSupportDirectory(),
      entry: entry,
      opening: opening
    )
    guard script.missingNodes.isEmpty else { throw .missingNodes(script.missingNodes) }
    return script
  }

  /// What the session will understand people's words by.
  package func makeLexicon() throws(Problem) -> Lexicon {
    do throws(LexiconError) {
      return try Lexicon(tables: lexicon)
    } catch {
      throw .lexicon(error)
    }
  }

  private func makeSupportDirectory() throws(Problem) -> SupportDirectory {
    do throws(SupportDirectory.ParseError) {
      return try SupportDirectory(table: support)
    } catch {
      throw .support(error)
    }
  }

  /// The node that is played before a conversation; the welcome finds out by itself who is here.
  package static func opening(before entry: String) -> String? {
    entry == "Welcome" ? nil : "Setup"
  }

  /// The languages in which the session will understand what people type.
  package var languages: UnderstoodLanguages { UnderstoodLanguages(tables: lexicon) }
}

extension ScriptBuilder.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .faulty: "the scripts have errors"
    case .lexicon(let error): "\(error)"
    case .support(let error): "support.tsv: \(error)"
    case .missingNodes(let titles): "these nodes are missing: \(titles.joined(separator: ", "))"
    }
  }
}
