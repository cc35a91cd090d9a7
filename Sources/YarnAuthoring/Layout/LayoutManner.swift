/// What a host's questions look like, so that a question torn by its layout can be told from two.
package struct LayoutManner: Sendable {
  /// The commands that begin a question, or ask one by themselves.
  let questionCommands: Set<String>

  /// The tag that only options have, or `nil` where there is none.
  let optionTag: String?

  /// The value of that tag on an option that skips the question.
  let skipValue: String

  /// Whether a question needs two options, so that one alone is surely not all of it.
  let needsTwoOptions: Bool

  private init(
    questionCommands: Set<String>,
    optionTag: String?,
    skipValue: String,
    needsTwoOptions: Bool
  ) {
    self.questionCommands = questionCommands
    self.optionTag = optionTag
    self.skipValue = skipValue
    self.needsTwoOptions = needsTwoOptions
  }

  /// The questions of any host; one option alone may be all that a player says.
  package static let anyHost = LayoutManner(
    questionCommands: [],
    optionTag: nil,
    skipValue: "",
    needsTwoOptions: false
  )

  /// The questions of a host whose options have a tag of their own and are never alone.
  package static func questions(
    begunBy commands: Set<String>,
    optionTag: String,
    skipValue: String
  ) -> LayoutManner {
    LayoutManner(
      questionCommands: commands,
      optionTag: optionTag,
      skipValue: skipValue,
      needsTwoOptions: true
    )
  }
}
