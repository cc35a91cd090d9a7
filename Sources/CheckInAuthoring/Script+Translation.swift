package import CheckIn
package import YarnProgram

extension Script {
  /// The same script in another language, and what of it stayed as it was.
  package func translated(
    by translation: Translation
  ) -> (script: Script, report: TranslationReport) {
    let (program, report) = program.program.translated(by: translation)
    var script = self
    script.program = CompiledProgram(program)
    return (script, report)
  }
}
