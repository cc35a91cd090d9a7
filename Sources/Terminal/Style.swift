/// How a piece of text looks: a colour of the terminal's theme and bold, which any background can carry.
package struct Style: Equatable, Hashable, Sendable {
  /// The colours that a terminal's own theme makes readable.
  package enum Color: Int, Equatable, Hashable, Sendable, CaseIterable {
    case red = 31
    case green, yellow, blue, magenta, cyan
  }

  package var color: Color?
  package var isBold: Bool
  /// For what does not matter: not every background carries it.
  package var isFaint: Bool

  package init(color: Color? = nil, isBold: Bool = false, isFaint: Bool = false) {
    self.color = color
    self.isBold = isBold
    self.isFaint = isFaint
  }

  /// Text as it comes.
  package static let plain = Style()

  /// The numbers of the terminal's "select graphic rendition".
  var codes: [Int] {
    (isBold ? [1] : []) + (isFaint ? [2] : []) + (color.map { [$0.rawValue] } ?? [])
  }
}
