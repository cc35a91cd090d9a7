import Foundation
import TestSupport
import Testing

/// A disk that takes no more.
struct FullDiskTests {
  @Test func `nothing is written where not everything can be`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: A\n---\nHello.\n===\n", to: "a.yarn")
    try workshop.write("title: B\n---\nBye.\n===\n", to: "b/b.yarn")
    try workshop.write(#"{"projectFileVersion": 4}"#, to: "P.yarnproject")
    // The file that the new text would be written to first is in the way.
    let script = """
      cd "$0/b" && limit=0 && ulimit -f $limit && cd .. && exec "$1" author check --fix .
      """
    let run = try ChildProcess(
      "/bin/sh",
      arguments: ["-c", "trap '' XFSZ; " + script, workshop.path, AftercareProgram.path],
      environment: AftercareProgram.environment(),
      input: []
    )
    #expect(run.status == .code(2), "\(run.errorText)")
    #expect(run.errorText.contains("there is no room left"), "\(run.errorText)")
    #expect(try workshop.read("a.yarn") == "title: A\n---\nHello.\n===\n")
    #expect(try workshop.read("b/b.yarn") == "title: B\n---\nBye.\n===\n")
    let files = try FileManager.default.contentsOfDirectory(atPath: workshop.path)
    #expect(files.sorted() == ["P.yarnproject", "a.yarn", "b"])
  }
}
