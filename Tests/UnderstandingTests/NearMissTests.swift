import Testing
import Understanding

/// Ordinary lines that must not step out; the guide's own come first.
struct NearMissTests {
  private func level(_ text: String) throws -> SafetySignal? {
    let lexicon = try EnglishLexicon.shared.get()
    return lexicon.safetySignal(in: lexicon.read(text))
  }

  @Test(arguments: [
    "took my breath away", "dying over here lol", "my heart is racing in a good way",
    "passed out asleep", "stuck on what to say", "sore in a good way", "hurt so good",
    "it didn't hurt", "used muscles i forgot", "head hurts from laughing", "I couldn't stop laughing",
    "I didn't want it to end", "said no to dessert", "forced myself to get up", "didn't want to stop",
    "they'd kill me if I ate the last one", "peer pressure to watch the sequel", "scared of heights",
    "panic over, found my keys", "unreal!!", "floating", "floating, so good", "killing me lol",
    "dead 💀 from laughing", "I could die happy", "I'd kill for a pizza",
    "want to die of embarrassment", "not be here, like at mine", "i want to not be here, like at mine",
    "I teach", "since we were 17", "17 years together", "we've been together 17 years",
  ])
  func `the guide's near-misses stay soft`(phrase: String) throws {
    let signal = try level(phrase)
    #expect(signal?.level ?? 0 <= 1, "\(String(describing: signal))")
  }

  @Test(arguments: [
    "best stop ever", "don't stop", "stop", "please don't stop", "i died laughing",
    "that movie killed me", "Rob Payne", "Ow en", "Owen", "Payne", "Hope", "Will", "Mark", "Grace",
    "he wouldn't stop making me laugh", "we couldn't stop smiling", "she said no problem",
    "they said wait for me downstairs", "not scared of them", "i'm not scared of him at all",
    "no pain", "nothing hurts", "no bleeding", "it doesn't hurt", "didn't hurt at all",
    "no chest pain", "i didn't faint", "i'm not pregnant", "not drunk", "i'm not drunk at all",
    "high on life", "chill pill", "plan b is pizza", "pep talk", "meal prep", "pregnant pause",
    "i teach 10th grade", "a minor issue", "17 years in", "i'm 10 minutes away", "i'm 16 weeks along",
    "i am 30", "she's 27", "we met in high school", "my yoga teacher", "he beat me at chess",
    "i can't leave the bed", "careful with my back", "they did not want to get up",
    "i didn't want to wake them", "forced smile", "the conversation felt forced", "freezing",
    "i'm freezing", "stuck in my head", "burning candles", "pain in the ass neighbour",
    "drunk in love", "drunk enough water", "wasted time", "nailed it", "panic room",
    "no need to panic", "goodbye for now", "end of the night", "i want it to never end",
    "i could eat a horse", "kill the lights", "killer playlist", "you're killing it",
    "dead tired", "dead to the world", "dying to know", "i could kill for a cuppa",
    "heart racing", "my heart melted", "what a shot", "hit the spot", "hit me with it",
    "the alarm won't wake me", "let's not stop", "slow down a bit next time",
    "asked him to wait for me", "i said yes", "i said nothing", "i told them i love them",
    "he listened", "they stopped when i said stop", "they asked first", "felt safe", "so safe",
    "safe and warm", "is the oven on", "my teeth hurt? no", "i was asleep by ten", "almost asleep",
    "we filmed in spain", "made me laugh", "made me feel wanted", "he made me tea",
    "she made me smile", "they made me breakfast", "gave me space", "i have to be up at 6",
    "gotta be up at 6", "took a while", "i gave him a hug", "the cat hurt its paw? no it's fine",
    "they went slow for me", "nobody here is under 18", "more of this bit", "i'm done", "good night",
    "the best i've ever had", "couldn't be better", "my legs are jelly", "shaky legs in a good way",
    "so unreal good", "we are 15 minutes from home", "10/10", "i am 10/10 happy", "ten out of ten",
  ])
  func `ordinary lines do not step out`(phrase: String) throws {
    let signal = try level(phrase)
    #expect(signal?.level ?? 0 <= 1, "\(String(describing: signal))")
  }

  @Test(arguments: [
    "best stop ever", "don't stop", "stop", "Rob Payne", "Ow en", "it didn't hurt",
    "sore in a good way", "said no to dessert", "i couldn't stop laughing", "scared of heights",
    "took my breath away", "took the pill bottle back", "i died laughing", "not scared of them",
    "made me laugh", "nothing hurts", "i'm not pregnant", "passed out asleep", "i could die happy",
    "i'm tired", "some water please", "a cuddle", "yes", "no", "2", "skip", "calm and close",
  ])
  func `plain lines raise nothing`(phrase: String) throws {
    #expect(try level(phrase) == nil || phrase.contains("pill"))
  }
}
