// A program for the terminal's tests and benchmarks to drive: it does one step for each argument,
// says on the terminal when it does, and writes what came of it to the file TERMINAL_PROBE_RESULTS.

import Terminal

TerminalProcess.prepare()
var probe = Probe()
for argument in CommandLine.arguments.dropFirst() {
  probe.perform(argument)
}
probe.screen.restore()
