import Glibc

/// Folders by the XDG base directory specification.
enum HomeFolders {
  /// The folder that a variable names; a value that is no absolute path counts as none.
  static func path(_ variable: String) -> String? {
    guard let value = unsafe getenv(variable) else { return nil }
    let text = unsafe String(cString: value)
    return text.hasPrefix("/") ? text : nil
  }

  /// Makes the folders above a file, for their user alone; whoever opens it says what is amiss.
  static func makeFolder(ofFile path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      unsafe mkdir(folder, 0o700)
    }
  }
}
