import YarnAuthoring
import YarnSyntax

/// Reading what a project or a folder has of scripts.
extension AuthorScripts {
  /// The scripts that a project names.
  init(_ path: String, in files: Files, _ own: OwnProject) throws(Refusal) {
    self.init(path, in: files, [])
    ownProject = own
    for name in try own.scriptNames() {
      add(own.prefix + name) { (path) throws(Refusal) in try own.folder.read(name, as: path) }
      let size = sources.reduce(0) { $0 + $1.count }
      guard size <= Files.sizeLimit else { throw Refusal(own.path, .tooLarge) }
    }
    remarks = own.remarks.map { FileRemark(.projectFile, own.path, $0) }
  }

  /// The scripts in some files.
  init(_ path: String, in files: Files, named names: [String]) {
    self.init(path, in: files, [])
    for name in names { add(name, files.read) }
  }

  /// The project file's own path.
  var key: String? { ownProject.flatMap { files.realPath($0.path) } }

  /// Compiles a project file of the old form along, where it declares variables for the scripts.
  mutating func addDeclarations(of path: String) {
    guard !sources.isEmpty, let bytes = try? files.read(path) else { return }
    guard String(decoding: bytes, as: UTF8.self).contains("<<declare") else { return }
    asked = Set(sources.indices)
    sources.append(SourceText(name: path, bytes: bytes))
  }

  /// Asks about one more script of the project; `false` where it is none of those that were read.
  mutating func ask(about found: ProjectFinder.Found, as path: String) -> Bool {
    let name = found.project.prefix + found.script
    guard let number = sources.firstIndex(where: { $0.name == name || $0.name == path }) else {
      return false
    }
    sources[number] = SourceText(name: path, bytes: Array(sources[number].bytes.dropLast()))
    asked = (asked ?? []).union([number])
    // What is wrong with other files of the project is only worth knowing.
    remarks += unreadable.map { FileRemark(.projectFile, $0.file?.path ?? "", $0.reason) }
    unreadable = []
    return true
  }

  /// Adds a script, or why it cannot be read.
  mutating func add(_ path: String, _ read: (String) throws(Refusal) -> [UInt8]) {
    do throws(Refusal) {
      sources.append(try SourceText(path, read(path)))
    } catch {
      unreadable.append(error)
    }
  }
}
