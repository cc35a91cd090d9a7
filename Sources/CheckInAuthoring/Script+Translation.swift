package import CheckIn
package import YarnProgram

extension Script {
  /// The same script in another language.
  package func translated(by translation: Translation) -> Script {
    var script = self
    script.program = CompiledProgram(program.program.translated(by: translation).0)
    return script
  }
}
