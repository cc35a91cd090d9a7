/// Numbers that look like chance and are the same for the same seed.
struct DeterminedNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func element<Element>(of choices: [Element]) -> Element {
    choices[number(below: choices.count)]
  }
}
