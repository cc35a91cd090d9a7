/// Where the parts of a program stand in its sources.
///
/// The compiler tells it once, for whoever explores, counts or translates; the machine never looks.
/// All of it may be missing, and a part that is not there has no place.
package struct DebugInfo: Hashable, Sendable {
  /// A line of a source.
  package struct Place: Hashable, Sendable {
    /// The number of the source among those that were compiled.
    package let file: Int

    /// From 1.
    package let line: Int

    package init(file: Int, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// A condition that the code goes one of two ways by.
  package struct Condition: Hashable, Sendable {
    /// The instruction that looks at it.
    package let position: Int

    /// Where it stands, which is where the way begins that is taken if it holds.
    package let place: Place

    /// Where the way begins that is taken if it does not hold; `nil` where that is none of its own,
    /// as of a line or before an `elseif`.
    package let otherwise: Place?

    /// Whether it stands behind a line, which alone depends on it.
    package let isOfLine: Bool

    package init(position: Int, place: Place, otherwise: Place?, isOfLine: Bool) {
      self.position = position
      self.place = place
      self.otherwise = otherwise
      self.isOfLine = isOfLine
    }
  }

  /// The names of the sources.
  package var files: [String] = []

  /// Where each node begins, by its index; a group begins where its first member does.
  package var nodes: [Place] = []

  /// Where each line stands, by its index.
  package var lines: [Place] = []

  /// In the order of the code.
  package var conditions: [Condition] = []

  package init() {}

  package func place(ofNode node: Int) -> Place? {
    nodes.indices.contains(node) ? nodes[node] : nil
  }

  package func place(ofLine line: Int) -> Place? {
    lines.indices.contains(line) ? lines[line] : nil
  }

  /// The name of the source in which a place is.
  package func name(of place: Place) -> String? {
    files.indices.contains(place.file) ? files[place.file] : nil
  }
}
