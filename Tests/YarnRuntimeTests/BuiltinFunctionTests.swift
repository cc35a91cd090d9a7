import TestSupport
import Testing
import YarnProgram
import YarnRuntime

struct BuiltinFunctionTests {
  @Test(arguments: [
    ("string(1.50)", "1.5"), ("string(true)", "True"), ("string(\"a\")", "a"),
    ("number(\"12\")", "12"), ("number(\" -1.5 \")", "-1.5"), ("number(\"+5\")", "5"),
    ("number(\"1e2\")", "100"), ("number(\".5\")", "0.5"), ("number(true)", "1"),
    ("number(\"1,500\")", "1500"), ("number(\" -1,234,567.5 \")", "-1234567.5"),
    ("number(\"1,5,00\")", "1500"), ("number(\"1,,500,\")", "1500"), ("number(\"1,0e2\")", "1000"),
    ("number(false)", "0"), ("number(3)", "3"), ("number(\"NaN\")", "NaN"),
    ("number(\"-Infinity\")", "-Infinity"), ("number(\"1e99\")", "Infinity"),
    ("bool(\"true\")", "True"), ("bool(\" FALSE \")", "False"), ("bool(0)", "False"),
    ("bool(-0.5)", "True"), ("bool(0 / 0)", "True"), ("bool(true)", "True"),
    ("format(\"{0}\", 1)", "1"), ("format(\"{0:F2} €\", 2.345)", "2.35 €"),
    ("format(\"{0:F0}\", 2.5)", "3"), ("format(\"{0:F}\", 1)", "1.00"),
    ("format(\"{0:f1}\", -0.04)", "0.0"), ("format(\"a{0}b{0}c\", \"x\")", "axbxc"),
    ("format(\"plain\", true)", "plain"), ("format(\"{0}\", \"{0}\")", "{0}"),
    ("format_invariant(1.5)", "1.5"), ("format_invariant(10000000)", "10000000"),
    ("format_invariant(1000000000)", "1E+09"),
    ("visited(\"Start\")", "False"), ("visited(\"Nowhere\")", "False"),
    ("visited_count(\"Start\")", "0"), ("visited_count(\"Nowhere\")", "0"),
    ("has_any_content(\"Start\")", "True"), ("has_any_content(\"Nowhere\")", "False"),
    ("min(1, 2)", "1"), ("max(1, 2)", "2"), ("min(0 / 0, 1)", "NaN"), ("min(1, 0 / 0)", "NaN"),
    ("max(0 / 0, 1)", "NaN"), ("max(1, 0 / 0)", "NaN"), ("max(-1 / 0, 3)", "3"),
    ("round(2.5)", "2"), ("round(3.5)", "4"), ("round(-2.5)", "-2"), ("round(-0.4)", "0"),
    ("round(1 / 0)", "Infinity"), ("round(0 / 0)", "NaN"),
    ("round_places(2.345, 2)", "2.35"), ("round_places(2.5, 0)", "2"),
    ("round_places(1.5, -3)", "2"), ("round_places(0.125, 2)", "0.12"),
    ("round_places(1.25, 99)", "1.25"), ("round_places(1 / 0, 2)", "Infinity"),
    ("floor(1.9)", "1"), ("floor(-1.1)", "-2"), ("floor(-0)", "0"), ("floor(0 / 0)", "NaN"),
    ("ceil(1.1)", "2"), ("ceil(-0.9)", "0"), ("ceil(-1 / 0)", "-Infinity"),
    ("int(1.9)", "1"), ("int(-1.9)", "-1"), ("int(-0.9)", "0"), ("int(0 / 0)", "NaN"),
    ("inc(1)", "2"), ("inc(1.2)", "2"), ("inc(-0.5)", "0"), ("inc(-1)", "0"),
    ("inc(1 / 0)", "Infinity"), ("dec(1)", "0"), ("dec(1.2)", "1"), ("dec(-0.5)", "-1"),
    ("dec(0)", "-1"), ("decimal(1.25)", "0.25"), ("decimal(-1.25)", "-0.25"), ("decimal(3)", "0"),
    ("decimal(1 / 0)", "NaN"),
    ("dice(1)", "1"), ("dice(0)", "1"), ("dice(-5)", "1"), ("random_range(3, 3)", "3"),
    ("random_range(1.5, 1.9)", "1.5"), ("random_range_float(2, 2)", "2"),
  ])
  func `a function of the language gives its value`(expression: String, expected: String) throws {
    let dialogue = try startedDialogue(nodeText("{\(expression)}"))
    #expect(RunTranscript.lines(of: dialogue) == ["line \(expected)", "complete"])
  }

