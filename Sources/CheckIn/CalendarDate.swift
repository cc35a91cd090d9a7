/// A day of the calendar.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int

  /// From 1.
  package let month: Int

  /// From 1.
  package let day: Int

  /// A day, or `nil` where a month or day is none.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day such as `2026-11-24`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether more than so many years lie between this day and a later one.
  func isMore(years: Int, before later: CalendarDate) -> Bool {
    (year + years, month, day) < (later.year, later.month, later.day)
  }
}
