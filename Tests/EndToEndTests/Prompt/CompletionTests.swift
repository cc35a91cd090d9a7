import Foundation
import TestSupport
import Testing

/// What shells complete, as they ask for it.
struct CompletionTests {
  /// What bash offers for words of which the last is being typed.
  private func offered(_ words: String...) throws -> [String] {
    let script = """
      export PATH="${1%/*}:$PATH"
      source <("$1" completions bash)
      shift
      name=$(complete -p aftercare)
      name=${name##*-F }
      name=${name%% *}
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*"
      COMP_POINT=${#COMP_LINE} COMP_TYPE=9 COMP_KEY=9
      "$name" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try ChildProcess(
      "/bin/bash",
      arguments: ["--norc", "-c", script, "bash", AftercareProgram.path] + words,
      environment: AftercareProgram.environment()
    )
    #expect(run.errorText.isEmpty)
    return run.outputText.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func `bash completes commands`() throws {
    #expect(try offered("aftercare", "jo") == ["journal"])
    #expect(try offered("aftercare", "re").sorted() == ["replay", "resume"])
    #expect(try offered("aftercare", "journal", "ex") == ["export"])
    #expect(try offered("aftercare", "completions", "f") == ["fish"])
  }

  @Test func `bash completes options, and only those of the command`() throws {
    let chat = try offered("aftercare", "chat", "--")
    for option in ["--plain", "--pace", "--region", "--off-record"] {
      #expect(chat.contains(option))
    }
    #expect(!chat.contains("--format"))
    #expect(try offered("aftercare", "journal", "export", "--fo") == ["--format"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `every command and option is completed`(shell: String) throws {
    let run = try AftercareProgram.run(["completions", shell])
    #expect(run.status == .code(0))
    for command in try CommandTree.read().all {
      #expect(run.outputText.contains(command.name), "\(command.path)")
      for option in command.options {
        // fish names an option without its dashes.
        let wanted = shell == "fish" ? " '\(option.drop { $0 == "-" })'" : option
        #expect(run.outputText.contains(wanted), "\(command.path) \(option)")
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the shell itself reads its completions without a complaint`(shell: String) throws {
    let folder = try TestFolder()
    let script = try AftercareProgram.run(["completions", shell]).outputText
    let file = try folder.write(script, to: "completions")
    let known = ["/bin/\(shell)", "/usr/bin/\(shell)", "/usr/local/bin/\(shell)"]
    if let program = known.first(where: FileManager.default.isExecutableFile) {
      let run = try ChildProcess(program, arguments: ["-n", file])
      #expect(run.status == .code(0))
      #expect(run.errorText.isEmpty)
    }
    let lines = script.split(separator: "\n")
    switch shell {
    case "zsh": #expect(lines.first == "#compdef aftercare")
    case "bash": #expect(lines.last?.hasPrefix("complete ") == true)
    default: #expect(lines.contains { $0.hasPrefix("complete -c 'aftercare'") })
    }
  }
}
