import Foundation
import TestSupport

/// Counts inputs and tells once a second how far it has come.
struct FuzzProgress {
  private let mode: FuzzMode
  private let seconds: Double
  private let start = ContinuousClock.now
  private var inputs = 0
  private var kinds: Set<UInt64> = []
  private var told = 0.0

  init(mode: FuzzMode, seconds: Double) {
    self.mode = mode
    self.seconds = seconds
  }

  private var elapsed: Double { start.duration(to: .now) / .seconds(1) }

  var isTimeLeft: Bool { elapsed < seconds }

  /// Notes an input that kept its laws, and what kind it was.
  mutating func note(_ kind: UInt64) {
    inputs += 1
    kinds.insert(kind)
    guard elapsed - told >= 1 else { return }
    told = elapsed
    tell()
  }

  func finish() {
    tell()
    print("\(mode.rawValue): all laws were kept")
  }

  private func tell() {
    let rate = Int(Double(inputs) / max(elapsed, 0.001))
    print("\(mode.rawValue): \(Int(elapsed)) s, \(inputs) inputs, \(rate)/s, \(kinds.count) kinds")
    fflush(nil)
  }
}
