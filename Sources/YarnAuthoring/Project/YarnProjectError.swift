/// Why a project file cannot be read.
package struct YarnProjectError: Error, Hashable, Sendable {
  /// The keys that lead to the fault, such as `localisation.de.strings`; empty for the whole file.
  package let place: String
  package let reason: String
}

extension YarnProjectError: CustomStringConvertible {
  package var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}
