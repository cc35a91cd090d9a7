import YarnAuthoring

/// The host's functions and commands, as far as the project tells.
extension OwnProject {
  /// What the project's definitions say, and what is wrong with those that say nothing.
  func definitions() -> (definitions: HostDefinitions, remarks: [FileRemark]) {
    var definitions = HostDefinitions()
    var remarks: [FileRemark] = []
    for text in project.definitions {
      let names: [String]
      do throws(ProjectPathError) {
        names = try definitionFiles(text)
      } catch {
        remarks.append(remark("\(error); it is passed over"))
        continue
      }
      if names.isEmpty { remarks.append(remark("no file in the project's folder fits ‘\(text)’")) }
      for name in names {
        let file = prefix + name
        do throws(Refusal) {
          let bytes = try folder.read(name, as: file)
          do throws(YarnProjectError) {
            definitions.add(try HostDefinitions(json: bytes))
          } catch {
            remarks.append(FileRemark(.projectFile, file, "\(error); it defines nothing so"))
          }
        } catch {
          remarks.append(remark("‘\(text)’ \(Self.sentence(error, text))"))
        }
      }
    }
    return (definitions, remarks)
  }

  private func remark(_ message: String) -> FileRemark {
    FileRemark(.projectFile, path, "definitions: \(message)")
  }

  private static func sentence(_ refusal: Refusal, _ text: String) -> String {
    guard case .missing? = refusal.file?.error else { return refusal.reason }
    return text.hasPrefix(workspaceRoot)
      ? "is not there; ‘\(workspaceRoot)’ counts as the project's folder here" : "is not there"
  }

  /// What editors replace by the folder that is open in them, which is not known here.
  private static let workspaceRoot = "${workspaceRoot}"

  /// The files that a text under `definitions` stands for, by their paths below the folder.
  private func definitionFiles(_ text: String) throws(ProjectPathError) -> [String] {
    let isBelowRoot = text.hasPrefix(Self.workspaceRoot)
    let tail = text.dropFirst(Self.workspaceRoot.count).drop { $0 == "/" || $0 == "\\" }
    let relative = isBelowRoot ? String(tail) : text
    guard relative.contains("*") else { return [try ProjectPath(relative).text] }
    let pattern = try GlobPattern(relative)
    return ((try? folder.files(where: pattern.matches)) ?? []).sorted()
  }
}
