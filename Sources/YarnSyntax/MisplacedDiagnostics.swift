/// One factory for each thing that is written well and stands in the wrong place.
extension Diagnostic {
  /// Reports `Hello #line: a`, where the tag and the word are parted.
  static func blankInTag(
    _ file: Int,
    _ range: SourceRange,
    blanks: SourceRange,
    _ tag: String,
    _ word: String
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: [FixIt("Remove the blank", [Edit(file, blanks, "")])],
      "a blank ends a tag; write ‘#\(tag)\(word)’"
    )
  }

  /// Reports `Good evening. #late//to all of them`, where the comment belongs to the tag.
  static func commentInTag(_ file: Int, _ range: SourceRange, isCertain: Bool) -> Diagnostic {
    let place = SourceRange(range.lowerBound, range.lowerBound)
    let mend = FixIt("Write a blank before it", [Edit(file, place, " ")])
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: isCertain ? [mend] : [],
      "‘//’ is part of the tag here; a comment begins behind a blank"
    )
  }

  /// Reports `-> <<if $x>> Tea`, whose condition ends at `end` with the blanks behind it.
  static func conditionBeforeText(
    _ file: Int,
    _ condition: SourceRange,
    _ text: SourceRange,
    end: Int,
    written: String
  ) -> Diagnostic {
    let old = SourceRange(condition.lowerBound, text.lowerBound)
    let place = SourceRange(end, end)
    return Diagnostic(
      .syntaxError,
      file: file,
      range: condition,
      fixIts: [
        FixIt(
          "Put the condition behind the text",
          [Edit(file, old, ""), Edit(file, place, " \(written)")]
        )
      ],
      "a condition stands behind the text of its option"
    )
  }

  /// Reports `<<case Apple>> Red or green`.
  static func lineInEnum(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "only ‘<<case …>>’ stands between ‘<<enum …>>’ and ‘<<endenum>>’; lines stand behind that"
    )
  }

  /// Reports a page of the web, or a word processor's file, under a script's name.
  static func otherFormat(_ file: Int, _ range: SourceRange, _ format: String) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "this is \(format), not Yarn; save the script as plain text"
    )
  }

  /// Reports `<<once>> #line:a`.
  static func tagsBehindStatement(
    _ file: Int,
    _ range: SourceRange,
    _ tags: String,
    removing extra: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: [FixIt("Remove ‘\(tags)’", [Edit(file, extra, "")])],
      "only lines and the game's commands have tags, so ‘\(tags)’ belongs to nothing here"
    )
  }
}
