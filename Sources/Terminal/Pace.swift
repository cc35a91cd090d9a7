/// How slowly lines arrive for those who like it gently.
package enum Pace: Equatable, Sendable {
  case atOnce
  /// A pause after each line, as long as reading it takes about.
  case gentle

  /// Milliseconds to rest after a text.
  func milliseconds(after text: String) -> Int {
    switch self {
    case .atOnce: 0
    case .gentle: min(3000, 400 + 30 * CellWidth.of(text.filter { $0 != "\n" }))
    }
  }
}
