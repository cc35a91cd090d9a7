import CheckIn
import CheckInAuthoring
import Understanding
import YarnAuthoring
import YarnProgram
import YarnSyntax

/// Finds the scripts of a conversation and makes them ready to run.
struct ScriptLoader {
  /// What people's words are understood by; making it takes most of the time.
  private static let lexicon = Result { () throws(LexiconError) in
    try ShippedFiles.house.makeLexicon()
  }

  /// The language of the shipped scripts.
  private static let baseLanguage = "en"
  let shell: Shell

  /// The language that was asked for.
  let language: String?

  /// Loads a shipped conversation by its name, or scripts of the user's own by their path.
  func load(_ conversation: String?) throws(Refusal) -> Script {
    let asked = conversation.flatMap { $0.isEmpty ? nil : $0 } ?? "Welcome"
    let scripts: AuthorScripts
    do throws(Refusal) {
      scripts = try ScriptFinder(shell: shell).scripts(at: asked)
    } catch {
      guard case .missing? = error.file?.error, error.file?.path == asked else { throw error }
      let known = ShippedFiles.house.conversations.joined(separator: ", ")
      throw Refusal("\(error.sentence); conversations: \(known)")
    }
    let script = try compiled(scripts)
    guard let own = scripts.ownProject else {
      guard let language, !language.isLanguage(Self.baseLanguage) else { return script }
      throw Refusal(unknownLanguage: language, of: "aftercare", known: [Self.baseLanguage])
    }
    let strings = try language.flatMap { (code) throws(Refusal) in try own.strings(for: code) }
    let code = language ?? own.project.baseLanguage
    let texts = strings?.table.texts(for: code) ?? [:]
    if let strings {
      let program = script.program.program
      let base = StringTable(of: program) { scripts.sources.indices.contains($0) }
      complain(
        of: TranslationState(strings.table, language: code, of: program, base: base),
        code,
        strings.name
      )
    }
    return script.translated(by: Translation(language: code, texts: texts))
  }

  private func compiled(_ scripts: AuthorScripts) throws(Refusal) -> Script {
    let (checkIn, entry) = (scripts.checkIn, scripts.entry)
    do throws(CheckInScripts.Problem) {
      return try checkIn.script(
        from: entry,
        behind: CheckInScripts.opening(before: entry),
        lexicon: try? Self.lexicon.get()
      )
    } catch .faulty(let diagnostics) {
      throw Refusal(diagnostics, in: checkIn.sources)
    } catch {
      throw Refusal(.failed, "\(error)")
    }
  }

  /// Says what of a translation will not do; of each kind the first and how many there are.
  private func complain(of state: TranslationState, _ language: String, _ table: String) {
    let notes = state.notes(in: language)
    var told: Set<CheckRule> = []
    for note in notes where told.insert(note.rule).inserted {
      let others = notes.count { $0.rule == note.rule } - 1
      shell.warn("\(table): \(note.message)" + (others > 0 ? "; and \(others) more" : ""))
    }
  }
}
