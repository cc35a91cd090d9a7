package import YarnProgram

/// The commands and functions that a check-in adds to the dialogue language.
///
/// `Dialogues/README.md` tells authors what each is for.
package enum Vocabulary {
  /// Every command that a session carries out.
  package static let commands = Dictionary(grouping: CommandRow.all, by: \.usage.name).values
    .map { CommandSignature($0) }.sorted { $0.name < $1.name }

  package static let functions = CheckInFunction.allCases.map { function in
    FunctionSignature(function.rawValue, function.row.parameters, result: function.row.result)
  }
}

extension CommandSignature {
  /// What a command takes, all of whose forms these are.
  fileprivate init(_ rows: [CommandRow]) {
    let usages = rows.map(\.usage)
    let forms = usages.filter { $0.words.first == .variable }.map { ($0.kind, $0.words.count) }
    self.init(
      usages[0].name,
      (usages.map(\.counts.lowerBound).min() ?? 0)...(usages.map(\.counts.upperBound).max() ?? 0),
      firstWords: usages.flatMap { $0.words.first?.literals ?? [] },
      variableTypes: forms.reduce(into: [:]) { $0[$1.0 ?? ""] = $1.1 > 2 ? .number : .string },
      kinds: forms.reduce(into: [:]) { kinds, form in form.0.map { kinds[$0] = form.1 - 2 } },
      number: rows[0].numbers
    )
  }
}
