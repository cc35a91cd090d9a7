import YarnAuthoring
import YarnSyntax

/// The values of the host's functions, for scripts of any other host than a check-in.
extension Files {
  /// Those in `NAME.stubs.json` and `stubs.json` beside some paths; the first file that knows a
  /// function counts.
  func stubs(beside paths: [String]) throws(Refusal) -> FunctionStubs {
    var stubs = FunctionStubs()
    var seen: Set<String> = []
    for path in paths {
      let name = Files.name(of: path)
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      for name in ["\(stem).stubs.json", "stubs.json"] {
        let file = "\(Files.folder(of: path))/\(name)"
        guard seen.insert(file).inserted, exists(file) else { continue }
        let bytes = try read(file)
        stubs.add(try Refusal.naming("\(file): ", FunctionStubs(json: bytes)))
      }
    }
    return stubs
  }
}

extension AuthorScripts {
  /// The values of their host's functions; those for a plan come first.
  func stubs(forPlan plan: String? = nil) throws(Refusal) -> FunctionStubs {
    guard !isCheckIn else { return FunctionStubs() }
    let paths = [plan, path, ownProject?.path].compactMap(\.self)
    return try files.stubs(beside: paths + askedSources.map(\.name))
  }
}
