package import YarnRuntime
import YarnSyntax

/// Changes of scripts at every level at which scripts are read.
package enum ScriptMutation {
  /// The script with a few places changed.
  package static func mutated(
    _ script: [UInt8],
    spliceFrom other: [UInt8],
    _ generator: inout SplitMix64
  ) -> [UInt8] {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: SeededBytes.mutated(script, &generator)
    case 1: mutatedPieces(lines(of: script), with: lines(of: other), &generator)
    case 2, 3: mutatedPieces(tokens(of: script), with: tokens(of: other), &generator)
    default: spliced(script, other, &generator)
    }
  }

  /// A few pieces of a script over and over, to see what a long one costs.
  package static func repeated(_ script: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    let pieces = Bool.random(using: &generator) ? tokens(of: script) : lines(of: script)
    guard !pieces.isEmpty else { return script }
    let start = Int.random(in: pieces.indices, using: &generator)
    let end = min(pieces.count, start + Int.random(in: 1...4, using: &generator))
    let piece = pieces[start..<end].flatMap(\.self)
    guard !piece.isEmpty else { return script }
    let count = Int.random(in: 1...200_000, using: &generator) / piece.count
    let head = pieces[..<start].flatMap(\.self)
    let tail = pieces[end...].flatMap(\.self)
    return head + [[UInt8]](repeating: piece, count: count).flatMap(\.self) + tail
  }

  private static func lines(of script: [UInt8]) -> [[UInt8]] {
    script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Array($0) + [UInt8(ascii: "\n")]
    }
  }

  private static func tokens(of script: [UInt8]) -> [[UInt8]] {
    Lexer.tokens(of: SourceText(name: "", bytes: script)).compactMap { token in
      guard !token.range.isEmpty else { return nil }
      return Array(script[token.range.lowerBound..<token.range.upperBound])
    }
  }

  /// Drops, doubles, swaps and replaces pieces.
  private static func mutatedPieces(
    _ original: [[UInt8]],
    with others: [[UInt8]],
    _ generator: inout SplitMix64
  ) -> [UInt8] {
    var pieces = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !pieces.isEmpty {
      let place = Int.random(in: pieces.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: pieces.remove(at: place)
      case 1: pieces.insert(pieces[place], at: place)
      case 2: pieces.swapAt(place, Int.random(in: pieces.indices, using: &generator))
      case 3:
        if let other = others.randomElement(using: &generator) { pieces[place] = other }
      default:
        if let other = others.randomElement(using: &generator) {
          pieces.insert(other, at: place)
        }
      }
    }
    return pieces.flatMap(\.self)
  }

  /// The beginning of one script and the end of another.
  private static func spliced(
    _ script: [UInt8],
    _ other: [UInt8],
    _ generator: inout SplitMix64
  ) -> [UInt8] {
    let end = Int.random(in: 0...script.count, using: &generator)
    let start = Int.random(in: 0...other.count, using: &generator)
    return Array(script[..<end] + other[start...])
  }
}
