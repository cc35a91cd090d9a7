import Foundation
import TestSupport

/// Gives parts of the program ever new inputs and checks their laws on each.
///
/// `fuzz [front-end|markup|machine|terminal|all] [--seconds N] [--seed S] [--first N]
/// [--corpus FOLDER] [FILE …]`
///
/// `all` is the first three. `fuzz terminal --seconds 10 --seed 1` types at the built program, which
/// lies beside it, in windows of all sizes; its inputs are steps that can be read and written.
///
/// With files, only they are checked. It ends with 1 after a broken law, a trap or a hang, and then tells the seed and
/// the number of the input and leaves the input, made as small as it can be, in a file.
@main
struct Fuzz {
  static func main() {
    let arguments: FuzzArguments
    do {
      arguments = try FuzzArguments(CommandLine.arguments.dropFirst())
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(64)
    }
    if let worker = arguments.worker {
      exit(FuzzWorker(arguments, statusPath: worker).run())
    }
    if !arguments.files.isEmpty { exit(FuzzWorker(arguments, statusPath: nil).checkFiles()) }
    for mode in arguments.modes where !FuzzSupervisor(mode, arguments).run() { exit(1) }
  }
}
