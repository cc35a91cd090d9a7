import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnRuntime

/// Project files.
struct YarnProjectTests {
  @Test func `a project says its scripts, its languages and its options`() throws {
    let file = Repository.root.appending(
      path: "Tests/Fixtures/Project/Evening/Evening.yarnproject"
    )
    let project = try YarnProject(json: Array(Data(contentsOf: file)))
    #expect(project.fileVersion == 4)
    #expect(project.languages == ["en", "de", "fr", "ga", "pt"])
    #expect(project.localisation(for: "DE")?.strings?.text == "Strings/de.csv")
    #expect(project.localisation(for: "xx") == nil)
    #expect(project.definitions == ["${workspaceRoot}/commands.ysls.json"])
    #expect(project.compilerOptions.requiresVariableDeclarations)
    #expect(project.compilerOptions.severities == ["YS0012": .error])
    #expect(project.editorOptions.startNode == "Night")
    let paths = [
      "Strings/de.csv", "Scripts/b.yarn", "Drafts/c.yarn", "Scripts/a.yarn", "Scripts/D/d.yarn",
      "Other/e.yarn",
    ]
    #expect(
      project.scripts(among: paths) == ["Scripts/D/d.yarn", "Scripts/a.yarn", "Scripts/b.yarn"]
    )
  }

  @Test func `a version is enough`() throws {
    let project = try YarnProject(json: Array(#"{"projectFileVersion": 2}"#.utf8))
    #expect(project.scripts(among: ["a.yarn", "b/c.yarn", "d.txt"]) == ["a.yarn", "b/c.yarn"])
    #expect(project.languages == ["en"])
    #expect(project.definitions.isEmpty)
  }

  @Test func `keys that nobody knows and definitions in a list are welcome`() throws {
    let project = try read(#""future": [{"a": null}], "definitions": ["a.json", "b.json"]"#)
    #expect(project.definitions == ["a.json", "b.json"])
  }

  @Test(arguments: [
    (#""sourceFiles": "*.yarn""#, "sourceFiles: expected a list"),
    (#""sourceFiles": ["a", 1]"#, "sourceFiles[1]: expected a text"),
    (#""baseLanguage": 1"#, "baseLanguage: expected a text"),
    (#""localisation": []"#, "localisation: expected an object in braces"),
    (#""localisation": {"de": "de.csv"}"#, "localisation.de: expected an object in braces"),
    (#""localisation": {"de": {"strings": 3}}"#, "localisation.de.strings: expected a text"),
    (#""definitions": {}"#, "definitions: expected a list"),
    (
      #""compilerOptions": {"requireVariableDeclarations": "yes"}"#,
      "compilerOptions.requireVariableDeclarations: expected true or false"
    ),
    (
      #""compilerOptions": {"diagnosticsSeverity": {"YS0001": "loud"}}"#,
      "compilerOptions.diagnosticsSeverity.YS0001: ‘loud’ is no severity; "
        + "expected one of none, info, warning, error"
    ),
    (#""editorOptions": []"#, "editorOptions: expected an object in braces"),
    (
      #""editorOptions": {"yarnScriptEditor": {"startNode": 1}}"#,
      "editorOptions.yarnScriptEditor.startNode: expected a text"
    ),
  ])
  func `a wrong type is refused with its place`(keys: String, reason: String) {
    expectRefusal("{\"projectFileVersion\": 3, \(keys)}", reason)
  }

  @Test(arguments: [
    (#""sourceFiles": ["a.yarn", "../a.yarn"]"#, "sourceFiles[1]: ‘../a.yarn’ leaves the folder"),
    (#""sourceFiles": ["a.yarn", ""]"#, "sourceFiles[1]: a path is missing here"),
    (#""excludeFiles": ["/tmp/*.yarn"]"#, "excludeFiles[0]: ‘/tmp/*.yarn’ must be relative"),
    (#""localisation": {"de": {"strings": "/a"}}"#, "localisation.de.strings: ‘/a’ must be rel"),
    (
      #""localisation": {"de": {"strings": "a/../../b.csv"}}"#,
      "localisation.de.strings: ‘a/../../b.csv’ leaves"
    ),
    (#""editorOptions": {"yarnScriptEditor": {"characters": 3}}"#, "characters: expected a list"),
    (
      #""editorOptions": {"yarnScriptEditor": {"characters": ["Mae", {"colour": "red"}]}}"#,
      "characters[1]: expected a name, or an object with a name"
    ),
  ])
  func `what Yarn Spinner takes and we do not is passed over with a remark`(
    keys: String,
    remark: String
  ) throws {
    let project = try read(keys)
    try #require(project.remarks.count == 1, "\(project.remarks)")
    let text = project.remarks[0].description.replacing("project's ", with: "")
    #expect(text.contains(remark), "\(text)")
    if keys.contains("sourceFiles") {
      #expect(project.scripts(among: ["a.yarn", "b.yarn"]) == ["a.yarn"])
    }
    #expect(project.localisation(for: "de")?.strings == nil)
  }

  @Test(
    arguments: [
      (
        [#"["Ivo", "Mae"]"#, ##"[{"name": "Ivo", "colour": "#336699"}, {"name": "Mae"}]"##],
        ["Ivo", "Mae"]
      ),
      ([#"[{"NAME": "Ivo", "displayName": null}, "Mae"]"#], ["Ivo", "Mae"]),
      (["[]", "null"], nil),
    ] as [([String], [String]?)]
  )
  func `characters are objects with a name, or names`(forms: [String], names: [String]?) throws {
    for form in forms {
      for options in ["editorOptions", "compilerOptions", "EditorOptions"] {
        let editor = "{\"characters\": \(form)}"
        let project = try read("\"\(options)\": {\"yarnScriptEditor\": \(editor)}")
        #expect(project.editorOptions.characters == names, "\(options): \(form)")
        #expect(project.remarks.isEmpty)
      }
    }
  }

  @Test func `severities and keys are read in any letter case`() throws {
    let project = try read(
      #"""
      "SourceFiles": ["x/*.yarn"], "CompilerOptions": {"DiagnosticsSeverity":
      {"YS0003": "Error", "YS0010": "NONE", "ys0016": "Warning", "YS0018": "info"}}
      """#
    )
    #expect(project.scripts(among: ["x/a.yarn", "b.yarn"]) == ["x/a.yarn"])
    #expect(
      project.compilerOptions.severities
        == ["YS0003": .error, "YS0010": .none, "ys0016": .warning, "YS0018": .info]
    )
  }

  @Test func `what only other tools read is no reason to refuse a project`() throws {
    let project = try read(
      #"""
      "authorName": "Somebody", "excludeFiles": null, "definitions": null, "localisation": null,
      "compilerOptions": {"future": 3, "diagnosticsSeverity": {"YS0003": 2}, "allowPreviewFeatures": true},
      "editorOptions": {"other": [1], "yarnScriptEditor": {"previewFontSize": 18, "presenter": 1,
      "spellcheck": {"enable": false}, "projectGraphPositions": {"a": {"x": 1.5}}}}
      """#
    )
    #expect(project.remarks.isEmpty)
  }

  @Test(arguments: [
    ("{}", "the key ‘projectFileVersion’ is missing"),
    (#"{"projectFileVersion": "3"}"#, "projectFileVersion: expected a whole number"),
    (#"{"projectFileVersion": 1}"#, "projectFileVersion: version 1 is not known; 2, 3 and 4 are"),
    (#"{"projectFileVersion": 5}"#, "projectFileVersion: version 5 is not known; 2, 3 and 4 are"),
    ("[]", "expected an object in braces"),
  ])
  func `a project without a version that is read is refused`(json: String, reason: String) {
    expectRefusal(json, reason)
  }

  @Test(arguments: ["", "{", "title: Start\n---\n===\n", #"{"projectFileVersion": 3"#])
  func `what is not JSON is refused`(text: String) {
    expectRefusal(
      text,
      "is not JSON; look for a comma, quote or bracket that is missing or too many"
    )
  }

  @Test func `any bytes and any depth are read or refused`() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      _ = try? YarnProject(json: SeededBytes.random(&generator))
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: YarnProjectError.self) { try read("\"a\": \(deep)") }
  }

  private func read(_ keys: String) throws -> YarnProject {
    try YarnProject(json: Array("{\"projectFileVersion\": 3, \(keys)}".utf8))
  }

  private func expectRefusal(
    _ json: String,
    _ reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: YarnProjectError.self, sourceLocation: sourceLocation) {
      try YarnProject(json: Array(json.utf8))
    }
    #expect(error?.description == reason, sourceLocation: sourceLocation)
  }
}
