import Glibc

/// What the environment tells about where people are.
enum Locale {
  /// The country in the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; `*` without one.
  static func region() -> String {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = unsafe getenv(name) else { continue }
      let text = unsafe String(cString: value)
      if text.isEmpty { continue }
      return region(ofLocale: text)
    }
    return "*"
  }

  /// The country of a locale's name such as `en_IE.UTF-8`.
  static func region(ofLocale name: String) -> String {
    let place = name.prefix { $0 != "." && $0 != "@" }
    let parts = place.split(separator: "_")
    guard parts.count == 2, parts[1].count == 2, parts[1].allSatisfy(\.isUppercase) else {
      return "*"
    }
    return String(parts[1])
  }
}
