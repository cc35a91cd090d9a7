import Testing
import YarnAuthoring
import YarnSyntax

struct FixItApplierTests {
  @Test func `edits of several fix-its are made together, in whatever order they come`() {
    let fixIts = [
      fixIt((0, 8, 9, "X")), fixIt((0, 0, 0, "<"), (0, 9, 9, ">")), fixIt((0, 3, 5, "")),
    ]
    #expect(applied(fixIts, to: ["012345678"]) == ["<01256" + "7X>"])
    #expect(applied(fixIts.reversed(), to: ["012345678"]) == ["<01256" + "7X>"])
  }

  @Test func `a fix-it that changes the same place as one before it is left out whole`() {
    let fixIts = [fixIt((0, 2, 5, "a")), fixIt((0, 0, 1, "b"), (0, 4, 6, "c"))]
    #expect(applied(fixIts, to: ["0123456"]) == ["01a56"])
    #expect(applied(fixIts.reversed(), to: ["0123456"]) == ["b123c6"])
  }

  @Test func `what stands side by side is no conflict, two insertions at one place are`() {
    #expect(applied([fixIt((0, 0, 2, "a")), fixIt((0, 2, 4, "b"))], to: ["0123"]) == ["ab"])
    #expect(applied([fixIt((0, 2, 4, "a")), fixIt((0, 2, 2, "b"))], to: ["0123"]) == ["01ba"])
    #expect(applied([fixIt((0, 2, 2, "a")), fixIt((0, 2, 2, "b"))], to: ["0123"]) == ["01a23"])
  }

  @Test func `the same change is made once`() {
    #expect(applied([fixIt((0, 1, 1, "a")), fixIt((0, 1, 1, "a"))], to: ["01"]) == ["0a1"])
  }

  @Test func `each file gets its own edits`() {
    #expect(applied([fixIt((1, 0, 1, "x"), (0, 1, 2, "y"))], to: ["ab", "ab"]) == ["ay", "xb"])
  }

  private func fixIt(_ edits: (file: Int, from: Int, to: Int, text: String)...) -> Diagnostic.FixIt
  {
    Diagnostic.FixIt(
      "Change it",
      edits.map { Diagnostic.Edit($0.file, SourceRange($0.from, $0.to), $0.text) }
    )
  }

  private func applied(_ fixIts: [Diagnostic.FixIt], to texts: [String]) -> [String] {
    FixItApplier.apply(fixIts, to: texts.map { SourceText(name: "", text: $0) })
      .map { $0[SourceRange(0, $0.count)] }
  }
}
