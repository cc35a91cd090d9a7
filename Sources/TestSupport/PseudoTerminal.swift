import Glibc

/// A terminal with a program in it, as a person has one; a class because it owns both.
///
/// Everything waits for bytes with a deadline, nothing sleeps.
package final class PseudoTerminal {
  /// All bytes the program wrote so far.
  package private(set) var transcript: [UInt8] = []
  package let process: SpawnedProcess
  private var terminal: Int32
  /// The path of the program's side.
  private let name: String
  /// Where the search of the next `expect` begins.
  private var searched = 0
  private var size: (columns: Int, rows: Int)
  /// The screen after so many bytes of the transcript.
  private var emulator: ScreenEmulator
  private var emulated = 0

  /// Starts a program in a terminal of its own, with exactly this environment.
  package init(
    _ program: String,
    arguments: [String] = [],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    let (ours, programSide) = try Descriptors.makeTerminal(columns: columns, rows: rows)
    terminal = ours
    size = (columns, rows)
    emulator = ScreenEmulator(columns: columns, rows: rows)
    defer { Glibc.close(programSide) }
    var path = [CChar](repeating: 0, count: 128)
    // Not `ttyname`, whose answer tests in parallel would share.
    let code = unsafe ttyname_r(programSide, &path, path.count)
    guard code == 0 else { throw ProcessError.system("ttyname_r", code) }
    name = String(
      decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    process = try SpawnedProcess(
      program,
      arguments: arguments,
      environment: environment,
      connection: .terminal(name)
    )
  }

  /// Starts a shell with job control, which waits for a command once this returns.
  package convenience init(
    shellIn environment: [String: String],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    try self.init(
      "/bin/bash",
      arguments: ["--norc", "--noediting", "-i"],
      environment: ["PS1": "shell$ ", "HISTFILE": ""].merging(environment) { $1 },
      columns: columns,
      rows: rows
    )
    try expect("shell$ ")
  }

  deinit {
    process.end()
    close()
  }

  /// What the program wrote so far, as text.
  package var text: String { String(decoding: transcript, as: UTF8.self) }

  /// Whether the terminal is as a shell wants it: whole lines, and typing is shown.
  package var isRestored: Bool {
    var mode = termios()
    guard unsafe tcgetattr(terminal, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ICANON) != 0 && mode.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Types.
  package func send(_ text: String) throws {
    try send(bytes: Array(text.utf8))
  }

  /// Types bytes that need not be text.
  package func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    // The terminal takes some thousand bytes, and none while its output is not read.
    while !rest.isEmpty {
      // As much at once as it takes: where time counts, a pause within a sequence is an event.
      let count = unsafe rest.prefix(1 << 16).withUnsafeBytes { block in
        unsafe write(terminal, block.baseAddress, block.count)
      }
      if count < 0, errno != EAGAIN, errno != EINTR { throw ProcessError.system("write", errno) }
      rest = rest.dropFirst(max(0, count))
      while readSome(milliseconds: 0) {}
    }
  }

  /// Waits until the program has written this, after what was expected last.
  package func expect(_ text: String, within seconds: Double = 10) throws {
    let wanted = Array(text.utf8)
    let deadline = Deadline(seconds: seconds)
    while true {
      if let end = transcript.end(of: wanted, from: searched) {
        searched = end
        return
      }
      let left = deadline.milliseconds
      guard left > 0 else {
        throw ProcessError.late(waitingFor: text, transcript: self.text)
      }
      if !readSome(milliseconds: left), deadline.milliseconds > 0 {
        throw ProcessError.gone(waitingFor: text, transcript: self.text)
      }
    }
  }

  /// Waits until typing is read key by key, and not shown by the terminal itself.
  package func expectRawMode(within seconds: Double = 10) throws {
    try expectMode("raw mode", within: seconds) { !isRestored }
  }

  /// Waits until the program reads nothing, and the terminal's own keys make signals again.
  package func expectRestored(within seconds: Double = 10) throws {
    try expectMode("a terminal as it was", within: seconds) { isRestored }
  }

  private func expectMode(_ name: String, within seconds: Double, _ isSet: () -> Bool) throws {
    let deadline = Deadline(seconds: seconds)
    while !isSet() {
      guard deadline.milliseconds > 0 else {
        throw ProcessError.late(waitingFor: name, transcript: text)
      }
      _ = readSome(milliseconds: 1)
    }
  }

  /// Waits until the program has read all that was typed.
  package func awaitTaken(within seconds: Double = 10) throws {
    let programSide = unsafe open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard programSide >= 0 else { throw ProcessError.system("open", errno) }
    defer { Glibc.close(programSide) }
    let deadline = Deadline(seconds: seconds)
    while true {
      // A look makes the system bring over what is still on its way to the program's side.
      var source = pollfd(fd: programSide, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&source, 1, 0)
      var waiting: Int32 = 0
      _ = unsafe ioctl(programSide, UInt(FIONREAD), &waiting)
      if waiting == 0 { return }
      guard deadline.milliseconds > 0 else {
        throw ProcessError.late(waitingFor: "a program that reads", transcript: text)
      }
      _ = readSome(milliseconds: 1)
    }
  }

  /// Reads for this long, whatever comes.
  package func listen(seconds: Double) {
    let deadline = Deadline(seconds: seconds)
    while deadline.milliseconds > 0 { _ = readSome(milliseconds: deadline.milliseconds) }
  }

  /// Waits a little for something new and takes what comes with it, so that whoever looks at the
  /// screen, which costs more than waiting, need not look at each part of it.
  func listenForMore() {
    guard readSome(milliseconds: 50) else { return }
    for _ in 0..<20 where !readSome(milliseconds: 2) { return }
  }

  /// What is on the screen at this moment; after a resize, as if it always had had this size.
  package var screen: ScreenEmulator {
    emulator.feed(transcript[emulated...])
    emulated = transcript.count
    return emulator
  }

  /// Changes the size, which the program is told by a signal.
  package func resize(columns: Int? = nil, rows: Int? = nil) {
    size = (columns ?? size.columns, rows ?? size.rows)
    emulator = ScreenEmulator(columns: size.columns, rows: size.rows)
    emulated = 0
    var window = winsize(
      ws_row: UInt16(size.rows),
      ws_col: UInt16(size.columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &window)
  }

  /// Closes the window.
  package func close() {
    if terminal >= 0 { Glibc.close(terminal) }
    terminal = -1
  }

  /// Waits for the program to end, while it may write.
  package func waitForExit(within seconds: Double = 10) throws -> ExitStatus {
    let deadline = Deadline(seconds: seconds)
    while true {
      var sources = [
        pollfd(fd: process.lifeline, events: Int16(POLLIN), revents: 0),
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&sources, 2, deadline.milliseconds) > 0 else {
        throw ProcessError.late(waitingFor: "exit", transcript: text)
      }
      if sources[1].revents != 0, readSome(milliseconds: 0) { continue }
      if sources[0].revents != 0 {
        while readSome(milliseconds: 0) {}
        return process.collect()
      }
    }
  }

  /// Reads what there is, or comes in time; false if nothing did or the program's side is closed.
  private func readSome(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&source, 1, milliseconds) > 0 else { return false }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(terminal, &block, block.count)
    if count > 0 { transcript.append(contentsOf: block[..<count]) }
    return count > 0
  }
}

extension [UInt8] {
  /// The place after the first occurrence of `wanted` at or after `start`.
  fileprivate func end(of wanted: [UInt8], from start: Int) -> Int? {
    guard count - start >= wanted.count else { return nil }
    for index in start...(count - wanted.count)
    where self[index..<(index + wanted.count)].elementsEqual(wanted) {
      return index + wanted.count
    }
    return nil
  }
}
