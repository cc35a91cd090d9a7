package import CheckIn
import Glibc

/// The times that commands and conversations need.
package protocol TimeSource: Sendable {
  /// Seconds by a clock that nobody sets.
  var seconds: Int { get }

  /// Seconds since 1970-01-01 in universal time, by the clock that people set.
  var secondsSince1970: Int { get }

  /// Seconds to add to universal time for the clock on the wall, now.
  var offset: Int { get }

  var today: CalendarDate? { get }
}

extension TimeSource {
  /// Days since 1970-01-01 in universal time.
  var daysSince1970: Int { secondsSince1970 / 86_400 }
}

/// The machine's clocks, which only the program itself reads.
struct SystemTime: TimeSource {
  var seconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  var secondsSince1970: Int { time(nil) }

  var offset: Int { unsafe wall?.tm_gmtoff ?? 0 }

  var today: CalendarDate? {
    guard let wall = unsafe wall else { return nil }
    return CalendarDate(
      year: unsafe Int(wall.tm_year) + 1900,
      month: unsafe Int(wall.tm_mon) + 1,
      day: unsafe Int(wall.tm_mday)
    )
  }

  /// The clock on the wall.
  private var wall: tm? {
    var now = time(nil)
    var parts = unsafe tm()
    return unsafe localtime_r(&now, &parts) != nil ? parts : nil
  }
}
