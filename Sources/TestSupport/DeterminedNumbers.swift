import YarnRuntime

/// Numbers that look like chance and are the same for the same seed.
package struct DeterminedNumbers {
  private var generator: SplitMix64

  package init(seed: some BinaryInteger) { generator = SplitMix64(seed: UInt64(seed)) }

  package mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }

  package mutating func element<Element>(of choices: [Element]) -> Element {
    choices[number(below: choices.count)]
  }
}
