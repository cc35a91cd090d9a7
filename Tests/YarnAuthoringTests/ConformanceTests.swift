import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// Yarn Spinner's own test cases.
struct ConformanceTests {
  @Test func `the whole suite is there`() {
    #expect(ConformanceCase.all.count { $0.plan != nil } > 30)
    #expect(ConformanceCase.all.contains { $0.plan == nil })
  }

  @Test(arguments: ConformanceCase.all.filter { $0.plan != nil })
  func `a script does what its plan says`(testCase: ConformanceCase) throws {
    let output = ConformanceCase.compiler.compile([try testCase.source()])
    let errors = output.diagnostics.filter { $0.severity == .error }.map(\.message)
    let program = try #require(output.program, "\(errors)")
    let plan = try TestPlan(String(contentsOf: try #require(testCase.plan), encoding: .utf8))
    var player = PlanPlayer(DialogueStage(program, library: ConformanceLibrary()))
    for run in player.runs(of: plan) { #expect(run.hasPassed, "\(run.sideBySide(width: 100))") }
  }

  @Test(arguments: ConformanceCase.all.filter { $0.plan != nil })
  func `mending a script leaves it doing what its plan says`(testCase: ConformanceCase) throws {
    let checker = Checker(compiler: ConformanceCase.compiler)
    var mending = SafeMending([try testCase.source()]) { checker.inspect($0) }
    mending.mend { _ in true }
    let program = try #require(mending.inspected.program)
    let plan = try TestPlan(String(contentsOf: try #require(testCase.plan), encoding: .utf8))
    var player = PlanPlayer(DialogueStage(program, library: ConformanceLibrary()))
    for run in player.runs(of: plan) { #expect(run.hasPassed, "\(run.sideBySide(width: 100))") }
  }

  @Test(arguments: ConformanceCase.all.filter { $0.plan == nil })
  func `a script without a plan is refused at a place in it`(testCase: ConformanceCase) throws {
    let source = try testCase.source()
    let output = ConformanceCase.compiler.compile([source])
    #expect(output.program == nil)
    #expect(output.diagnostics.contains { $0.severity == .error })
    for diagnostic in output.diagnostics {
      #expect(diagnostic.file == 0)
      #expect(diagnostic.range.upperBound <= source.count)
    }
  }

  @Test(arguments: ConformanceCase.all.filter { $0.plan != nil })
  func `compiling again gives an equal program`(testCase: ConformanceCase) throws {
    let source = try testCase.source()
    let first = ConformanceCase.compiler.compile([source])
    let second = ConformanceCase.compiler.compile([source])
    #expect(first.program == second.program)
    #expect(first.diagnostics == second.diagnostics)
  }
}

/// One script of the suite, with its plan if it has one.
struct ConformanceCase: CustomTestStringConvertible {
  let script: URL
  let plan: URL?

  var testDescription: String { script.deletingPathExtension().lastPathComponent }

  /// All scripts of the suite; a plan lies beside its script under the same name.
  static let all: [ConformanceCase] = {
    let folder = Repository.yarnSpinnerCases
    return Repository.scripts(below: folder).map { source in
      let script = folder.appending(path: source.name)
      let plan = script.deletingPathExtension().appendingPathExtension("testplan")
      let hasPlan = FileManager.default.fileExists(atPath: plan.path())
      return ConformanceCase(script: script, plan: hasPlan ? plan : nil)
    }
  }()

  /// Knows the functions that the suite's own host declares; the rest is inferred.
  static let compiler = Compiler(
    functions: [
      FunctionSignature("assert", [.bool], result: .bool),
      FunctionSignature("add_three_operands", [.number, .number, .number], result: .number),
      FunctionSignature("set_objective_complete", [.string], result: .bool),
      FunctionSignature("is_objective_active", [.string], result: .bool),
      FunctionSignature("get_quest_status", [.string], result: .string),
    ]
  )

  func source() throws -> SourceText {
    SourceText(name: script.lastPathComponent, bytes: Array(try Data(contentsOf: script)))
  }
}

/// The functions of the suite's own host.
struct ConformanceLibrary: Library {
  func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    switch function {
    case "assert":
      guard arguments.first == .bool(true) else { throw LibraryError("the assertion is false") }
      return .bool(true)
    case "add_three_operands":
      return .number(
        arguments.reduce(0) { sum, value in
          if case .number(let number) = value { sum + number } else { sum }
        }
      )
    case "set_objective_complete", "is_objective_active", "dummy_bool": return .bool(true)
    case "get_quest_status": return .string("InProgress")
    case "dummy_number": return .number(1)
    case "dummy_string": return .string("string")
    default: throw LibraryError("no function is called ‘\(function)’")
    }
  }
}
