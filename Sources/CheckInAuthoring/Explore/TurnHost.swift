import YarnAuthoring
import YarnProgram

/// A check-in's host for which nothing belongs to anyone once a turn is over.
///
/// So what is live by it is what may be looked at in the turn under way.
struct TurnHost: HostModel {
  let host: CheckInHost

  var placeCount: Int { host.placeCount }
  var readVariables: Set<String> { host.readVariables }
  var exactVariables: Set<String> { host.exactVariables }
  var writtenVariables: Set<String> { host.writtenVariables }
  var modeVariables: [String]? { host.modeVariables }
  var entries: [String] { host.entries }

  func afterEnd(_ mode: UInt32) -> [(node: String, mode: UInt32)] { host.afterEnd(mode) }
  func entering(_ node: String, _ mode: UInt32) -> UInt32 { host.entering(node, mode) }
  func mode(_ command: String, _ mode: UInt32) -> UInt32 { host.mode(command, mode) }

  func result(_ function: String, _ arguments: [Value?], _ mode: UInt32) -> Value? {
    host.result(function, arguments, mode)
  }

  func looks(_ function: String, _ arguments: [Value?]) -> [HostPlace] {
    host.looks(function, arguments)
  }

  func effect(_ command: String, _ mode: UInt32) -> HostEffect {
    var effect = host.effect(command, mode)
    if host.endsTurn(command) {
      effect.flows = []
      effect.overwrites = (0..<placeCount).map { .own($0) }
    }
    return effect
  }
}
