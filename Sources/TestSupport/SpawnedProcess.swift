import Glibc
import Synchronization

/// A child process and a pipe that tells when it has ended.
///
/// A class because it owns the process: one that still runs at the end of a test is killed.
package final class SpawnedProcess {
  /// Where the child's standard descriptors come from.
  enum Connection {
    /// A terminal by its path, which becomes the controlling one of a new session.
    case terminal(String)
    /// Descriptors of ours for input, output and errors.
    case descriptors(Int32, Int32, Int32)
  }

  package let id: Int32
  /// Reads as ended when the process has.
  let lifeline: Int32
  private var status: ExitStatus?

  init(
    _ program: String,
    arguments: [String],
    environment: [String: String],
    connection: Connection
  ) throws {
    let ends = try Descriptors.makePipe()
    defer { close(ends.writing) }
    lifeline = ends.reading
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    switch connection {
    case .terminal(let path):
      unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .descriptors(let input, let output, let errors):
      unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
      unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
    }
    // Any number the program does not use: it only has to stay open as long as the program lives.
    unsafe posix_spawn_file_actions_adddup2(&actions, ends.writing, 63)
    id = try unsafe Self.spawn(program, arguments, environment, &actions)
  }

  deinit {
    if status == nil { end() }
    close(lifeline)
  }

  /// Sends a signal to the process.
  package func signal(_ number: Int32) {
    if status == nil { kill(id, number) }
  }

  /// Kills the process if it still runs.
  func end() {
    signal(SIGKILL)
    _ = collect()
  }

  /// How the process ended, if it has.
  var statusIfEnded: ExitStatus? {
    var source = pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&source, 1, 0) > 0 ? collect() : nil
  }

  /// The status of a process that has ended or is about to.
  package func collect() -> ExitStatus {
    if let status { return status }
    var raw: Int32 = 0
    while unsafe waitpid(id, &raw, 0) < 0, errno == EINTR {}
    let collected = ExitStatus(waitStatus: raw)
    status = collected
    return collected
  }

  private static func spawn(
    _ program: String,
    _ arguments: [String],
    _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> Int32 {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which the C library's module does not show to Swift.
    let newSession: Int32 = 0x80
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var values = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer {
      while let copy = unsafe words.popLast() { unsafe free(copy) }
      while let copy = unsafe values.popLast() { unsafe free(copy) }
    }
    var id: pid_t = 0
    let code = Descriptors.lock.withLock { _ in
      unsafe posix_spawn(&id, program, &actions, &attributes, &words, &values)
    }
    guard code == 0 else { throw ProcessError.system("posix_spawn of \(program)", code) }
    return id
  }
}

/// The programs that were built together with the running tests.
package enum BuiltProduct {
  /// The path of a program, which lies beside the test runner.
  package static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let runner = String(decoding: bytes, as: UTF8.self)
    let folder = runner.lastIndex(of: "/").map { runner[...$0] } ?? ""
    return folder + name
  }
}
