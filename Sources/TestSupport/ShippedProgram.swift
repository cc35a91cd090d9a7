package import YarnCompiler
package import YarnProgram

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
