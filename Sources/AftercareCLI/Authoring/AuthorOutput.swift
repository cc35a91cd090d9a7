import YarnAuthoring
import YarnSyntax

/// How the authoring commands put things into words.
enum AuthorOutput {
  /// Which mends were left out and why, a line each.
  static func text(of leftOut: [SafeMending.LeftOut], in sources: [SourceText]) -> String {
    leftOut.map { one in
      let mend = one.message.prefix(1).lowercased() + one.message.dropFirst()
      return "left out: \(sources[one.file].name):\(one.line): \(mend); \(one.reason)\n"
    }.joined()
  }

  /// A number with the word for so many.
  static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
