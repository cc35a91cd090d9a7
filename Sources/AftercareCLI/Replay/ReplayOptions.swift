import CheckIn

/// How a replay goes, as its options say.
struct ReplayOptions {
  /// Whether everything is shown at once.
  var isInstant = false
  var speed = PlaybackSpeed.normal

  /// The longest pause between two events at normal speed.
  var longestPause = Duration.seconds(2)

  /// Reads a pause in seconds such as `2`, `0.5` or `3s`, up to an hour.
  static func pause(_ text: String) -> Duration? {
    let number = text.hasSuffix("s") ? String(text.dropLast()) : text
    guard let seconds = Double(number), (0...3600).contains(seconds) else { return nil }
    return .seconds(seconds)
  }
}
