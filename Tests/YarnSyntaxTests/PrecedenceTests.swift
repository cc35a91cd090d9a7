import TestSupport
import Testing
import YarnSyntax

struct PrecedenceTests {
  @Test(arguments: [
    ("1 + 2 * 3", "(add 1.0 (multiply 2.0 3.0))"),
    ("1 * 2 + 3", "(add (multiply 1.0 2.0) 3.0)"),
    ("1 - 2 - 3", "(subtract (subtract 1.0 2.0) 3.0)"),
    ("8 / 4 % 3 * 2", "(multiply (modulo (divide 8.0 4.0) 3.0) 2.0)"),
    ("1 + 2 < 3", "(less (add 1.0 2.0) 3.0)"),
    ("1 < 2 == 3 >= 4", "(equal (less 1.0 2.0) (greaterOrEqual 3.0 4.0))"),
    ("1 == 2 and 3 != 4", "(and (equal 1.0 2.0) (notEqual 3.0 4.0))"),
    ("true or false and false", "(and (or true false) false)"),
    ("true xor false or true", "(or (xor true false) true)"),
    ("true ^ false || true && true", "(and (or (xor true false) true) true)"),
    ("not true and false", "(and (not true) false)"),
    ("!true == false", "(equal (not true) false)"),
    ("- 1 + 2", "(add (minus 1.0) 2.0)"),
    ("-1 * 2", "(multiply (minus 1.0) 2.0)"),
    ("not not true", "(not (not true))"),
    ("- - 1", "(minus (minus 1.0))"),
    ("(1)-1", "(subtract [1.0] 1.0)"),
    ("1-1", "(subtract 1.0 1.0)"),
    ("(1 + 2) * 3", "(multiply [(add 1.0 2.0)] 3.0)"),
    ("f(1, g(2)) + $x", "(add f(1.0, g(2.0)) $x)"),
    ("f ()", "f()"),
    ("Food.Apple == .Pear", "(equal Food.Apple .Pear)"),
    ("Food . Apple", "Food.Apple"),
    ("1 is 2", "(equal 1.0 2.0)"),
    ("1 eq 2", "(equal 1.0 2.0)"),
    ("1 neq 2", "(notEqual 1.0 2.0)"),
    ("1 lt 2", "(less 1.0 2.0)"),
    ("1 gt 2", "(greater 1.0 2.0)"),
    ("1 lte 2", "(lessOrEqual 1.0 2.0)"),
    ("1 gte 2", "(greaterOrEqual 1.0 2.0)"),
    ("$orion", "$orion"),
    ("isActive()", "isActive()"),
    ("\"a\\\"b\\\\\"", "\"a\\\"b\\\\\""),
    ("1.50", "1.5"),
    ("$größe + $日本", "(add $größe $日本)"),
  ])
  func `operators bind as tightly as the language says`(text: String, expected: String) {
    let source = SourceText(name: "test", text: nodeText("{\(text)}"))
    let (tree, diagnostics) = Parser.parse(source)
    #expect(diagnostics.map(\.message) == [])
    #expect(TreeDump.text(of: tree).contains("line {\(expected)}\n"), "\(TreeDump.text(of: tree))")
  }
}
