import CheckIn
import CheckInAuthoring
import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnSyntax

/// The shipped scripts, and one of every command, with a stop before and behind each command.
///
/// At a stop `$law_at` tells which command comes, or by its negative which was carried out.
struct StoppedScripts {
  let script: Script

  /// The commands that have stops, as they are written, and the nodes in which they are.
  let commands: [(text: String, node: String)]

  /// The variables that each node sets, and the node of each line.
  let stores: [String: Set<String>]
  let nodes: [String: String]

  static let law = Result { try StoppedScripts(entry: "Law") }
  static let shipped = ["Welcome", "CheckIn", "BodyCare", "House_Closing"].map { entry in
    Result { try StoppedScripts(entry: entry) }
  }

  private init(entry: String) throws {
    let base = try Shipped.welcome.get()
    var commands: [String] = []
    let sources = (Repository.shippedScripts + [Self.everyCommand]).map { source in
      let text = source[SourceRange(0, source.count)]
      return SourceText(name: source.name, text: Self.stopped(text, &commands))
    }
    let program = try #require(CheckInScripts(sources, in: House([])).compile().program)
    script = Script(
      program: CompiledProgram(program),
      lexicon: base.lexicon,
      support: base.support,
      entry: entry,
      opening: entry == "Welcome" ? nil : "House_Setup"
    )
    let places: [Float: String] = program.nodes.reduce(into: [:]) { places, node in
      for position in node.code.dropFirst() {
        guard case .store(let variable) = program.code[position],
          program.variables[Int(variable)].name == "$law_at",
          case .pushNumber(let number) = program.code[position - 1]
        else { continue }
        places[number] = node.title
      }
    }
    self.commands = commands.enumerated().map { ($1, places[Float($0 + 1)] ?? "") }
    stores = program.nodes.reduce(into: [:]) { stores, node in
      for case .store(let variable) in program.code[node.code] {
        stores[node.title, default: []].insert(program.variables[Int(variable)].name)
      }
    }
    nodes = program.nodes.reduce(into: [:]) { nodes, node in
      for case .deliverLine(let line, _) in program.code[node.code] {
        nodes[program.lines[Int(line)].id] = node.title
      }
    }
  }

  /// The same text with stops, but where a question begins.
  private static func stopped(_ text: String, _ commands: inout [String]) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let (indent, command) = (line.prefix { $0 == " " }, line.drop { $0 == " " })
      let words = command.dropFirst(2).dropLast(2).split(separator: " ").map(String.init)
      guard command.hasPrefix("<<"), command.hasSuffix(">>"), let row = CommandRow.row(of: words),
        !row.does(.asks)
      else {
        lines.append(line)
        continue
      }
      commands.append(words.joined(separator: " "))
      lines += [
        "\(indent)<<set $law_at to \(commands.count)>>", "\(indent)<<step_back>>", line,
        "\(indent)<<set $law_at to -\(commands.count)>>", "\(indent)<<step_back>>",
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// A command with something in place of what its usage leaves open, once for each of its choices.
  private static func writings(of usage: String) -> [String] {
    usage.split(separator: " ").reduce([""]) { written, word in
      let choices =
        switch word {
        case "[TOPIC…]", "TOPIC…": ["need feel"]
        case "$variable": [usage.contains("number") ? "$law_number" : "$law_word"]
        case "KIND": ["pain"]
        case "LOW", "COUNT", "NUMBER": ["1"]
        case "HIGH", "SECONDS": ["2"]
        default: word.split(separator: "|").map(String.init)
        }
      return written.flatMap { start in choices.map { start.isEmpty ? $0 : "\(start) \($0)" } }
    }
  }

  /// A conversation in which everything can be done at any time, by the rows of the table.
  private static let everyCommand: SourceText = {
    let forms = CommandRow.all.filter { $0.usage.name != "ask" }.flatMap { row in
      writings(of: row.usage.text).map { written in
        let condition = row.does(.joins) ? " <<if people() < 6>>" : ""
        return "-> \(written.filter(\.isLetter))\(condition)\n    <<\(written)>>"
      }
    }
    let questions = ["need", "feel"].map { topic in
      """
      -> Ask \(topic)
          <<ask \(topic)>>
          Bot: And \(topic)?
          -> Tea #class:drink
          -> Rest #class:sleep
          -> Skip this one #class:skip
      """
    }
    let values = ["a", "b"].map { "-> Write \($0)\n    <<set $me_law to \"\($0)\">>" }
    let text = """
      title: Law
      ---
      <<declare $law_at = 0>>
      <<declare $law_word = "Ada">>
      <<declare $law_number = 0>>
      <<declare $me_law = "">>
      Bot: What now?
      \((questions + values + forms).joined(separator: "\n"))
      -> More to share
          <<share gist need feel>>
      -> Nobody's name
          <<set $law_word to "">>
      -> All share
          <<detour Law_Share>>
          <<detour Law_Share>>
          <<reveal need>>
      -> Tell
          Bot: {$me_law} {anyone("need", "drink")} {everyone("feel", "sleep")}
          Bot: {shared_count("need")} {shared_label("feel", 1)}
      -> End
          <<return>>
      <<jump Law>>
      ===
      title: Law_Share
      ---
      <<turn next>>
      <<ask need>>
      Bot: And now?
      -> Tea #class:drink
      -> Rest #class:sleep
      -> Skip this one #class:skip
      <<share gist need>>
      ===

      """
    return SourceText(name: "Law.yarn", text: text)
  }()
}
