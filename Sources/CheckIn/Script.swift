package import Understanding
package import YarnProgram
import YarnRuntime

/// All that a session runs on and that does not change while it runs.
package struct Script: Sendable {
  /// The conversation compiled together with the shared scripts.
  package var program: CompiledProgram
  package let lexicon: Lexicon
  package let support: SupportDirectory

  /// The node at which the conversation begins.
  package var entry: String

  /// The node that is played before it, after the age question; it finds out who is here.
  package var opening: String?

  package init(
    program: CompiledProgram,
    lexicon: Lexicon,
    support: SupportDirectory,
    entry: String,
    opening: String?
  ) {
    self.program = program
    self.lexicon = lexicon
    self.support = support
    self.entry = entry
    self.opening = opening
  }
}

extension Script {
  /// Whether what people type in the conversation's language is understood.
  ///
  /// Elsewhere numbers work, and English; whoever plays it must know before anything is asked.
  package var understandsItsLanguage: Bool {
    lexicon.languages.contains(program.program.language)
  }
}

extension Script: Hashable {
  /// Whether both run alike; the lexicon is left out, as it goes with the program's language.
  package static func == (left: Script, right: Script) -> Bool {
    left.program == right.program && left.entry == right.entry && left.opening == right.opening
      && left.support == right.support
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(program)
    hasher.combine(entry)
  }
}

extension Script {
  /// A line with these values, by the name in its `#line:` tag; for what is said outside of a node.
  package func line(_ name: String, values: [String] = []) -> SpokenLine? {
    guard let line = program.program.lines.first(where: { $0.id == "line:\(name)" }) else {
      return nil
    }
    let rendered = RenderedLine(line.template, values: values, locale: program.program.language)
    return SpokenLine(speaker: rendered.speaker, text: rendered.text)
  }

  /// What a person may always type, each word with its slash; for whoever offers them.
  package var alwaysOnWords: [String] {
    line("house_words")?.text.split(separator: " ").map(String.init) ?? []
  }
}
