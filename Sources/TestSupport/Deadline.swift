/// A point in time by which something must have happened.
struct Deadline {
  private let moment: ContinuousClock.Instant

  init(seconds: Double) {
    moment = .now + .seconds(seconds)
  }

  /// What is left, for `poll`; 0 when it has passed.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: moment) / .milliseconds(1)
    return Int32(max(0, left.rounded(.up)))
  }
}
