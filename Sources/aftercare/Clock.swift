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

  /// Seconds since 1970-01-01 in universal time, by the clock that people set.
  static func secondsSince1970() -> Int { time(nil) }

  /// Days since 1970-01-01 in universal time.
  static func daysSince1970() -> Int { secondsSince1970() / 86_400 }

  /// Seconds to add to universal time for the clock on the wall, now.
  static func offset() -> Int {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return 0 }
    return unsafe parts.tm_gmtoff
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
