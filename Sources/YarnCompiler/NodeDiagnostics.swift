import YarnSyntax

/// One factory for each fault in the titles of nodes, in their groups and in what leads to them.
extension Diagnostic {
  /// Reports `title: Two words`.
  static func badNodeName(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .invalidNodeName,
      file: file,
      range: range,
      fixIts: fixIts,
      name.isEmpty
        ? "expected a title: letters, digits and ‘_’, not beginning with a digit"
        : "‘\(name)’ is no title: use letters, digits and ‘_’, not beginning with a digit"
    )
  }

  /// Reports two nodes `subtitle: Rainy` under one title.
  static func duplicateSubtitle(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    earlier: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .duplicateSubtitle,
      file: file,
      range: range,
      notes: [Note(file: earlier.file, range: earlier.range, message: "the other one is here")],
      "two nodes of this group have the subtitle ‘\(name)’"
    )
  }

  /// Reports two nodes called `Start`.
  static func duplicateTitle(
    _ file: Int,
    _ range: SourceRange,
    _ title: String,
    earlier: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .duplicateNodeTitle,
      file: file,
      range: range,
      notes: [Note(file: earlier.file, range: earlier.range, message: "the other one is here")],
      "two nodes are called ‘\(title)’"
    )
  }

  /// Reports a node with nothing between `---` and `===`.
  static func emptyNode(_ file: Int, _ range: SourceRange, _ title: String) -> Diagnostic {
    Diagnostic(
      .emptyNode,
      .warning,
      file: file,
      range: range,
      "node ‘\(title)’ says nothing"
    )
  }

  /// Reports two nodes of one title, one of them without `when:`.
  static func memberWithoutWhen(
    _ file: Int,
    _ range: SourceRange,
    _ title: String
  ) -> Diagnostic {
    Diagnostic(
      .memberWithoutWhen,
      file: file,
      range: range,
      "other nodes called ‘\(title)’ have a ‘when:’ header, so this one needs one, too"
    )
  }

  /// Reports a node without `title:`.
  static func nodeWithoutTitle(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nodeMissingTitle,
      file: file,
      range: range,
      "this node has no ‘title:’ header"
    )
  }

  /// Reports `title:` twice above one body.
  static func severalTitles(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nodeHasSeveralTitles,
      file: file,
      range: range,
      "a node can have one ‘title:’ header; is ‘===’ missing above?"
    )
  }

  /// Reports `<<jump Start now>>`.
  static func textBehindTitle(_ file: Int, _ range: SourceRange, _ text: String) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "‘\(text)’ does not belong here")
  }

  /// Reports `<<jump Strat>>`.
  ///
  /// Yarn Spinner only warns, but a literal title that no node has can lead nowhere at run time.
  static func unknownNode(
    _ file: Int,
    _ range: SourceRange,
    _ title: String,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .undefinedNode,
      file: file,
      range: range,
      fixIts: FixIt.replace(title, file, range, with: near),
      "no node is called ‘\(title)’" + NearName.hint(near)
    )
  }
}
