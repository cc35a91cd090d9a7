/// What becomes of the question that is open or comes next.
enum Step {
  /// Wait for an answer.
  case put(Question)
  /// Wait again for the answer to a question that was interrupted.
  case askAgain(Question)
  /// Play a node of the house; behind it the question comes up again, or is settled by the verdict.
  case interject(String, Question.Verdict? = nil)
  /// End the question, and let the script go on.
  case settle(Question, Question.Verdict)
  /// End the session.
  case finish(Ending)
}
