import Glibc

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
