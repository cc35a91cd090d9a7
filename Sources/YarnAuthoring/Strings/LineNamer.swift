import YarnCompiler
package import YarnSyntax

/// Gives names to lines that have none: `node_and_the_first_words`.
///
/// A name is taken only once in all files, and what has a name keeps it.
package struct LineNamer {
  /// A name that is to be written behind a line.
  package struct Addition: Hashable, Sendable {
    package let line: SourceRange
    package let edit: Diagnostic.Edit
  }

  private var taken: Set<String> = []

  /// The last number that was put behind a name.
  private var numbers: [String: Int] = [:]

  /// How many words of a line its name has, and how many letters of a word count.
  private static let wordCount = 4
  private static let wordLength = 16

  /// A namer that knows the names in these files.
  package init(_ trees: [SyntaxTree]) {
    for tree in trees {
      for line in tree.nodes.flatMap({ $0.body.flatMap(\.lines) }) {
        if let name = tree.tag("line", of: line) { taken.insert(name) }
      }
    }
  }

  /// Names for the lines of a file that have none, in the order of the text.
  ///
  /// Lines that are most likely no lines get none, and such without any text.
  package mutating func additions(to tree: SyntaxTree) -> [Addition] {
    var additions: [Addition] = []
    let unsettled = tree.unsettledLines
    for node in tree.nodes {
      let title = tree.title(of: node)
      for line in node.body.flatMap(\.lines)
      where !tree.tags(of: line).contains(where: { LineNameTag($0) != nil })
        && !line.text.isEmpty && !unsettled.contains(line.range)
      {
        let range = tree.source.trimmed(line.range)
        // The line has a name already, which a comment or a fault before it has swallowed.
        guard !tree.source.holdsName(inLineAt: range.lowerBound) else { continue }
        let tag = " #line:\(name(for: line, in: tree, title))"
        additions.append(
          Addition(line: range, edit: tree.source.insertion(of: tag, behind: range, tree.file))
        )
      }
    }
    return additions.sorted { $0.line.lowerBound < $1.line.lowerBound }
  }

  private mutating func name(for line: LineSyntax, in tree: SyntaxTree, _ title: String) -> String {
    let words = SpokenText(line, in: tree).words.prefix(Self.wordCount).map { word in
      String(Self.slug(word).prefix(Self.wordLength))
    }
    let name = ([Self.slug(title[...])] + words).filter { !$0.isEmpty }.joined(separator: "_")
    let stem = name.isEmpty ? "line" : name
    var candidate = stem
    // The number goes on from where it was, as many lines may begin alike.
    var number = numbers[stem, default: 1]
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(stem)_\(number)"
    }
    numbers[stem] = number
    return candidate
  }

  /// A word with nothing but small letters and digits of any script.
  private static func slug(_ word: Substring) -> String {
    let kept = word.lowercased().unicodeScalars.filter { scalar in
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(kept))
  }
}

extension SourceText {
  /// Whether the name of a line stands anywhere in it, read as a tag or not.
  fileprivate func holdsName(inLineAt offset: Int) -> Bool {
    let line = lineContent(at: offset)
    return (line.lowerBound + 1..<max(line.lowerBound + 1, line.upperBound)).contains { index in
      bytes[index...].starts(with: "#line:".utf8) && bytes[index - 1] != UInt8(ascii: "\\")
    }
  }

  /// Writes a tag behind a line.
  ///
  /// A tag goes on to the next blank, so there is one before a comment that follows.
  fileprivate func insertion(
    of tag: String,
    behind line: SourceRange,
    _ file: Int
  ) -> Diagnostic.Edit {
    var end = line.upperBound
    while bytes[end] >= 0x80, bytes.blankLength(at: end) > 0 {
      end += bytes.blankLength(at: end)
    }
    let isParted = end >= count || bytes[end].isBlank || bytes[end].isLineEnd
    return Diagnostic.Edit(file, SourceRange(end, end), isParted ? tag : tag + " ")
  }
}
