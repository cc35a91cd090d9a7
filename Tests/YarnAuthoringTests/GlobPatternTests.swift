import Testing
import YarnAuthoring

/// Patterns for the files of a project.
struct GlobPatternTests {
  @Test(arguments: [
    ("**/*.yarn", "a.yarn"),
    ("**/*.yarn", "a/b/c.yarn"),
    ("**.yarn", "a/b.yarn"),
    ("*.yarn", "a.yarn"),
    ("a/*.yarn", "a/b.yarn"),
    ("./a/*.yarn", "a/b.yarn"),
    ("a\\**\\*.yarn", "a/b/c.yarn"),
    ("a/", "a/b/c.txt"),
    ("a/**", "a/b/c.txt"),
    ("a/**/b.yarn", "a/b.yarn"),
    ("**/b/**/d.yarn", "a/b/c/b/c/d.yarn"),
    ("**/a/*/**/d.yarn", "x/a/a/b/d.yarn"),
    ("A.YARN", "a.yarn"),
    ("a*b*c", "aXbXbXc"),
    ("**", "a/b"),
    ("é*.yarn", "É1.yarn"),
    ("Fête [1].yarn", "Fête [1].yarn"),
  ])
  func `a pattern stands for a path`(pattern: String, path: String) throws {
    #expect(try GlobPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.yarn", "a/b.yarn"),
    ("**/*.yarn", "a.yarn.txt"),
    ("a/*.yarn", "a/b/c.yarn"),
    ("a/**/b.yarn", "b.yarn"),
    ("a/", "b/a/c"),
    ("a", "a/b"),
    ("?.yarn", "a.yarn"),
    ("a.yarn", "axyarn"),
    ("*", ""),
  ])
  func `a pattern does not stand for a path`(pattern: String, path: String) throws {
    #expect(try !GlobPattern(pattern).matches(path))
  }

  @Test(.timeLimit(.minutes(10)))
  func `a pattern of many stars takes no longer for it`() throws {
    let stars = try GlobPattern(String(repeating: "*a", count: 500) + "b")
    #expect(!stars.matches(String(repeating: "a", count: 5000)))
    let folders = try GlobPattern(String(repeating: "**/a/", count: 200) + "b")
    #expect(!folders.matches(String(repeating: "a/", count: 2000) + "c"))
  }

  @Test(arguments: ["../*.yarn", "a/../../b", "..", "a\\..\\..\\b"])
  func `a pattern that leaves the folder is refused`(pattern: String) {
    #expect(throws: ProjectPathError.leavesFolder(pattern)) { try GlobPattern(pattern) }
  }

  @Test(arguments: ["/etc/*.yarn", "C:\\Scripts", "\\\\server\\share"])
  func `an absolute pattern is refused`(pattern: String) {
    #expect(throws: ProjectPathError.absolute(pattern)) { try ProjectPath(pattern) }
  }

  @Test func `a path without a name or with control characters is refused`() {
    #expect(throws: ProjectPathError.empty) { try ProjectPath("./") }
    #expect(throws: ProjectPathError.unreadable) { try ProjectPath("a\0b") }
  }

  @Test func `a path loses what changes nothing`() throws {
    #expect(try ProjectPath("./a//b\\c.csv").text == "a/b/c.csv")
  }
}
