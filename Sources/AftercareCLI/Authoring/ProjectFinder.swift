import Glibc
import YarnAuthoring

/// Finds the project that a folder holds, or that takes a script in.
struct ProjectFinder {
  private let files: Files

  /// The home folder's own path, above which nothing is looked for.
  private let home: String?

  init(_ shell: Shell) {
    files = shell.files
    home = shell.environment["HOME"].flatMap(files.realPath)
  }

  /// A project that takes a script in.
  struct Found {
    let project: OwnProject

    /// The project file's own path, by which two ways to it are told to be one.
    let key: String

    /// The script's path relative to the project's folder.
    let script: String
  }

  /// What a folder holds of projects.
  struct Choice {
    /// The path of the only project, or `nil` where there is none, or more than one.
    var path: String?

    /// What is to be said of project files that do not count.
    var remarks: [FileRemark] = []
  }

  /// The project of a folder, if it has just one.
  func project(in folder: String) throws(Refusal) -> Choice {
    let names = try projectFiles(in: folder)
    let paths = names.map { folder == "." ? $0 : "\(folder)/\($0)" }
    guard paths.count > 1 else { return Choice(path: paths.first) }
    let present = paths.filter { !isOld($0) }
    guard present.count > 1 else { return Choice(path: present.first ?? paths.first) }
    let others = present.dropFirst().map { Files.name(of: $0) }
    let remark = FileRemark(
      .projectFile,
      present[0],
      "is not the only project here, beside \(others.joined(separator: ", ")), so that the folder "
        + "counts as one without; name the project that is meant"
    )
    return Choice(path: nil, remarks: [remark])
  }

  /// Folders above a script that are looked into; projects are seldom so deep.
  private static let depthLimit = 32

  /// The project that takes a script in, as editors find it.
  ///
  /// It is looked for in the script's folder and in those above, up to the first that has any, but
  /// no further than the home folder, the root of a repository, or the file system.
  func project(of script: String) -> (found: Found?, remarks: [FileRemark]) {
    var shown = Files.folder(of: script)
    guard var folder = files.realPath(shown), let device = device(of: folder) else {
      return (nil, [])
    }
    var relative = Files.name(of: script)
    for _ in 0..<Self.depthLimit {
      let projects = (try? projectFiles(in: folder)) ?? []
      if !projects.isEmpty { return choose(among: projects, folder, shown, relative) }
      let isLast =
        folder == "/" || folder == home || files.exists("\(folder)/.git")
        || self.device(of: Files.folder(of: folder)) != device
      if isLast { break }
      relative = "\(Files.name(of: folder))/\(relative)"
      folder = Files.folder(of: folder)
      shown = parent(of: shown, at: folder)
    }
    return (nil, [])
  }

  /// The project among those of a folder that takes a script in.
  private func choose(
    among names: [String],
    _ folder: String,
    _ shown: String,
    _ relative: String
  ) -> (found: Found?, remarks: [FileRemark]) {
    var remarks: [FileRemark] = []
    for name in names {
      let path = shown == "." ? name : "\(shown)/\(name)"
      do throws(Refusal) {
        guard let project = try OwnProject.open(path, in: files) else { continue }
        guard project.takesIn(relative) else { continue }
        return (Found(project: project, key: "\(folder)/\(name)", script: relative), [])
      } catch {
        let reason = error.sentence.dropFirst(path.count + 2)
        let message = "\(reason); the script is looked at without its project"
        remarks.append(FileRemark(.projectFile, path, message))
      }
    }
    return (nil, remarks)
  }

  /// How the user would write the folder above, which is known by its own path.
  private func parent(of shown: String, at path: String) -> String {
    let last = Files.name(of: shown)
    if last != ".", last != "..", shown != "/" {
      let above = Files.folder(of: shown)
      if files.realPath(above) == path { return above }
    }
    let above = shown == "." ? ".." : "\(shown)/.."
    return files.realPath(above) == path ? above : path
  }

  // MARK: - Files

  private func projectFiles(in folder: String) throws(Refusal) -> [String] {
    try files.names(in: folder).filter { name in
      OwnProject.isProject(name) && files.isFile("\(folder)/\(name)")
    }
  }

  private func isOld(_ path: String) -> Bool {
    (try? files.read(path)).map(YarnProject.isOldForm) ?? false
  }

  private func device(of path: String) -> dev_t? { files.status(of: path)?.st_dev }
}
