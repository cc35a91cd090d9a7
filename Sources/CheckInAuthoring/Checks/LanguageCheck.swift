package import Understanding
package import YarnAuthoring

/// Which languages of a project people can be asked in and not be understood.
///
/// Whoever says in such a language that something is wrong is not heard, and neither is `stop`.
package struct LanguageCheck {
  private let understood: UnderstoodLanguages

  package init(_ understood: UnderstoodLanguages) {
    self.understood = understood
  }

  /// A remark on the project's file for each language that is not understood.
  package func remarks(on project: YarnProject, file: String) -> [FileRemark] {
    project.languages.filter { !understood.contains($0) }.map { language in
      FileRemark(
        .unknownLanguage,
        file,
        "in ‘\(language)’ neither concerns nor words such as ‘stop’ are understood, only English ones "
          + "and numbers; people are told before the first question"
      )
    }
  }
}
