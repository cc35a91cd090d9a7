import Foundation
import TestSupport

/// What the program itself tells of its commands and their options.
struct CommandTree: Decodable {
  private let command: Command

  static func read() throws -> CommandTree {
    let dump = try AftercareProgram.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(CommandTree.self, from: Data(dump.output))
  }

  /// Every command below the first, with the words that lead to it.
  var all: [Entry] { Self.entries(command.subcommands ?? [], below: []) }

  /// A command that is shown to people.
  struct Entry {
    let path: [String]
    let options: [String]

    var name: String { path.last ?? "" }
  }

  private static func entries(_ commands: [Command], below path: [String]) -> [Entry] {
    commands.filter { $0.shouldDisplay != false && $0.commandName != "help" }.flatMap { command in
      let path = path + [command.commandName]
      let options = (command.arguments ?? []).filter(\.shouldDisplay)
        .flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map { "--\($0.name)" }
      return [Entry(path: path, options: options)]
        + entries(command.subcommands ?? [], below: path)
    }
  }

  private struct Command: Decodable {
    let commandName: String
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  private struct Argument: Decodable {
    let shouldDisplay: Bool
    let names: [Name]?
  }

  private struct Name: Decodable {
    let kind: String
    let name: String
  }
}
