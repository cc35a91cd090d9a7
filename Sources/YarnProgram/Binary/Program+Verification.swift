extension Program {
  /// The program itself, where the machine can run all of it without ever finding it malformed.
  ///
  /// Every index is in its table; the code of nodes and then of smart variables fills `code`
  /// without gaps; jumps stay in their node; every value is there when it is used and of the type
  /// that is asked for; nothing is left on the stack where a statement ends, and so wherever paths
  /// meet or the machine waits; options and candidates are collected without interruption.
  ///
  /// - Throws: The first rule that is broken and where.
  /// - Complexity: O(*n*) in the size of the program.
  package func verified() throws(ProgramFormatError) -> Program {
    let places = (try valuePlaces(of: lines), try valuePlaces(of: commands))
    try verifyFunctions()
    try verifyNames()
    var verifier = CodeVerifier(self, linePlaces: places.0, commandPlaces: places.1)
    var start = 0
    for (index, node) in nodes.enumerated() {
      guard node.code.lowerBound == start, node.code.upperBound <= code.count else {
        throw ProgramFormatError(.entry(.node, index), .codeOutOfPlace)
      }
      try verifier.verify(node, index)
      start = node.code.upperBound
    }
    for (index, variable) in smartVariables.enumerated() {
      guard variable.start == start else {
        throw ProgramFormatError(.entry(.smartVariable, index), .codeOutOfPlace)
      }
      start = try verifier.verify(variable, index)
    }
    guard start == code.count else {
      throw ProgramFormatError(.instruction(start), .codeOutOfPlace)
    }
    return self
  }

  /// How many values each line needs at least.
  private func valuePlaces(of lines: [ProgramLine]) throws(ProgramFormatError) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      places.append(try valuePlaces(of: line.template, .entry(.line, index)))
    }
    return places
  }

  private func valuePlaces(of commands: [LineTemplate]) throws(ProgramFormatError) -> [Int] {
    var places: [Int] = []
    for (index, template) in commands.enumerated() {
      places.append(try valuePlaces(of: template, .entry(.command, index)))
    }
    return places
  }

  private func valuePlaces(
    of template: LineTemplate,
    _ place: ProgramFormatError.Place
  ) throws(ProgramFormatError) -> Int {
    var count = 0
    for case .value(let index) in template.pieces {
      guard index >= 0, index < Int(UInt32.max) else {
        throw ProgramFormatError(place, .placeWithoutValue)
      }
      count = max(count, index + 1)
    }
    return count
  }

  /// No value is of type `Any`, and the language's own functions are what they are.
  private func verifyFunctions() throws(ProgramFormatError) {
    for (index, function) in functions.enumerated() {
      let builtin = Builtin(rawValue: function.name)
      guard function.result != .any, builtin == nil || builtin?.signature == function else {
        throw ProgramFormatError(.entry(.function, index), .wrongSignature)
      }
    }
  }

  /// The machine finds nodes and variables by name.
  private func verifyNames() throws(ProgramFormatError) {
    var titles: Set<String> = []
    titles.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() where !titles.insert(node.title).inserted {
      throw ProgramFormatError(.entry(.node, index), .duplicateName(node.title))
    }
    var names: Set<String> = []
    for (index, variable) in variables.enumerated() where !names.insert(variable.name).inserted {
      throw ProgramFormatError(.entry(.variable, index), .duplicateName(variable.name))
    }
    for (index, variable) in smartVariables.enumerated() {
      guard variable.type != .any else {
        throw ProgramFormatError(.entry(.smartVariable, index), .wrongSignature)
      }
      guard names.insert(variable.name).inserted else {
        throw ProgramFormatError(.entry(.smartVariable, index), .duplicateName(variable.name))
      }
    }
  }
}
