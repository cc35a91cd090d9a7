import YarnAuthoring
import YarnSyntax

/// The values of the host's functions, for scripts of any other host than a check-in.
extension Files {
  /// Those for a plan: `NAME.stubs.json` beside it, or `stubs.json`.
  func stubs(for path: String) throws(Refusal) -> FunctionStubs {
    let file = Self.stubFiles(for: path).first(where: exists)
    return try file.map { (file) throws(Refusal) in try stubs(in: file) } ?? FunctionStubs()
  }

  /// Those in the files beside any of some paths.
  fileprivate func stubs(besideAny paths: [String]) throws(Refusal) -> FunctionStubs {
    var stubs = FunctionStubs()
    var seen: Set<String> = []
    for file in paths.flatMap(Self.stubFiles) where seen.insert(file).inserted && exists(file) {
      stubs.add(try self.stubs(in: file))
    }
    return stubs
  }

  private static func stubFiles(for path: String) -> [String] {
    let folder = folder(of: path)
    let name = name(of: path)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return ["\(folder)/\(stem).stubs.json", "\(folder)/stubs.json"]
  }

  private func stubs(in file: String) throws(Refusal) -> FunctionStubs {
    let bytes = try read(file)
    return try Refusal.naming("\(file): ", FunctionStubs(json: bytes))
  }
}

extension AuthorScripts {
  /// The values of their host's functions.
  var stubs: FunctionStubs {
    get throws(Refusal) {
      guard !isShipped else { return FunctionStubs() }
      let paths = [path, ownProject?.path].compactMap(\.self)
      return try files.stubs(besideAny: paths + askedSources.map(\.name))
    }
  }
}
