package import YarnProgram

extension Dialogue {
  /// Goes on where a snapshot was taken, in the same program or an edited one.
  ///
  /// Variables, visits and flags that the program does not have any more are dropped.
  /// - Throws: `SnapshotError` where the place itself is not what it was, or where the machine
  ///   cannot run the program.
  package init(_ compiled: CompiledProgram, snapshot: Snapshot) throws(SnapshotError) {
    guard compiled.isSound else { throw .malformedProgram }
    self.init(compiled, seed: 0)
    strategy = snapshot.strategy
    generator.generator = snapshot.generator
    for (name, value) in snapshot.variables { set(name, to: value) }
    let program = compiled.program
    for (index, node) in program.nodes.enumerated() {
      memory.setVisits(of: index, to: snapshot.visits[node.title] ?? 0)
    }
    for (index, name) in program.contents.enumerated() {
      memory.setViews(of: index, to: snapshot.views[name] ?? 0)
    }
    let seenNames = Set(snapshot.seen)
    for (index, name) in program.onceFlags.enumerated() {
      memory.setSeen(index, to: seenNames.contains(name))
    }

    for frame in snapshot.frames.dropLast() {
      let (node, counter) = try restored(frame.position)
      let state = try restored(frame.waiting, in: node, counter)
      frames.append(
        Frame(
          node: node,
          programCounter: counter,
          pending: state == .ready ? nil : state,
          isHosts: frame.isHosts
        )
      )
    }
    guard let last = snapshot.frames.last else { return }
    (node, programCounter) = try restored(last.position)
    state = try restored(last.waiting, in: node, programCounter)
  }

  private func restored(
    _ position: Snapshot.Position
  ) throws(SnapshotError) -> (node: Int, counter: Int) {
    guard let node = compiled.nodeIndex(position.node) else {
      throw .nodeMissing(position.node)
    }
    let code = program.nodes[node].code
    var anchor = code.lowerBound
    if let lineID = position.lineID {
      guard let place = code.last(where: { delivers(lineID, at: $0) }) else {
        throw .lineMissing(lineID)
      }
      anchor = place
    }
    let (counter, isTooFar) = anchor.addingReportingOverflow(position.offset)
    guard !isTooFar, code.contains(counter), program.landmark(before: counter) == position.landmark
    else {
      throw .placeChanged(node: position.node)
    }
    return (node, counter)
  }

  private func delivers(_ lineID: String, at place: Int) -> Bool {
    guard let line = program.code[place].deliveredLine else { return false }
    return program.lines[line].id == lineID
  }

  private func restored(
    _ waiting: Snapshot.Waiting,
    in node: Int,
    _ counter: Int
  ) throws(SnapshotError) -> State {
    switch waiting {
    case .nothing: return .ready
    case .command(let text): return .delivered(.command(text))
    case .line(let content):
      return .delivered(.line(try line(content, among: deliveries(in: node)).line))
    case .options(let contents):
      let deliveries = deliveries(in: node)
      var options: [DialogueOption] = []
      for content in contents {
        let (line, target) = try line(content, among: deliveries)
        options.append(
          DialogueOption(line: line, isAvailable: content.isAvailable, target: target)
        )
      }
      guard counter > 0, case .deliverOptions(let orElse) = program.code[counter - 1] else {
        throw .placeChanged(node: program.nodes[node].title)
      }
      return .waitingForSelection(options, orElse: Int(orElse))
    }
  }

  /// Where each line of a node is delivered first, by its ID.
  private func deliveries(in node: Int) -> [String: Int] {
    var places: [String: Int] = [:]
    for place in program.nodes[node].code {
      guard let line = program.code[place].deliveredLine else { continue }
      let id = program.lines[line].id
      if places[id] == nil { places[id] = place }
    }
    return places
  }

  /// A line or option and, for an option, where it leads.
  private func line(
    _ content: Snapshot.Content,
    among deliveries: [String: Int]
  ) throws(SnapshotError) -> (line: DialogueLine, target: Int) {
    guard let place = deliveries[content.lineID], let index = program.code[place].deliveredLine
    else { throw .lineMissing(content.lineID) }
    var target = 0
    if case .addOption(_, _, _, let place) = program.code[place] { target = Int(place) }
    return (DialogueLine(line: index, values: content.values), target)
  }
}
