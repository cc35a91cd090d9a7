import CheckIn
import Glibc

/// The machine's clocks, which only the program itself reads.
enum Clock {
  /// Seconds since some beginning; only differences mean anything.
  static func seconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// The day where we are.
  static func today() -> CalendarDate? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: unsafe Int(parts.tm_year) + 1900,
      month: unsafe Int(parts.tm_mon) + 1,
      day: unsafe Int(parts.tm_mday)
    )
  }
}
