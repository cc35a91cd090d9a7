import Testing

/// A fault that is put into a copy of a conversation that comes with the program.
struct PlantedFault: Sendable {
  /// What an author did.
  let name: String

  /// The conversation, and what stands in it before and after.
  let conversation: String
  let old: String
  let new: String

  /// The rule of the finding, and what chat shows at the end when its answers are played, as a
  /// regular expression.
  let rule: String
  let shown: String

  static let all: [PlantedFault] = [
    PlantedFault(
      name: "a skip that leads back to its question",
      conversation: "CheckIn",
      old: "#line:house_checkin_feel_skip_reply\n",
      new: "#line:house_checkin_feel_skip_reply\n    <<jump House_CheckIn_Feeling>>\n",
      rule: "unskippable-question",
      shown: "Fine to skip.\nHow are you feeling right now\\?"
    ),
    PlantedFault(
      name: "no end of the private turns",
      conversation: "CheckIn",
      old: "    <<jump House_CheckIn_LastLook>>\n<<endif>>\n<<turn both>>\n",
      new: "    <<jump House_CheckIn_LastLook>>\n<<endif>>\n",
      rule: "open-private-turn",
      shown: "Does anyone need the toilet\\?(.*\n){5}(Jo|Mina)> \n$"
    ),
    PlantedFault(
      name: "turns counted the wrong way round",
      conversation: "CheckIn",
      old: "<<if turns_left() > 0>>\n    Bot: You get one",
      new: "<<if turns_left() is 0>>\n    Bot: You get one",
      rule: "unreached-branch",
      shown: "All of it, then."
    ),
    PlantedFault(
      name: "a value that is misspelt",
      conversation: "Arrive",
      old: "<<if $house_where is \"bed\">>\n        Bot: Feel",
      new: "<<if $house_where is \"bde\">>\n        Bot: Feel",
      rule: "unreached-branch",
      shown: "Feel the seat or the floor."
    ),
    PlantedFault(
      name: "and where or is meant",
      conversation: "Arrive",
      old: "$house_tipsy or $house_sleepy or $house_worn_out",
      new: "$house_tipsy and $house_sleepy and $house_worn_out",
      rule: "unreached-branch",
      shown: "That is a good place to stop for today."
    ),
    PlantedFault(
      name: "a condition on the way to skip",
      conversation: "Closing",
      old: "-> Skip this one #class:skip #enter #line:house_closing_looked_skip",
      new: "-> Skip this one <<if people() is 1>> #class:skip #enter"
        + " #line:house_closing_looked_skip",
      rule: "unskippable-question",
      shown: "do you feel looked after\\?(\n [1-4].*){4}\n> \n$"
    ),
    PlantedFault(
      name: "a condition that no option meets",
      conversation: "Arrive",
      old: "-> Rest, and stop here #class:rest",
      new: "-> Rest, and stop here <<if safety() > 3>> #class:rest",
      rule: "unreached-option",
      shown: "What would be kindest now\\?\n 1  Body care, no talking"
    ),
    PlantedFault(
      name: "a contact that no table has",
      conversation: "Arrive",
      old: "<<ask next>>\nBot: What would be kindest now?",
      new:
        "Bot: You could try {support(\"helath\")}.\n<<ask next>>\nBot: What would be kindest now?",
      rule: "runtime-error",
      shown: "there is no contact of that kind"
    ),
    PlantedFault(
      name: "a circle without a question",
      conversation: "Arrive",
      old: "#line:house_arrive_tipsy\n<<jump House_Arrive_Small>>",
      new: "#line:house_arrive_tipsy\n<<jump House_Arrive_Tipsy>>",
      rule: "endless-loop",
      shown: "it goes in circles"
    ),
    PlantedFault(
      name: "a question that is never left",
      conversation: "Arrive",
      old: "#line:house_arrive_touch_skip\n<<jump House_Arrive_CannotWait>>",
      new: "#line:house_arrive_touch_skip\n<<jump House_Arrive_SmallTouch>>",
      rule: "no-way-out",
      shown: "One small touch, or none\\?"
    ),
    PlantedFault(
      name: "a jump where a detour is meant",
      conversation: "CheckIn",
      old: "<<detour House_Affirm>>\n<<ask quiet>>",
      new: "<<jump House_Affirm>>\n<<ask quiet>>",
      rule: "open-private-turn",
      shown: "Press Enter when you're ready.\n(Jo|Mina)> \n$"
    ),
    PlantedFault(
      name: "a wish that is never noted",
      conversation: "Closing",
      old: "    <<set $house_one_more to true>>\n",
      new: "",
      rule: "unreached-branch",
      shown: "A bit more, then. There is time."
    ),
  ]
}

extension PlantedFault: CustomTestStringConvertible {
  var testDescription: String { name }
}
