/// Where the journal is.
enum JournalFolder {
  /// `AFTERCARE_HOME`, else `aftercare` in the user's data folder; nothing without any home.
  static var path: String? {
    HomeFolders.path("AFTERCARE_HOME")
      ?? HomeFolders.path("XDG_DATA_HOME").map { "\($0)/aftercare" }
      ?? HomeFolders.path("HOME").map { "\($0)/.local/share/aftercare" }
  }
}
