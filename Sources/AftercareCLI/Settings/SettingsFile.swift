import Glibc
import Terminal

/// Where settings are kept.
struct SettingsFile {
  let path: String

  /// The settings; those of someone who has set none where there is no file.
  func read() -> Settings {
    guard let bytes = try? Files().read(path) else { return Settings() }
    return Settings(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the settings beside the old ones and then in their place, so that neither is lost.
  func write(_ settings: Settings) throws(Refusal) {
    makeFolder()
    let temporary = "\(path).new"
    unsafe unlink(temporary)
    let file = try NewFile(path: temporary)
    try file.write(settings.text)
    guard unsafe rename(temporary, path) == 0 else { throw Files.refusal(path) }
  }

  /// Makes the folders above it, for their user alone; whoever opens the file says what is amiss.
  private func makeFolder() {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      unsafe mkdir(folder, 0o700)
    }
  }
}
