import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

/// A test plan on disk and the scripts that it is for.
struct AuthoredPlan {
  let path: String
  let plan: TestPlan
  let scripts: AuthorScripts

  static let ending = ".testplan"
}

/// Finds the plans that an author means, and what each is for.
struct PlanFinder {
  let shell: Shell

  private var files: Files { shell.files }

  /// The plans at some paths, those in the current folder without any.
  func plans(at paths: [String]) throws(Refusal) -> [AuthoredPlan] {
    var plans: [AuthoredPlan] = []
    for path in paths.isEmpty ? ["."] : paths {
      for plan in try planPaths(at: path) {
        let namesScripts =
          Self.isShipped(path) || path.hasSuffix(".yarn") || OwnProject.isProject(path)
        plans.append(try read(plan, scripts: namesScripts ? path : nil))
      }
    }
    return plans
  }

  private static func isShipped(_ path: String) -> Bool {
    ShippedFiles.house.conversation(path) != nil
  }

  private static func isPlan(_ path: String) -> Bool { path.hasSuffix(AuthoredPlan.ending) }

  private func planPaths(at path: String) throws(Refusal) -> [String] {
    if Self.isPlan(path) { return [path] }
    if path.hasSuffix(".yarn") {
      let plan = String(path.dropLast(".yarn".count)) + AuthoredPlan.ending
      guard files.exists(path) else { throw Refusal(path, .missing) }
      guard files.exists(plan) else {
        throw Refusal("\(path): there is no test plan ‘\(plan)’ beside it")
      }
      return [plan]
    }
    if Self.isShipped(path) {
      let plan = path + AuthoredPlan.ending
      guard files.exists(plan) else {
        throw Refusal("\(path): there is no test plan ‘\(plan)’ here")
      }
      return [plan]
    }
    let isProject = OwnProject.isProject(path)
    guard !isProject || files.exists(path) else { throw Refusal(path, .missing) }
    let folder = isProject ? Files.folder(of: path) : path
    guard try files.isFolder(folder) else {
      throw Refusal(path, FileKind(folder).map { .otherKind($0) } ?? .notAFile)
    }
    // Scripts are found in the folders below, too, where a folder has none itself.
    var names = try files.names(in: folder).filter(Self.isPlan)
    if names.isEmpty {
      names = try ProjectFolder(path: folder, files: files).files(where: Self.isPlan).sorted()
    }
    guard !names.isEmpty else {
      throw Refusal("\(path): there is no .testplan file here")
    }
    return names.map { folder == "." ? $0 : "\(folder)/\($0)" }
  }

  private func read(_ path: String, scripts: String?) throws(Refusal) -> AuthoredPlan {
    let bytes = try files.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal("\(path): is not UTF-8; save it as UTF-8")
    }
    let plan = try Refusal.naming("\(path):", TestPlan(text))
    let scripts = try ScriptFinder(shell: shell)
      .scripts(at: scriptsPath(for: path, named: scripts))
    return AuthoredPlan(path: path, plan: plan, scripts: scripts)
  }

  /// What a plan is for: what is called like it, or the only project or script beside it.
  private func scriptsPath(
    for plan: String,
    named path: String?
  ) throws(Refusal) -> String {
    if let path { return path }
    let stem = String(plan.dropLast(AuthoredPlan.ending.count))
    for ending in [".yarnproject", ".yarn"] where files.exists(stem + ending) {
      return stem + ending
    }
    let name = Files.name(of: plan, without: AuthoredPlan.ending)
    if ShippedFiles.house.conversation(name) != nil { return name }
    let folder = Files.folder(of: plan)
    let names = (try? files.names(in: folder)) ?? []
    for ending in [".yarnproject", ".yarn"] {
      let fitting = names.filter { $0.hasSuffix(ending) }
      if fitting.count == 1 { return "\(folder)/\(fitting[0])" }
    }
    throw Refusal("\(plan): there is no ‘\(name).yarn’ beside it, and no project")
  }
}
