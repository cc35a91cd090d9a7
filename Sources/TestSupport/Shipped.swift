package import CheckIn
package import CheckInAuthoring
import Foundation
import Synchronization
import Understanding
package import YarnCompiler
package import YarnProgram
import YarnSyntax

/// Scripts over the files that are shipped in `Dialogues/`; each is made once a process.
package enum Shipped {
  private struct Key: Hashable {
    let own: [String]
    let entry: String
    let opening: String?
  }

  private static let scripts = Mutex<[Key: Script]>([:])

  /// The conversation that a bare start plays.
  package static let welcome = Result { try script(entry: "Welcome", opening: nil) }

  /// One's own source after the shipped opening, or without one.
  package static func script(
    _ own: String...,
    entry: String,
    opening: String? = nil
  ) throws -> Script {
    let key = Key(own: own, entry: entry, opening: opening)
    if let script = scripts.withLock({ $0[key] }) { return script }
    let sources = own.enumerated().map { index, text in
      SourceText(name: "own\(index).yarn", text: text)
    }
    let script = try CheckInScripts(sources, in: try house.get())
      .script(from: entry, behind: opening, lexicon: try lexicon.get())
    scripts.withLock { $0[key] = script }
    return script
  }

  private static let lexicon = Result {
    try house.get().makeLexicon()
  }

  /// What comes with the program.
  package static let house = Result { House(try files.get()) }

  /// The text of a file by its path below `Dialogues/`; empty where there is none.
  package static func text(_ path: String) -> String {
    (try? files.get())?.first { $0.path == path }?.text ?? ""
  }

  /// Every file below `Dialogues/` that a conversation is played with, in the order of their paths.
  package static let files = Result {
    let folder = Repository.root.appending(path: "Dialogues").resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.sorted().filter { name in
      !name.hasPrefix("Template/") && (name.hasSuffix(".yarn") || name.hasSuffix(".tsv"))
    }
    .map { name in
      (path: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }
}

/// The shipped scripts, compiled without the session that plays them.
package enum ShippedProgram {
  /// Infers the functions of a check-in, but for those whose result no use tells.
  package static let compiler = Compiler(
    functions: [FunctionSignature("support", [.string], result: .string)]
  )

  /// The program of all shipped scripts.
  package static let program = compiler.compile(Repository.shippedScripts).program
    .map { CompiledProgram($0) }
}