  @Test(arguments: [
    ("number(\"x\")", "‘number’ failed: the text is not a number"),
    ("number(\"\")", "‘number’ failed: the text is not a number"),
    ("number(\"0x10\")", "‘number’ failed: the text is not a number"),
    ("number(\",5\")", "‘number’ failed: the text is not a number"),
    ("number(\"1.5,0\")", "‘number’ failed: the text is not a number"),
    ("number(\"1e1,0\")", "‘number’ failed: the text is not a number"),
    ("number(\",\")", "‘number’ failed: the text is not a number"),
    ("number(\"inf\")", "‘number’ failed: the text is not a number"),
    ("number(\"1 2\")", "‘number’ failed: the text is not a number"),
    ("bool(\"yes\")", "‘bool’ failed: the text is neither true nor false"),
    ("random_range(2, 1)", "‘random_range’ failed: the range ends before it begins"),
    ("random_range(0, 1 / 0)", "a number was too large for a whole number, or was none"),
    ("random_range(0 / 0, 1)", "a number was too large for a whole number, or was none"),
    ("dice(0 / 0)", "a number was too large for a whole number, or was none"),
    ("dice(10000000000)", "a number was too large for a whole number, or was none"),
    ("round_places(1, 0 / 0)", "a number was too large for a whole number, or was none"),
    ("1 % 0", "a remainder of a division by zero was asked for"),
    ("1 % 0.4", "a remainder of a division by zero was asked for"),
    ("(0 / 0) % 2", "a number was too large for a whole number, or was none"),
    ("1 % (1 / 0)", "a number was too large for a whole number, or was none"),
    ("own() + 1", "‘own’ failed: no function is called ‘own’"),
  ])
  func `a function without a value says why`(expression: String, reason: String) throws {
    let dialogue = try startedDialogue(nodeText("{\(expression)}"))
    #expect(RunTranscript.lines(of: dialogue) == ["error \(reason)"])
  }

  @Test(arguments: [
    ("7 % 3", "1"), ("-7 % 3", "-1"), ("7 % -3", "1"), ("2.5 % 2", "0"), ("3.5 % 3", "1"),
    ("-2147483648 % -1", "0"), ("1 / 0", "Infinity"), ("-1 / 0", "-Infinity"), ("0 / 0", "NaN"),
    ("0 / 0 == 0 / 0", "False"), ("0 / 0 != 0 / 0", "True"), ("0 == -0", "True"), ("-0", "-0"),
    ("0.1 + 0.2 == 0.3", "True"), ("\"a\" + \"b\"", "ab"), ("true xor true", "False"),
    ("not true or true", "True"), ("\"\u{E9}\" == \"e\u{301}\"", "False"),
    ("\"a\\\"b\\\\\"", "a\"b\\"), ("10 - 2 - 3", "5"), ("2 + 3 * 4", "14"),
    ("1 < 2 == true", "True"),
    ("5 > 5", "False"), ("5 >= 5", "True"), ("5 <= 4", "False"), ("-(-(3))", "3"),
  ])
  func `an operator gives its value`(expression: String, expected: String) throws {
    let dialogue = try startedDialogue(nodeText("{\(expression)}"))
    #expect(RunTranscript.lines(of: dialogue) == ["line \(expected)", "complete"])
  }

  @Test(arguments: 0..<64)
  func `chance keeps within its range and to its seed`(seed: UInt64) throws {
    let body = """
      <<set $a to random()>>
      {$a >= 0 and $a < 1} {dice(6) >= 1} {dice(6) <= 6} {int(dice(3)) == 4}
      {random_range(0.5, 2.5) % 1 == 0} {random_range(-2, -1) < 0} {random_range_float(0, 9) <= 9}
      {random()} {dice(1000000)} {random_range(0, 2000000000)}
      """
    let first = try startedDialogue(nodeText(body), seed: seed)
    let second = try startedDialogue(nodeText(body), seed: seed)
    let lines = RunTranscript.lines(of: first)
    #expect(lines[0] == "line True True True False")
    #expect(lines[1] == "line True True True")
    #expect(lines == RunTranscript.lines(of: second))
  }
}
