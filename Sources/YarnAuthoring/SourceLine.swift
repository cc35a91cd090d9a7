import YarnSyntax

/// The characters of one source line, so that columns and excerpts of a long one cost little.
struct SourceLine {
  private let source: SourceText

  /// Offsets at which the characters begin, ascending, and last where the line ends.
  private let starts: [Int]

  /// Takes a line without its line end apart; bytes that are not UTF-8 count as characters.
  init(_ source: SourceText, _ range: SourceRange) {
    self.source = source
    var lengths: [Int] = []
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = source.bytes[range.lowerBound..<range.upperBound].makeIterator()
    reading: while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded):
        lengths.append(encoded.count)
        text.append(Unicode.UTF8.decode(encoded))
      case .error(let length):
        lengths.append(length)
        text.append("\u{FFFD}")
      case .emptyInput: break reading
      }
    }
    var starts: [Int] = []
    var offset = range.lowerBound
    var next = 0
    for character in String(text) {
      starts.append(offset)
      for _ in character.unicodeScalars {
        offset += lengths[next]
        next += 1
      }
    }
    starts.append(offset)
    self.starts = starts
  }

  /// The number of characters.
  var count: Int { starts.count - 1 }

  /// How many characters begin before an offset of the source.
  ///
  /// - Complexity: O(log *n*) in the length of the line.
  func count(before offset: Int) -> Int { starts.dropLast().partitioningIndex { $0 >= offset } }

  /// Some of the characters.
  subscript(range: Range<Int>) -> String {
    source[SourceRange(starts[range.lowerBound], starts[range.upperBound])]
  }
}
