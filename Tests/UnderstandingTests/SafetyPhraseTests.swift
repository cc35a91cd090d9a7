import Testing
import Understanding

/// Phrases that have to raise, by kind; the guide's own come first in each list.
struct SafetyPhraseTests {
  private func check(
    _ phrase: String,
    _ kind: SafetyKind,
    _ level: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let lexicon = try EnglishLexicon.shared.get()
    for form in [phrase, phrase.uppercased(), phrase.filter { $0 != "'" }, "so... \(phrase)!!"] {
      let signals = lexicon.safetySignals(in: lexicon.read(form))
      #expect(
        signals.contains { $0.kind == kind && $0.level >= level },
        "\(form): \(signals)",
        sourceLocation: sourceLocation
      )
      #expect(
        lexicon.safetySignal(in: lexicon.read(form))?.level ?? 0 >= level,
        sourceLocation: sourceLocation
      )
    }
  }

  @Test(arguments: [
    "i can't breathe", "cant breathe", "can not breathe", "couldn't breathe", "chest pain",
    "i passed out", "fainted and still woozy", "hit head on the floor and hit my head",
    "i hit my head", "she had a seizure", "lots of blood", "blood won't stop",
    "the blood wont stop", "it's soaked through", "something stuck",
    "there's something stuck inside",
    "sudden very bad pain", "neck was squeezed and now my voice is off",
    "he choked me and now i can't swallow", "my neck was squeezed and my sight is off",
    "my arm is numb and it's not coming back", "numb leg", "weak leg that is not coming back",
    "swelling lips", "my face is swelling", "took something and can't stay awake",
    "someone put something in my drink", "my drink was spiked", "she won't wake up",
    "he is not waking up", "i cant catch my breath", "cant breath", "I CAN'T BREATHE",
    "struggling to breathe", "my chest hurts", "i keep passing out", "he's unconscious",
    "bleeding a lot", "it won't stop bleeding", "there is so much blood", "the toy is stuck inside",
    "i was drugged", "somebody slipped something in her drink", "her lips are blue",
    "it hurts to swallow", "my throat is closing", "i think i'm having a heart attack",
    "he strangled me", "i blacked out", "cant feel my arm", "call an ambulance",
    "we need an ambulance", "she is unresponsive", "he isn't breathing", "I cán't breathe",
    "i caaan't breatheee", "having a seizur", "my vision went blurry", "i'm dying",
  ])
  func `a body in danger is urgent`(phrase: String) throws {
    try check(phrase, .bodyUrgent, 3)
  }

  @Test(arguments: [
    "it hurts", "ow", "stinging", "burning", "i tore something", "tore", "bleeding a bit",
    "bruise that worries me", "numb", "rope marks not fading", "the rope marks aren't fading",
    "sore and not OK", "it ended cos it hurt", "stinging down there", "that hurt", "ouch",
    "it burns when i pee", "i'm in pain", "my hip hurts", "theres some blood", "really sore",
    "i'm bleeding", "something tore", "still hurts a bit", "worried about this bruise",
    "my wrists are hurting", "bad cramps", "my fingers are numb",
  ])
  func `pain asks softly`(phrase: String) throws {
    try check(phrase, .pain, 1)
  }

  @Test(arguments: [
    "i said stop", "said no", "i said no", "told them to wait", "they kept going",
    "they didn't listen", "didn't listen", "i didn't want to", "i was asleep", "i was too drunk",
    "they took it off", "he took the condom off", "they filmed it", "they forced me", "they forced",
    "raped", "i was raped", "assaulted", "made me", "they made me", "woke up to it", "i froze",
    "he made me do it", "i told him to stop", "they wouldnt stop when i asked",
    "she kept going when i said no", "we said no but he did it anyway", "i asked her to stop",
    "i begged him to stop", "they would not stop", "he didnt stop",
    "she never listened when i said no",
    "i didnt want it", "i never wanted to", "i did not consent", "without my consent",
    "it wasn't consensual", "i was half asleep", "he started while i was asleep",
    "too drunk to say no", "i was way too high", "he took it off without telling me",
    "he stealthed me", "she recorded me", "he forced himself on me", "sexually assaulted",
    "he assulted me", "he molested me", "she groped me", "i woke up with him on top of me",
    "i just froze", "i couldn't move", "i couldnt say no", "he ignored my safeword",
    "they crossed a line", "not do the thing i said no to", "they kept going after i said red",
    "someone raped me", "my boyfriend forced me", "my ex made me do things",
    "he wouldn't take no for an answer", "i tried to push him off", "he r*ped me",
    "i yelled stop", "i screamed at him to stop", "he held me and i couldn't get away",
    "he took advantage of me", "against my will", "i asked them to stop and they laughed",
    "i don't remember saying yes", "it was rape", "is it rape", "i told her no",
    "they carried on anyway", "he used me", "i kept saying no",
  ])
  func `a no that was not respected steps out`(phrase: String) throws {
    try check(phrase, .consent, 2)
  }

  @Test(arguments: [
    "the more i think about it the less ok it was", "it was not ok", "it felt wrong",
    "they didn't ask me", "not sure it was ok", "he held me down",
  ])
  func `doubt about consent asks softly`(phrase: String) throws {
    try check(phrase, .consent, 1)
  }

  @Test(arguments: [
    "i felt i had to", "felt like i had to", "they sulk if i say no", "he sulks when i say no",
    "kept asking till i gave in", "they kept asking until I said yes", "walking on eggshells",
    "im always on egg shells", "i have to be careful", "they check my phone", "she checks my phone",
    "they'll be angry if i say no", "he gets mad when i say no", "i felt pressured",
    "i only did it because they kept asking", "she guilt trips me", "i gave in",
    "i dont want them near me", "i went along with it", "he yells at me", "i had no choice",
    "i didn't feel able to say no", "it's easier to just say yes", "he wore me down",
    "i did it to keep the peace", "he goes through my messages", "they'd kill me", "controlling",
    "i just wanted it to be over",
  ])
  func `pressure asks softly`(phrase: String) throws {
    try check(phrase, .pressure, 1)
  }

  @Test(arguments: [
    "scared of them", "i'm scared of him", "afraid of her", "i can't leave", "cant leave",
    "they'd hurt me", "he would hurt me", "he will kill me if i leave", "he won't let me leave",
    "i don't feel safe", "im not safe", "i feel unsafe", "he hits me", "she hit me",
    "he punched me",
    "he threatened me", "scared to go home", "he gets violent", "my partner scares me",
    "terrified of my husband", "he locked me in", "she is abusive", "call the police",
    "i'm scared he will hurt me", "im frightened of my partner",
  ])
  func `fear steps out`(phrase: String) throws {
    try check(phrase, .pressure, 2)
  }

  @Test(arguments: [
    "freaking out", "im freaking out", "panic", "having a panic attack", "i'm panicking",
    "can't calm down", "heart won't slow", "my heart wont slow down", "not here", "i'm not here",
    "floating away bad", "i'm floating away and it's bad", "feel unreal", "everything feels unreal",
    "memory came back", "the memories came back", "it was like before", "shaking and scared",
    "i had a flashback", "flashbacks", "i'm dissociating", "nothing feels real",
    "cant stop shaking", "i cant stop crying", "i got triggered", "panicing",
    "outside my body", "hyperventilating", "i feel like i'm not here", "disociating",
  ])
  func `panic steps out gently`(phrase: String) throws {
    try check(phrase, .panic, 2)
  }

  @Test(arguments: [
    "want to die", "i want to die", "i wanna die", "kill myself", "im gonna kill myself", "kms",
    "k.m.s", "k m s", "unalive", "end it", "i want to end it", "better off without me",
    "they'd be better off without me", "don't want to be here anymore",
    "dont want to be here any more",
    "hurt myself", "i want to hurt myself", "cut myself", "i've been cutting myself",
    "no point going on", "there's no point in going on", "took pills", "i took a load of pills",
    "sleep and not wake up", "i want to go to sleep and never wake up", "goodbye for good",
    "suicidal", "i feel suicidle", "thinking about suicide", "suicide", "end my life", "end it all",
    "i wish i was dead", "i wish i wasn't alive", "nothing to live for", "i can't go on",
    "self harm", "self-harm", "i self harmed", "i don't want to live", "tired of living",
    "i overdosed", "i took all my pills", "life isn't worth living", "no reason to live",
    "i want to jump off a bridge", "i wish i'd never been born",
    "everyone would be happier without me",
    "unaliving myself", "I want to dieee", "i should just die",
  ])
  func `wanting to die is urgent`(phrase: String) throws {
    try check(phrase, .selfHarm, 3)
  }

  @Test(arguments: [
    "i didn't stop when they said", "i went too far", "i think i hurt them",
    "they froze and i kept on", "they were really drunk", "they are crying and it's my fault",
    "i didnt stop when she asked", "i took it too far", "i hurt her", "i think i hurt him",
    "she froze and i kept going", "he was really drunk", "she's crying and its my fault",
    "he seems scared of me", "i kept going after she said no", "i think i forced her",
    "i pressured them", "i might have hurt them", "i ignored her safeword",
    "they said no and i didn't stop",
    "i crossed their line", "i assaulted someone",
  ])
  func `having done harm steps out`(phrase: String) throws {
    try check(phrase, .harmDone, 2)
  }

  @Test(arguments: [
    "im 16", "i'm 17", "i am 15 years old", "she's 17", "shes 16", "he is 15", "they're 16",
    "my boyfriend is 17", "my gf is 16", "i'm in 10th grade", "im in year 11", "she's in 9th grade",
    "i'm in high school", "she is my teacher", "it was my teacher", "i'm only 17", "i am sixteen",
    "we are both 16", "im under 18", "i'm underage", "not 18 yet", "i turn 18 next month",
    "im almost 18", "i'm a minor", "i lied about my age", "16f", "17 years old", "she's a minor",
    "still in high school", "im 14 and he's 20", "i am not 18", "my maths teacher kissed me",
    "im in tenth grade", "i'm 17 lol",
  ])
  func `someone who is not an adult stops the conversation`(phrase: String) throws {
    try check(phrase, .underage, 3)
  }

  @Test(arguments: ["my teacher", "my science teacher", "my teacher was funny"])
  func `a teacher by itself asks softly`(phrase: String) throws {
    let lexicon = try EnglishLexicon.shared.get()
    let signals = lexicon.safetySignals(in: lexicon.read(phrase))
    #expect(signals == [SafetySignal(kind: .underage, level: 1)])
  }

  @Test(arguments: [
    "too drunk", "im so drunk", "i'm too high", "i am really wasted", "we're both drunk",
    "she's really out of it", "they're really out of it", "had too much to drink", "im stoned",
    "the room is spinning", "i took something", "i took mdma",
  ])
  func `drink and drugs ask softly`(phrase: String) throws {
    try check(phrase, .drunk, 1)
  }

  @Test(arguments: [
    "condom broke", "the condom broke", "forgot", "we forgot a condom", "pill", "missed my pill",
    "plan b", "i need plan b", "pregnant", "what if im pregnant", "sti", "worried about an sti",
    "test", "i need a test", "prep", "pep", "should i take pep", "didn't use a condom",
    "the condom slipped off", "morning after pill", "preganant", "unprotected", "am i pregnent",
  ])
  func `worry about protection asks softly`(phrase: String) throws {
    try check(phrase, .protection, 1)
  }

  @Test(arguments: [
    "i want to hurt him", "i want to kill her", "i'm going to hurt someone", "i will kill him",
    "im gonna kill them", "i want to hurt my partner", "i might hurt her",
    "thinking about hurting someone", "i want to beat him up", "i'll stab him",
  ])
  func `wanting to hurt someone is urgent`(phrase: String) throws {
    try check(phrase, .violence, 3)
  }

  @Test(arguments: [
    "they threatened to post", "he threatened to post my nudes", "she leaked my photos",
    "he's going to share the video", "he posted my pictures", "revenge porn",
    "he is blackmailing me",
    "they said they'd send my pics to everyone", "he took photos without asking",
    "he sent my nudes to his friends",
  ])
  func `pictures and threats to share them step out`(phrase: String) throws {
    try check(phrase, .images, 2)
  }

  @Test(arguments: [
    "i told them no and they did it anyway",
    "she wouldnt let me go home",
    "i kept saying i wanted to stop but he ignored it",
    "he put it in without asking",
    "they didn't use a condom even though i said to",
    "he finished even though i asked him not to",
    "i was crying and he didnt notice",
    "he got rough and i couldn't say anything",
    "my no didn't count",
    "i pretended to be asleep and he did it anyway",
    "i was passed out",
    "i woke up and they were on me",
    "he won't take no",
    "it felt like an assault",
    "he pressured me into it",
    "i was coerced",
    "i feel dirty and used",
    "they kept pushing my head down",
    "i cried the whole time",
    "i wasn't able to stop it",
    "i never said yes",
    "he didn't care that i was hurting",
    "it wasn't my choice",
    "he choked me without asking",
    "he choked me and i passed out",
    "i can't feel my hand and its been an hour",
    "my head is pounding and my neck hurts where he squeezed",
    "bleeding through my pads",
    "theres blood all over the sheets",
    "dizzy and i might faint",
    "cant swallow properly",
    "my heart hurts and i cant breath",
    "she took some pills and wont wake up",
    "hes breathing weird and wont respond",
    "ive taken a lot of paracetamol",
    "i dont wanna be alive",
    "whats the point of living",
    "id be better off dead",
    "i just want it all to stop",
    "i want to disappear",
    "nobody would care if i was gone",
    "i keep thinking about ending things",
    "wish i was never born",
    "i dont deserve to live",
    "i want to cut",
    "been thinking about hurting myself again",
    "i cut again last night",
    "i relapsed",
    "i did something she didnt want",
    "she said ow and i didnt stop",
    "i think i raped her",
    "i might have pushed him too much",
    "he looked scared and i carried on",
    "i lost my temper and hit her",
    "im 15",
    "turning 17 in june",
    "i'm in sixth form",
    "im a junior in high school",
    "we are in year 10",
    "my boyfriend is in 11th grade",
    "hes 16 im 19",
    "i'm 17 and a half",
    "im seventeen",
    "shes my student",
    "my stepdad comes into my room",
    "my uncle touched me",
    "i feel like im outside of my body",
    "everything feels far away and fake",
    "im having a flashback",
    "i cant stop thinking about what happened before",
    "my heart is pounding and i cant calm down",
    "i'm going to be sick i'm so scared",
    "he reads all my texts",
    "i'm not allowed to see my friends",
    "she said she would post the video",
    "he has a video of me and i didnt know",
    "he recorded us without telling me",
    "he'll kill me if he finds out",
    "he's going to hurt me",
    "she throws things at me",
    "hes banging on the door",
    "i'm hiding in the bathroom",
    "i want to smash his face in",
    "i could kill him right now",
    "i feel like hurting her",
    "i had way too much to drink",
    "we did a lot of coke",
    "i forgot my pill",
    "the condom split",
    "could i be pregnant",
    "we didnt use anything",
  ])
  func `rewordings raise something`(phrase: String) throws {
    let lexicon = try EnglishLexicon.shared.get()
    #expect(lexicon.safetySignal(in: lexicon.read(phrase)) != nil)
  }

  @Test func `the most urgent concern comes first`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    let line = lexicon.read("he wouldn't stop, it hurts and now i want to die")
    #expect(lexicon.safetySignal(in: line) == SafetySignal(kind: .selfHarm, level: 3))
    #expect(lexicon.safetySignals(in: line).map(\.kind) == [.selfHarm, .consent, .pain])
  }

  @Test func `a near-miss does not hide a disclosure beside it`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    for line in [
      "i said no to dessert and later i said no to him and he forced me",
      "i couldn't stop laughing but then he wouldn't stop when i said no",
      "sore in a good way but he choked me and now i can't swallow",
      "i didn't want it to end and then i told him to stop and he kept going",
      "that movie killed me. also i want to kill myself",
    ] {
      #expect(lexicon.safetySignal(in: lexicon.read(line))?.level ?? 0 >= 2, "\(line)")
    }
  }
}
