import YarnSyntax

extension YarnProject {
  /// Whether a file is a project of Yarn Spinner 2.2 or older, which was a node of Yarn, no JSON.
  ///
  /// It begins with a header such as `title: Program`, and a line of `---` follows.
  package static func isOldForm(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let lines = text.split(whereSeparator: \.isLineEnd).lazy.map { line in
      line.drop(while: \.isBlank)
    }
    let rest = lines.drop { $0.isEmpty || $0.starts(with: "//".utf8) }
    guard let first = rest.first, first.first?.isNameStart == true,
      first.drop(while: \.isNamePart).first == UInt8(ascii: ":")
    else { return false }
    return rest.contains { line in
      line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(\.isBlank)
    }
  }
}
