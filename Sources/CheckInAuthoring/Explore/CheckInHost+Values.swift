import YarnAuthoring

/// What becomes of people's own values when the turn passes.
extension CheckInHost {
  /// The next of those who wait has the turn, and the one before joins those who had theirs.
  func passTurn(_ effect: inout HostEffect) {
    for (current, waiting, others) in storedPlaces {
      effect.flows += [(current, others), (others, others), (waiting, waiting), (waiting, current)]
      effect.overwrites.append(current)
    }
  }

  /// All wait but one, who has the turn; nobody is left who had theirs.
  func beginRound(_ effect: inout HostEffect) {
    for (current, waiting, others) in storedPlaces {
      for before in [current, waiting, others] {
        effect.flows += [(before, waiting), (before, current)]
      }
      effect.overwrites.append(others)
    }
  }

  /// Nobody waits, and among several nobody has the turn.
  func endRound(_ effect: inout HostEffect, _ mode: Mode) {
    for (current, waiting, others) in storedPlaces {
      for before in [current, waiting, others] { effect.flows.append((before, others)) }
      if mode.people > 1 {
        effect.overwrites += [current, waiting]
      } else {
        effect.flows += [(current, current), (others, current), (waiting, current)]
      }
    }
  }

  /// Anyone may have the turn next.
  func mix(_ effect: inout HostEffect) {
    for (current, waiting, others) in storedPlaces {
      for before in [current, waiting, others] {
        for after in [current, waiting, others] { effect.flows.append((before, after)) }
      }
    }
  }

  private var storedPlaces: [(current: HostPlace, waiting: HostPlace, others: HostPlace)] {
    personal.enumerated().map { number, name in
      (.variable(name), .own(waitingPlace(number)), .own(othersPlace(number)))
    }
  }
}
