import YarnProgram

/// Stands for a state among all that were seen; two states share one by an accident of 1 in 2^64.
package struct StateKey: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The key of a state that is told apart by a number, too.
  package func within(_ number: Int) -> StateKey {
    var hasher = StateHasher()
    hasher.combine(high)
    hasher.combine(low)
    hasher.combine(number)
    return hasher.key
  }
}

/// Makes a key of words, the same in every process.
package struct StateHasher: Sendable {
  private var high: UInt64 = 0x243F_6A88_85A3_08D3
  private var low: UInt64 = 0x1319_8A2E_0370_7344

  package init() {}

  package mutating func combine(_ word: UInt64) {
    high = (high ^ word) &* 0x9E37_79B9_7F4A_7C15
    high ^= high >> 29
    low = (low &+ word) &* 0xD6E8_FEB8_6659_FD93
    low ^= (low >> 32) ^ (high << 7)
  }

  package mutating func combine(_ number: Int) {
    combine(UInt64(bitPattern: Int64(number)))
  }

  package mutating func combine(_ text: String) {
    var print = Fingerprint()
    print.combine(text)
    combine(print.value)
  }

  package var key: StateKey {
    StateKey(high: SplitMix64.mixed(high ^ (low >> 17)), low: SplitMix64.mixed(low &+ high))
  }
}
