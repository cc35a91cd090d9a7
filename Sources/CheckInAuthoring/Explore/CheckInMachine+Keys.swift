package import CheckIn
import YarnAuthoring
package import YarnRuntime

/// What tells states apart.
extension CheckInMachine {
  private func livePlaces(of session: Session, by analysis: ProjectionAnalysis) -> LivePlaces {
    session.dialogue.livePlaces(
      by: analysis.projection,
      hostMode: CheckInHost.Mode(of: session).number,
      undone: session.undoneDepths
    )
  }

  package func key(of state: Session) -> StateKey {
    let live = livePlaces(of: state, by: analysis)
    return key(of: state, live, relevance(live, in: live))
  }

  private func key(
    of state: Session,
    _ live: LivePlaces,
    _ relevance: SessionRelevance
  ) -> StateKey {
    var hasher = StateHasher()
    state.dialogue.combine(into: &hasher, by: analysis.projection, live)
    state.combine(into: &hasher, relevance)
    return hasher.key
  }

  /// What may be looked at of answers and stored values; of what may not be in the turn under way
  /// only the person's own.
  private func relevance(_ live: LivePlaces, in turn: LivePlaces) -> SessionRelevance {
    var relevance = SessionRelevance()
    relevance.references = references
    for (number, value) in storedValues.enumerated() {
      let (waiting, others) = (host.waitingPlace(number), host.othersPlace(number))
      if turn.contains(hostPlaces + waiting) { relevance.ofWaiting.append(value) }
      if turn.contains(hostPlaces + others) { relevance.ofOthers.append(value) }
    }
    for (number, topic) in host.topics.enumerated() {
      let place = hostPlaces + host.classesNumber(number)
      if live.contains(place), let asked = host.classes[topic] {
        let isSeen = turn.contains(place)
        relevance[isSeen].classes.append((topic, asked))
      }
      if live.contains(place + 1) { relevance[turn.contains(place + 1)].labels.append(topic) }
    }
    return relevance
  }

  // MARK: - Turns

  /// Each turn on a screen of one's own is a section: what belongs to others is out of sight there.
  package func section(of state: Session) -> Int? {
    let (people, waiting) = state.turnCounts
    // What is forgotten is others', too.
    guard people > 1, !host.isForgetting, state.screen != .shared, let person = state.person
    else { return nil }
    return person << 8 | waiting
  }

  package func sectionKey(of state: Session) -> StateKey {
    let live = livePlaces(of: state, by: analysis)
    return key(of: state, live, relevance(live, in: livePlaces(of: state, by: turnAnalysis)))
  }

  package func state(_ state: Session, withHiddenPartOf other: Session) -> Session {
    state.withOthers(of: other)
  }
}

extension SessionRelevance {
  fileprivate subscript(isSeen: Bool) -> Topics {
    get { isSeen ? ofAnyone : ofOwn }
    set { if isSeen { ofAnyone = newValue } else { ofOwn = newValue } }
  }
}
