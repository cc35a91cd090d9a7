/// What a typed line may be telling about someone's safety.
///
/// The raw values are the names that scripts use and that stand in what is kept. The most urgent
/// kind comes first, for lines that tell of several at one level.
package enum SafetyKind: String, CaseIterable, Codable, Equatable, Sendable {
  /// A body in danger.
  case bodyUrgent = "body"

  /// Wanting to die or to hurt oneself.
  case selfHarm = "self_harm"

  /// Wanting to hurt someone else.
  case violence = "violence"

  /// Someone who is not an adult.
  case underage = "young"

  /// A no that was not respected.
  case consent = "consent"

  /// Pressure, fear or control.
  case pressure = "pressure"

  /// Pictures, or threats to share them.
  case images = "images"

  /// Having harmed someone.
  case harmDone = "harm"

  /// Panic, a flashback, feeling unreal.
  case panic = "panic"

  /// Pain or injury.
  case pain = "pain"

  /// Too drunk or high.
  case drunk = "drunk"

  /// Worry about pregnancy or infection.
  case protection = "protection"
}

/// A kind of concern and how urgent it is.
package struct SafetySignal: Equatable, Hashable, Sendable {
  /// What the line may be telling.
  package let kind: SafetyKind

  /// 0 nothing, 1 a soft check, 2 step out, 3 urgent.
  package let level: Int

  /// Makes a signal.
  package init(kind: SafetyKind, level: Int) {
    self.kind = kind
    self.level = level
  }
}
