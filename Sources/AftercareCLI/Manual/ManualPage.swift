/// The manual page, made of what the commands say of themselves; see man(7).
struct ManualPage {
  let tool: ToolDescription.Command

  /// The page in the form that `man` reads.
  var text: String {
    var rows = [
      ".TH \(tool.commandName.uppercased()) 1",
      ".SH NAME", "\(tool.commandName) \\- \(Self.escaped(tool.abstract ?? ""))",
      ".SH SYNOPSIS", ".B \(tool.commandName)", "[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]",
      ".SH DESCRIPTION",
    ]
    rows += paragraphs(of: tool.discussion)
    rows.append(".SH COMMANDS")
    for command in shown(tool.subcommands) { rows += section(command, under: tool.commandName) }
    rows += files
    return rows.joined(separator: "\n") + "\n"
  }

  private var files: [String] {
    [
      ".SH FILES",
      ".TP", "\\fI$XDG_DATA_HOME/aftercare/journal.sqlite\\fR", "The journal, if one is set up.",
      ".TP", "\\fI$XDG_CONFIG_HOME/aftercare/settings\\fR", "Settings.",
      ".SH ENVIRONMENT",
      ".TP", "AFTERCARE_HOME", "A folder in place of both.",
      ".TP", "NO_COLOR, CLICOLOR_FORCE, ACCESSIBLE, TERM", "How the terminal is used.",
      ".SH EXIT STATUS",
      "0 fine; 1 a dialogue, test or check failed; 2 a file, the terminal or the disk refused;",
      "3 an exploration was bounded; 64 wrong usage; 65 a damaged or foreign journal;",
      "77 a wrong passphrase; 130 left by Ctrl-C.",
    ]
  }

  private func shown(_ commands: [ToolDescription.Command]?) -> [ToolDescription.Command] {
    (commands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  private func section(_ command: ToolDescription.Command, under path: String) -> [String] {
    let name = "\(path) \(command.commandName)"
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let operands = arguments.filter { $0.kind == .positional }.map(Self.operand)
    var rows = [".SS \(([Self.escaped(name)] + operands).joined(separator: " "))"]
    rows += paragraphs(of: command.abstract) + paragraphs(of: command.discussion)
    for argument in arguments { rows += entry(argument) }
    for inner in shown(command.subcommands) { rows += section(inner, under: name) }
    return rows
  }

  private static func operand(_ argument: ToolDescription.Argument) -> String {
    let name = (argument.valueName ?? "argument").uppercased() + (argument.isRepeating ? "..." : "")
    return argument.isOptional ? "[\(name)]" : name
  }

  private func entry(_ argument: ToolDescription.Argument) -> [String] {
    // Every command has these; the page would say so again and again.
    let names = argument.names ?? []
    guard !names.contains(where: { ["help", "version"].contains($0.name) }) else { return [] }
    var lead = names.map { name in
      "\\fB\(name.kind == "long" ? "\\-\\-" : "\\-")\(Self.escaped(name.name))\\fR"
    }.joined(separator: ", ")
    if argument.kind != .flag {
      let value = "\\fI\(Self.escaped(argument.valueName ?? "value"))\\fR"
      lead += lead.isEmpty ? value : " \(value)"
    }
    var text = argument.abstract ?? ""
    if let value = argument.defaultValue, argument.kind != .flag { text += " Default: \(value)." }
    return [".TP", lead, Self.escaped(text)]
  }

  private func paragraphs(of text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return text.split(separator: "\n").flatMap { [".PP", Self.escaped(String($0))] }
  }

  /// Text in which nothing means anything to `man`.
  private static func escaped(_ text: String) -> String {
    let marked = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return marked.hasPrefix(".") || marked.hasPrefix("'") ? "\\&\(marked)" : marked
  }
}
