/// A law that does not hold for an input.
package struct BrokenLaw: Error, CustomStringConvertible {
  package let law: String
  package let detail: String

  package init(_ law: String, _ detail: String = "") {
    self.law = law
    self.detail = detail
  }

  package var description: String { detail.isEmpty ? law : "\(law): \(detail)" }

  /// Requires a law to hold.
  static func unless(
    _ holds: Bool,
    _ law: String,
    _ detail: @autoclosure () -> String = ""
  ) throws(BrokenLaw) {
    if !holds { throw BrokenLaw(law, detail()) }
  }
}
