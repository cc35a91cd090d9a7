import CheckIn
import TestSupport

/// Prompts of every kind at which a concern may be typed.
enum SafetyPlaces {
  /// Prompts that only one person sees.
  static let unseen = Result { () throws -> [(name: String, play: Play)] in
    let couple = ["Jo", "Mina"]
    var places: [(name: String, play: Play)] = []
    func add(_ name: String, _ start: Play, where isThere: (Play) -> Bool) {
      var play = start
      play.proceed(until: isThere, by: { $0.prompt?.person == nil ? "" : "4" })
      places.append((name, play))
    }
    let pair = try Play.atMenu(couple)
    add("private options", pair) { $0.prompt?.person != nil && $0.asks("touch feel good") }
    add("private words", pair) { $0.prompt?.kind == .words }
    add("private Enter", pair) { $0.prompt?.person != nil && $0.prompt?.kind == .enter }
    add("private share", pair) { $0.asks("How much may") }
    add("private last look", pair) { $0.asks("How would you like to leave") }
    var stopping = try Play.atFeeling(couple)
    stopping.type("stop")
    places.append(("private stop", stopping))
    var deleting = try Play.atFeeling(couple)
    deleting.type("delete")
    places.append(("private delete", deleting))
    var region = try Play.atFeeling(couple)
    region.type("region")
    places.append(("private region", region))
    let single = try Play.atMenu(["Jo"])
    add("alone, options", single) { $0.asks("How are you feeling") }
    add("alone, words", single) { $0.prompt?.kind == .words }
    add("alone, number") {
      $0.asks("How happy")
    } by: { play in
      play.asks("What would you like now")
        ? "longer"
        : play.asks("numbers, or go on") ? "numbers" : play.asks("How relaxed") ? "2" : ""
    }
    add("alone, quiet", single) { $0.isQuiet }
    add("alone, closing", single) { $0.asks("feel looked after") }
    func add(_ name: String, where isThere: (Play) -> Bool, by choose: (Play) -> String) {
      var play = single
      play.proceed(until: isThere, by: choose)
      places.append((name, play))
    }
    return places
  }

  /// Prompts that everyone may see.
  static let shared = Result { () throws -> [(name: String, play: Play)] in
    let script = try Shipped.welcome.get()
    var places: [(name: String, play: Play)] = [("age", Play(script))]
    var play = Play.adults(script)
    places.append(("mode", play))
    play.type("two of us")
    places.append(("first name", play))
    play.type("Jo")
    places.append(("second name", play))
    play.type("Mina")
    let stops: [(String, (Play) -> Bool)] = [
      ("menu", { $0.asks("What would you like now") }),
      ("number", { $0.asks("How relaxed") }),
      ("hand-over", { $0.asks("Is this") }),
      (
        "hand-over to the last look",
        { play in
          play.asks("Is this") && play.allSaid.count { $0.contains("How much may") } == 2
        }
      ),
      ("together", { $0.asks("Is everyone back") }),
      ("shared Enter", { $0.asks("Take a moment with it") }),
      ("shared options", { $0.asks("How does that sound") }),
      ("out-loud round", { $0.asks("do you feel looked after") }),
    ]
    for (name, isThere) in stops {
      play.proceed(until: isThere) { play in
        name == "number" && play.asks("What would you like now")
          ? "longer" : play.asks("numbers, or go on") ? "numbers" : ""
      }
      places.append((name, play))
    }
    var pausing = play
    pausing.type("pause")
    places.append(("pause", pausing))
    var idle = try Play.atFeeling(["Jo", "Mina"])
    idle.send(.idle)
    places.append(("idle hand-over", idle))
    return places
  }
}
