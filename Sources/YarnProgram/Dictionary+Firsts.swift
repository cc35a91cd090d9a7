extension Dictionary {
  /// A dictionary of pairs; of several with the same key the first counts.
  package init(firsts pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Dictionary where Value == Int {
  /// The place of each name among some, the first where it comes twice.
  package init(indexing names: some Collection<Key>) {
    self.init(firsts: zip(names, 0...))
  }
}
