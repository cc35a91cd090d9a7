import YarnProgram

extension Program {
  /// The variables that repeat what people answered, and go with the answers.
  ///
  /// The session sets some; into others scripts put what a function tells of answers, by whatever
  /// way and however many variables.
  var tellingVariables: [String] {
    let own = Set(SessionVariable.allCases.filter { $0.use == .setToAnswers }.map(\.rawValue))
    var telling = Set(variables.indices.filter { own.contains(variables[$0].name) })
    while case let found = variables(filledFrom: telling), found != telling { telling = found }
    return telling.sorted().map { variables[$0].name }
  }

  /// These variables and those into which something of them, or of the answers, is put.
  private func variables(filledFrom telling: Set<Int>) -> Set<Int> {
    var found = telling
    var isTold = false
    for instruction in code {
      switch instruction {
      case .call(let function, _):
        let name = functions[Int(function)].name
        if CheckInFunction(rawValue: name)?.tellsAnswers == true { isTold = true }
      case .pushVariable(let variable): if telling.contains(Int(variable)) { isTold = true }
      case .addVariable(let variable, let sum):
        if telling.contains(Int(variable)) { found.insert(Int(sum)) }
      case .store(let variable):
        if isTold { found.insert(Int(variable)) }
        isTold = false
      // A smart variable may look at anything.
      case .pushSmartVariable: isTold = true
      case .pushNumber, .pushBool, .pushString, .negate, .not, .add, .subtract, .multiply, .divide,
        .modulo, .concatenate, .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
        .and, .or, .xor, .increment, .pushIsUnseen:
        break
      // Here an expression ends that is not put into a variable.
      case .pop, .endOfExpression, .jump, .jumpIfFalse, .jumpUnless, .goToNode, .goToNamedNode,
        .detourToNode, .detourToNamedNode, .leaveNode, .stop, .markSeen, .mark, .deliverLine,
        .deliverCommand, .addOption, .deliverOptions, .addCandidate, .selectCandidate:
        isTold = false
      }
    }
    return found
  }
}
