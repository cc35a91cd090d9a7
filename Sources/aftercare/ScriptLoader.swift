import ArgumentParser
import CheckIn
import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

/// Finds the scripts of a conversation and makes them ready to run.
enum ScriptLoader {
  /// Loads a shipped conversation by its name, or scripts of the user's own by their path.
  ///
  /// - Throws: `ExitCode`, after the reason was printed.
  static func load(_ conversation: String?) throws -> Script {
    let shipped = ShippedFiles.all().map { (path: $0.name, text: $0.text) }
    guard let conversation, !conversation.isEmpty else {
      return try build([], shipped, entry: "Welcome", opening: nil)
    }
    let names = shipped.compactMap { conversationName($0.path) }
    if let name = names.first(where: { $0.lowercased() == conversation.lowercased() }) {
      return try build([], shipped, entry: name, opening: name == "Welcome" ? nil : "Setup")
    }
    let own = try ownSources(conversation, knownNames: names)
    // A file without nodes has no entry; the compiler says what is wrong with it.
    let entry = entryNode(of: own, conversation) ?? ""
    return try build(own, shipped, entry: entry, opening: "Setup")
  }

  private static func conversationName(_ path: String) -> String? {
    let folder = "Conversations/"
    guard path.hasPrefix(folder), path.hasSuffix(".yarn") else { return nil }
    return String(path.dropFirst(folder.count).dropLast(".yarn".count))
  }

  private static func ownSources(_ path: String, knownNames: [String]) throws -> [SourceText] {
    do throws(FileError) {
      return try ScriptFiles.read(path)
    } catch {
      Output.complain("\(path): \(error)")
      if case .missing = error {
        Output.complain("conversations: \(knownNames.joined(separator: ", "))")
      }
      throw ExitCode(ExitStatus.refused.rawValue)
    }
  }

  /// The node called like the file, or `Start`, or the first of all.
  private static func entryNode(of sources: [SourceText], _ path: String) -> String? {
    let file = path.split(separator: "/").last ?? ""
    let name = file.hasSuffix(".yarn") ? String(file.dropLast(".yarn".count)) : String(file)
    let titles = sources.flatMap { source in
      let (tree, _) = Parser.parse(source)
      return tree.nodes.compactMap { node in
        node.headers.first { tree.source[$0.key] == "title" }.map { tree.source[$0.value] }
      }
    }
    return titles.first { $0 == name } ?? titles.first { $0 == "Start" } ?? titles.first
  }

  private static func build(
    _ own: [SourceText],
    _ shipped: [(path: String, text: String)],
    entry: String,
    opening: String?
  ) throws -> Script {
    let builder = ScriptBuilder(own: own, shipped: shipped)
    do throws(ScriptBuilder.Problem) {
      return try builder.build(entry: entry, opening: opening)
    } catch {
      complain(of: error, builder.files)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private static func complain(of problem: ScriptBuilder.Problem, _ sources: [SourceText]) {
    switch problem {
    case .faulty(let diagnostics):
      var renderer = DiagnosticRenderer(sources: sources)
      for diagnostic in diagnostics {
        Output.complain(renderer.render(diagnostic), terminator: "")
      }
      let count = diagnostics.count { $0.severity == .error }
      Output.complain("\(count) \(count == 1 ? "error" : "errors"); nothing was started")
    case .lexicon(let error): Output.complain("\(error)")
    case .support(let error): Output.complain("support.tsv: \(error)")
    case .missingNodes(let titles):
      Output.complain("these nodes are missing: \(titles.joined(separator: ", "))")
    }
  }
}
