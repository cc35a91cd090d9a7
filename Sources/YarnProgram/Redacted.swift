/// A type that may hold people's words, and shows no more than its `description` in any print.
package protocol Redacted: CustomStringConvertible, CustomReflectable {}

extension Redacted {
  /// The name of the type alone.
  package var description: String { "\(Self.self)" }

  /// Shows no part of the value.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
