import FoundationEssentials

/// Where settings are kept.
struct SettingsFile {
  let path: String

  /// The settings; those of someone who has set none where there is no file.
  func read() -> Settings {
    guard let bytes = try? Files().read(path) else { return Settings() }
    return Settings(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the settings, in folders for their user alone.
  func write(_ settings: Settings) throws(Refusal) {
    // Whoever opens the file says what is amiss.
    try? FileManager.default.createDirectory(
      atPath: Files.folder(of: path),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try Files().replace(path, with: Array(settings.text.utf8))
  }
}
