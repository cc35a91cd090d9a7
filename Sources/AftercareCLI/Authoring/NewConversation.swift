/// The files of a conversation that an author begins with.
struct NewConversation {
  let name: String

  /// The name as lines and variables have it.
  private var stem: String { name.lowercased() }

  /// Letters, digits and `_`, a letter first: a node may be called so.
  static func isName(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x5F
    }
    return isPlain && text.first?.isLetter == true && text.utf8.count <= 40
  }

  /// The names and texts of the files.
  var files: [(name: String, text: String)] {
    [
      ("\(name).yarnproject", project), ("\(name).yarn", script), ("\(name).testplan", plan),
    ]
  }

  private var project: String {
    """
    {
      "projectFileVersion": 4,
      "projectName": "\(name)",
      "sourceFiles": ["**/*.yarn"],
      "baseLanguage": "en",
      // A translation is one more line here: "de": { "strings": "de.csv" }
      "localisation": {},
      "compilerOptions": {
        // How severe a rule is: none, info, warning or error.
        "diagnosticsSeverity": { "missing-line-id": "warning" }
      },
      "editorOptions": { "yarnScriptEditor": { "startNode": "\(name)" } }
    }

    """
  }

  private var script: String {
    """
    // What stands behind two slashes is for you alone.
    title: \(name)
    ---
    // A question has a topic, the line that asks, and its options.
    <<ask feel>>
    Bot: How does it feel in here right now? #line:\(stem)_feel_q
    // What is further in belongs to the option above it. Reflect an answer before you go on.
    -> Warm, or good #class:glow,calm,fine #line:\(stem)_feel_good
        Bot: Warm it is. Let it last. #line:\(stem)_feel_good_reply
    -> Tired #class:tired #line:\(stem)_feel_tired
        Bot: Tired it is. Short and easy, then. #line:\(stem)_feel_tired_reply
    -> Low, or mixed #class:low,flat,mixed #line:\(stem)_feel_low
        // From here on the tone is gentler: no jokes, nothing bright.
        <<lean low>>
        Bot: Thank you for saying so. That is OK here. #line:\(stem)_feel_low_reply
    // Every question can be skipped, and skipping stands last.
    -> Skip this one #class:skip #line:\(stem)_feel_skip
        Bot: Fine to skip. #line:\(stem)_feel_skip_reply
    <<jump \(name)_Need>>
    ===
    title: \(name)_Need
    ---
    <<ask need>>
    Bot: What would help most in the next few minutes? #line:\(stem)_need_q
    -> Water, or a snack #class:drink,food #line:\(stem)_need_water
        Bot: Body first. Press Enter when you are back. #line:\(stem)_need_water_reply
        // Quiet until somebody presses Enter.
        <<step_back>>
    -> Quiet, or some room #class:quiet,space #line:\(stem)_need_quiet
        Bot: Quiet, then. Nobody has to talk. #line:\(stem)_need_quiet_reply
    -> Company #class:hold,near,talk #line:\(stem)_need_company
        Bot: Company is good. Asking still comes first. #line:\(stem)_need_company_reply
    -> Skip this one #class:skip #line:\(stem)_need_skip
        Bot: Fine to skip. #line:\(stem)_need_skip_reply
    <<jump \(name)_Thanks>>
    ===
    title: \(name)_Thanks
    ---
    /// What someone liked, in their own words. It stays empty when they skip.
    <<declare $\(stem)_liked = "">>
    <<ask liked>>
    Bot: What is one small thing that felt good? #line:\(stem)_liked_q
    // An open question: people type what they like, or skip.
    <<listen $\(stem)_liked>>
    <<if $\(stem)_liked != "">>
        Bot: Nice to know. That can stay with you. #line:\(stem)_liked_reply
    <<else>>
        Bot: No need to name one. #line:\(stem)_liked_none
    <<endif>>
    // The goodbye comes by itself.
    ===

    """
  }

  private var plan: String {
    """
    # What this conversation should do. Play it with: aftercare author test
    # people: Jo, Mina

    # Somebody types words of their own, and they are understood as the second option.
    line: `Bot: How does it feel in here right now?`
    option: `Warm, or good`
    option: `Tired`
    option: `Low, or mixed`
    option: `Skip this one`
    # say: pretty tired
    select: 2
    line: `Bot: Tired it is. Short and easy, then.`
    line: `Bot: What would help most in the next few minutes?`
    select: 2
    line: `Bot: Quiet, then. Nobody has to talk.`
    line: `Bot: What is one small thing that felt good?`
    # say: the music
    line: `Bot: Nice to know. That can stay with you.`
    stop
    ---
    # Everything can be skipped.
    line: `Bot: How does it feel in here right now?`
    # say: skip
    line: `Bot: Fine to skip.`
    line: `Bot: What would help most in the next few minutes?`
    # say: skip
    line: `Bot: Fine to skip.`
    line: `Bot: What is one small thing that felt good?`
    # say: skip
    line: `Bot: No need to name one.`
    stop

    """
  }
}
