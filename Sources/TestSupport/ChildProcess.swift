import Glibc

/// Runs a program with pipes instead of a terminal, to its end.
package struct ChildProcess: Sendable {
  package let status: ExitStatus
  package let output: [UInt8]
  package let errors: [UInt8]

  package var outputText: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs a program with exactly this environment, and this at its standard input.
  package init(
    _ program: String,
    arguments: [String] = [],
    environment: [String: String] = [:],
    input: [UInt8] = [],
    within seconds: Double = 30
  ) throws {
    let (childInput, inputEnd) = try Descriptors.makePipe()
    let (outputEnd, childOutput) = try Descriptors.makePipe()
    let (errorEnd, childErrors) = try Descriptors.makePipe()
    defer { for descriptor in [outputEnd, errorEnd] { close(descriptor) } }
    _ = fcntl(inputEnd, F_SETFL, O_NONBLOCK)
    let process: SpawnedProcess
    do {
      defer { for descriptor in [childInput, childOutput, childErrors] { close(descriptor) } }
      process = try SpawnedProcess(
        program,
        arguments: arguments,
        environment: environment,
        connection: .descriptors(childInput, childOutput, childErrors)
      )
    } catch {
      close(inputEnd)
      throw error
    }
    var exchange = Exchange(input: inputEnd, output: outputEnd, errors: errorEnd, rest: input[...])
    let inTime = exchange.run(until: Deadline(seconds: seconds))
    output = exchange.read[0]
    errors = exchange.read[1]
    guard inTime else {
      process.end()
      let text = String(decoding: output, as: UTF8.self)
      throw ProcessError.late(waitingFor: "exit", transcript: text)
    }
    status = process.collect()
  }
}

/// Feeds a process and reads it at the same time, as neither side may have to wait for the other.
private struct Exchange {
  var input: Int32
  let output: Int32
  let errors: Int32
  var rest: ArraySlice<UInt8>
  /// What came from output and errors.
  var read: [[UInt8]] = [[], []]

  init(input: Int32, output: Int32, errors: Int32, rest: ArraySlice<UInt8>) {
    self.input = input
    self.output = output
    self.errors = errors
    self.rest = rest
    // A program may end without reading all; that is no reason for us to die.
    _ = signal(SIGPIPE, SIG_IGN)
    if rest.isEmpty { closeInput() }
  }

  /// Runs until both outputs are closed; false if that took too long.
  mutating func run(until deadline: Deadline) -> Bool {
    var sources = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    defer { closeInput() }
    while sources.contains(where: { $0.fd >= 0 }) {
      var all = sources + [pollfd(fd: input, events: Int16(POLLOUT), revents: 0)]
      guard unsafe poll(&all, 3, deadline.milliseconds) > 0 else { return false }
      for index in 0..<2 where all[index].revents != 0 {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe Glibc.read(sources[index].fd, &block, block.count)
        if count > 0 { read[index].append(contentsOf: block[..<count]) }
        if count == 0 { sources[index].fd = -1 }
      }
      if all[2].revents != 0 { feed() }
    }
    return true
  }

  private mutating func feed() {
    let count = unsafe rest.withUnsafeBytes { block in
      unsafe write(input, block.baseAddress, block.count)
    }
    rest = rest.dropFirst(max(0, count))
    let hasFailed = count < 0 && errno != EAGAIN && errno != EINTR
    if hasFailed || rest.isEmpty { closeInput() }
  }

  private mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }
}

/// How a process ended.
package enum ExitStatus: Equatable, Sendable {
  case code(Int32)
  case signal(Int32)

  /// Reads the status that `waitpid` gives.
  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
  }
}
