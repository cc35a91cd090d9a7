import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

/// Finds and reads the scripts that an author names.
struct ScriptFinder {
  let shell: Shell

  private var files: Files { shell.files }
  private var projects: ProjectFinder { ProjectFinder(shell) }

  /// The scripts at a path, all of them; what else is to be known is a warning.
  func scripts(at path: String) throws(Refusal) -> AuthorScripts {
    let scripts = try readable(at: path)
    if let problem = scripts.unreadable.first { throw problem }
    for remark in scripts.remarks { shell.warn("\(remark.file): \(remark.message)") }
    return scripts
  }

  /// The scripts at each path, all of them; without a path as in `readable(at:)`.
  func all(_ paths: [String]) throws(Refusal) -> [AuthorScripts] {
    guard !paths.isEmpty else { return [try presentProject ?? .shipped(in: files)] }
    var all: [AuthorScripts] = []
    for path in paths { all.append(try scripts(at: path)) }
    return all
  }

  /// The scripts of the project that this folder holds, if it holds just one.
  var presentProject: AuthorScripts? {
    get throws(Refusal) { try projects.project(in: ".").path == nil ? nil : scripts(at: ".") }
  }

  /// What can be read at some paths, and why the rest cannot.
  ///
  /// Without a path that is the project of this folder or, where it holds none, all shipped
  /// scripts. Scripts of one project are put together, so that it is compiled only once.
  func readable(
    at paths: [String]
  ) throws(Refusal) -> (all: [AuthorScripts], refusals: [Refusal]) {
    if paths.isEmpty {
      guard try projects.project(in: ".").path != nil else { return ([.shipped(in: files)], []) }
    }
    var all: [AuthorScripts] = []
    var refusals: [Refusal] = []
    var seen: Set<String> = []
    var numbers: [String: Int] = [:]
    for path in paths.isEmpty ? ["."] : paths
    where seen.insert(files.realPath(path) ?? path).inserted {
      if Self.isScript(path), let found = projects.project(of: path).found,
        let number = numbers[found.key], all[number].ask(about: found, as: path)
      {
        continue
      }
      do throws(Refusal) {
        let scripts = try readable(at: path)
        if let key = scripts.key { numbers[key] = numbers[key] ?? all.count }
        refusals += scripts.unreadable
        all.append(scripts)
      } catch {
        refusals.append(error)
      }
    }
    return (all, refusals)
  }

  /// Reads what can be read at a path; what cannot is among `unreadable`.
  private func readable(at path: String) throws(Refusal) -> AuthorScripts {
    var scripts = try found(at: path)
    scripts.settleHost()
    return scripts
  }

  private func found(at path: String) throws(Refusal) -> AuthorScripts {
    if let source = ShippedFiles.house.conversation(path) {
      var scripts = AuthorScripts(path, in: files, [source])
      scripts.isShipped = true
      return scripts
    }
    guard try files.isFolder(path) else {
      return OwnProject.isProject(path) ? try inProject(path) : try file(path)
    }
    let choice = try projects.project(in: path)
    var scripts =
      if let project = choice.path { try inProject(project) } else {
        try folder(path, named: path)
      }
    scripts.remarks += choice.remarks
    return scripts
  }

  /// The scripts that a project names or, where it is of the old form, those of its folder.
  private func inProject(_ path: String) throws(Refusal) -> AuthorScripts {
    guard let own = try OwnProject.open(path, in: files) else {
      var scripts = try folder(Files.folder(of: path), named: path)
      scripts.remarks.append(FileRemark(.projectFile, path, OwnProject.oldFormRemark))
      scripts.addDeclarations(of: path)
      return scripts
    }
    return try AuthorScripts(path, in: files, own)
  }

  /// A script by itself or, where a project takes it in, with the others of the project.
  private func file(_ path: String) throws(Refusal) -> AuthorScripts {
    var remarks: [FileRemark] = []
    if Self.isScript(path) {
      let search = projects.project(of: path)
      remarks = search.remarks
      if let found = search.found {
        do throws(Refusal) {
          var scripts = try AuthorScripts(path, in: files, found.project)
          if scripts.ask(about: found, as: path) { return scripts }
        } catch {
          let message = "\(error.sentence); the script is looked at without its project"
          remarks.append(FileRemark(.projectFile, found.project.path, message))
        }
      }
    }
    var scripts = AuthorScripts(path, in: files, named: try files.scriptPaths(at: path))
    scripts.remarks = remarks
    return scripts
  }

  /// The scripts of a folder and, if it has none itself, of the folders in it.
  private func folder(_ path: String, named name: String) throws(Refusal) -> AuthorScripts {
    do throws(Refusal) {
      return AuthorScripts(name, in: files, named: try files.scriptPaths(at: path))
    } catch {
      guard case .noScripts? = error.file?.error else { throw error }
    }
    let folder = ProjectFolder(path: path, files: files)
    let names = try folder.files(where: Self.isScript).sorted()
    guard !names.isEmpty else { throw Refusal(path, .noScripts) }
    var scripts = AuthorScripts(name, in: files, [])
    for name in names {
      scripts.add("\(path)/\(name)") { (path) throws(Refusal) in try folder.read(name, as: path) }
    }
    return scripts
  }

  private static func isScript(_ path: String) -> Bool { path.hasSuffix(".yarn") }
}
