import Glibc
import Terminal

/// Where settings are kept.
enum SettingsFile {
  /// The file below `AFTERCARE_HOME`, else below the user's configuration folder.
  static var path: String? {
    HomeFolders.path("AFTERCARE_HOME").map { "\($0)/settings" }
      ?? HomeFolders.path("XDG_CONFIG_HOME").map { "\($0)/aftercare/settings" }
      ?? HomeFolders.path("HOME").map { "\($0)/.config/aftercare/settings" }
  }

  /// The settings; those of someone who has set none where there is no file.
  static func read() -> Settings {
    guard let path, let bytes = try? ScriptFiles.readFile(path) else { return Settings() }
    return Settings(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the settings beside the old ones and then in their place, so that neither is lost.
  static func write(_ settings: Settings) throws(Refusal) {
    guard let path else { throw Refusal(.refused, "no HOME tells where settings are kept") }
    HomeFolders.makeFolder(ofFile: path)
    let temporary = "\(path).new"
    unsafe unlink(temporary)
    let file = try NewFile(path: temporary)
    try file.write(settings.text)
    guard unsafe rename(temporary, path) == 0 else {
      throw Refusal(.refused, "\(path): \(unsafe String(cString: strerror(errno)))")
    }
  }
}
