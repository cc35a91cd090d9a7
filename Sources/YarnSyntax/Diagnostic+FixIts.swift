extension Diagnostic {
  /// A mend that is certain enough to be made without looking.
  ///
  /// - Invariant: There is at least one edit, each changes something, and no two overlap.
  package struct FixIt: Hashable, Sendable {
    /// What it does: a sentence that begins with a verb, without a full stop.
    package let message: String
    package let edits: [Edit]

    /// - Precondition: There are edits; none is empty, and no two overlap.
    package init(_ message: String, _ edits: [Edit]) {
      precondition(!edits.isEmpty, "a fix-it must change something")
      let ordered = edits.sorted()
      for (edit, next) in zip(ordered, ordered.dropFirst()) where edit.file == next.file {
        precondition(
          edit.range.upperBound < next.range.lowerBound
            || (edit.range.upperBound == next.range.lowerBound && !next.range.isEmpty),
          "the edits of a fix-it must not overlap"
        )
      }
      self.message = message
      self.edits = ordered
    }
  }

  /// A stretch of source and what is to stand there instead.
  package struct Edit: Hashable, Sendable, Comparable {
    /// Index of the file among the sources of the compilation.
    package let file: Int
    package let range: SourceRange
    package let replacement: String

    /// - Precondition: The range or the replacement is not empty.
    package init(_ file: Int, _ range: SourceRange, _ replacement: String) {
      precondition(!range.isEmpty || !replacement.isEmpty, "an edit must change something")
      self.file = file
      self.range = range
      self.replacement = replacement
    }

    /// Orders by place.
    package static func < (left: Edit, right: Edit) -> Bool {
      (left.file, left.range.lowerBound, left.range.upperBound)
        < (right.file, right.range.lowerBound, right.range.upperBound)
    }
  }
}

extension Diagnostic.FixIt {
  /// Inserts a text at an offset.
  package static func insert(_ text: String, _ file: Int, at offset: Int) -> Self {
    Self(
      "Insert ‘\(text.trimmingBlanks())’",
      [Diagnostic.Edit(file, SourceRange(offset, offset), text)]
    )
  }

  /// Puts a text in the place of another.
  package static func replace(
    _ old: String,
    _ file: Int,
    _ range: SourceRange,
    with text: String
  ) -> Self {
    Self("Replace ‘\(old)’ with ‘\(text)’", [Diagnostic.Edit(file, range, text)])
  }
}

extension String {
  /// The text without blanks and line ends at both ends.
  func trimmingBlanks() -> Substring {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return tail[...last]
  }
}
