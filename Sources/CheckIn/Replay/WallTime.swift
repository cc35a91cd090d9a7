/// A day and a minute as calendars and clocks on the wall show them.
package struct WallTime: Hashable, Sendable, CustomStringConvertible {
  /// Such as `2026-11-24 21:05`.
  package let description: String

  /// The years that can be written with four digits, in seconds since 1970-01-01.
  private static let seconds = -62_135_596_800...253_402_300_799

  /// The time so many seconds after 1970-01-01; what is before year 1 or after 9999 is moved there.
  package init(secondsSince1970 seconds: Int) {
    let seconds = min(max(seconds, Self.seconds.lowerBound), Self.seconds.upperBound)
    // Counted from 0000-03-01, so that the day that some years have more comes last in a year.
    // The calendar repeats every 400 years, which have 146,097 days.
    let days = (seconds + 719_468 * 86_400) / 86_400
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    let secondOfDay = (seconds % 86_400 + 86_400) % 86_400
    let (hour, minute) = (secondOfDay / 3600, secondOfDay / 60 % 60)
    description =
      "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2)) "
      + "\(Self.padded(hour, 2)):\(Self.padded(minute, 2))"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension Conversation.Head {
  /// When it began, by the clock that was on the wall then.
  package var wallTime: WallTime {
    let (sum, overflows) = began.addingReportingOverflow(offset)
    return WallTime(secondsSince1970: overflows ? began : sum)
  }
}
