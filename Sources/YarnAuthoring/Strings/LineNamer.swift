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
  package mutating func additions(to tree: SyntaxTree, file: Int) -> [Addition] {
    var additions: [Addition] = []
    for node in tree.nodes {
      let title = tree.title(of: node)
      for line in node.body.flatMap(\.lines)
      where tree.tag("line", of: line) == nil && tree.tag("shadow", of: line) == nil {
        let range = tree.source.trimmed(line.range)
        let place = SourceRange(range.upperBound, range.upperBound)
        let edit = Diagnostic.Edit(file, place, " #line:\(name(for: line, in: tree, title))")
        additions.append(Addition(line: range, edit: edit))
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
