package import Testing
package import YarnCompiler
package import YarnProgram
package import YarnRuntime
import YarnSyntax

/// A node called `Start` with this body.
package func nodeText(_ body: String) -> String {
  "title: Start\n---\n\(body)\n===\n"
}

/// The program of a script that has no errors.
package func compiledProgram(
  _ text: String,
  with compiler: Compiler = Compiler(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Program {
  let output = compiler.compile([SourceText(name: "test.yarn", text: text)])
  return try #require(
    output.program,
    "\(output.diagnostics.map(\.message))",
    sourceLocation: sourceLocation
  )
}

/// A dialogue at the beginning of the node `Start` of a script that has no errors.
package func startedDialogue(
  _ text: String,
  seed: UInt64 = 1,
  strategy: SaliencyStrategy = .bestLeastRecentlyViewed,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Dialogue {
  let program = try compiledProgram(text, sourceLocation: sourceLocation)
  var dialogue = Dialogue(CompiledProgram(program), seed: seed)
  dialogue.strategy = strategy
  try dialogue.start(at: "Start")
  return dialogue
}

/// The program of a script, or `nil` where it has errors.
package func programIfSound(_ text: String, with compiler: Compiler = Compiler()) -> Program? {
  compiler.compile([SourceText(name: "test.yarn", text: text)]).program
}
