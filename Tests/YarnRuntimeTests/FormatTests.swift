import TestSupport
import Testing
import YarnRuntime

/// `format` writes numbers as .NET does in no country at all.
struct FormatTests {
  @Test(arguments: [
    ("{{{0}}}", "1", "{1}"), ("{0,5}|{0,-5}|", "12", "   12|12   |"), ("{ 0 , 4 :F1}", "2", " 2.0"),
    ("{0,3}", "12345", "12345"),
    ("{0:F2}", "0 / 0", "NaN"), ("{0:N0}", "-1 / 0", "-Infinity"), ("{0:}", "1.5", "1.5"),
  ])
  func `a place takes braces, widths and any value`(
    pattern: String,
    value: String,
    expected: String
  ) throws {
    try expect(pattern, value, expected)
  }

  @Test(arguments: [
    ("F2", "2.345", "2.35"), ("F0", "2.5", "3"), ("F", "1", "1.00"), ("f1", "-0.04", "0.0"),
    ("F20", "0.1", "0.10000000149011611938"), ("F0", "10000000000", "10000000000"),
    ("N", "1234567.5", "1,234,567.50"), ("N0", "999.5", "1,000"), ("N1", "-1234", "-1,234.0"),
    ("P", "0.1234", "12.34 %"), ("P0", "0.5", "50 %"), ("P1", "-0.5", "-50.0 %"),
    ("C", "1234.5", "¤1,234.50"), ("C0", "-3", "(¤3)"),
    ("E", "1234.5", "1.234500E+003"), ("e2", "0.00125", "1.25e-003"), ("E0", "9.6", "1E+001"),
    ("E2", "0", "0.00E+000"), ("G", "1.5", "1.5"), ("G2", "0.125", "0.13"),
    ("G2", "1250", "1.3E+03"),
    ("G3", "100", "100"), ("G2", "99.9", "1E+02"), ("g2", "0.0000012", "1.2e-06"),
    ("G", "10000000", "10000000"), ("R", "1000000000", "1E+09"), ("R", "0.3", "0.3"),
  ])
  func `a standard form`(form: String, number: String, expected: String) throws {
    try expect("{0:\(form)}", number, expected)
  }

  @Test(arguments: [
    ("0.00", "1.5", "1.50"), ("0.00", "-0.001", "0.00"), ("#.##", "0.5", ".5"), ("#", "0", ""),
    ("0.#", "2", "2"), ("000", "7", "007"), ("#,##0", "1234567", "1,234,567"), ("0,0", "1", "01"),
    ("0,", "12345", "12"), ("0,,.0", "12345678", "12.3"), ("0 %", "0.25", "25 %"),
    ("0‰", "0.25", "250‰"), ("000-00", "12345", "123-45"), (".00", "12.3", "12.30"),
    ("+0;-0;none", "3", "+3"), ("+0;-0;none", "-3", "-3"), ("+0;-0;none", "0", "none"),
    ("0;;zero", "-2", "-2"), ("'0'0", "5", "05"), ("\\\\#0", "5", "#5"),
    ("0 points", "5", "5 points"),
    ("0.0.0", "1.25", "1.25"), ("00.0", "-1.25", "-01.3"),
  ])
  func `a form of the author's own`(form: String, number: String, expected: String) throws {
    try expect("{0:\(form)}", number, expected)
  }

  @Test(arguments: [
    ("{1}", "only {0} can be filled"), ("{}", "only {0} can be filled"),
    ("{", "a brace is not closed; write ‘{{’ for the sign itself"),
    ("}", "a ‘}’ closes nothing; write ‘}}’ for the sign itself"),
    ("{0,x}", "the width behind ‘,’ must be a whole number up to 1000"),
    ("{0,9999}", "the width behind ‘,’ must be a whole number up to 1000"),
    ("{0:Q}", "a letter is no form of a number; C, E, F, G, N, P and R are"),
    ("{0:F999}", "the form of a number has at most 100 places"),
    ("{0:0;0;0;0}", "the form of a number has at most three sections between ‘;’"),
    ("{0:words}", "the form of a number has no digit, ‘0’ or ‘#’"),
    ("{0:'0'}", "the form of a number has no digit, ‘0’ or ‘#’"),
    ("{0:'0}", "a quote or a backslash in the form of a number has no end"),
    ("{0:0.0E+0}", "a drawn form has no exponent; use E with a number of places"),
  ])
  func `a form that is none is refused`(pattern: String, reason: String) throws {
    let dialogue = try startedDialogue(nodeText("{format(\"\(pattern)\", 1.5)}"))
    #expect(RunTranscript.lines(of: dialogue) == ["error ‘format’ failed: \(reason)"])
  }

  @Test(arguments: ["D", "d3", "X", "x8", "B"], ["5", "-1.5"])
  func `no number takes the forms of integers, which Yarn does not have`(
    form: String,
    number: String
  ) throws {
    let dialogue = try startedDialogue(nodeText("{format(\"{0:\(form)}\", \(number))}"))
    let reason =
      "the forms B, D and X are for integers, which no number is; write {0:000} for zeros in front"
    #expect(RunTranscript.lines(of: dialogue) == ["error ‘format’ failed: \(reason)"])
  }

  @Test(arguments: ["\"a\"", "true"])
  func `only a number has a form`(value: String) throws {
    let dialogue = try startedDialogue(nodeText("{format(\"{0:F2}\", \(value))}"))
    let reason = "only a number can be given a form"
    #expect(RunTranscript.lines(of: dialogue) == ["error ‘format’ failed: \(reason)"])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any pattern gives a text or a reason`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let signs = Array("{}0#.,:;%'EFNGX9- ")
    for number in ["0", "1.5", "-12345.678", "0.0001", "-30000000000"] {
      let form = (0..<12).map { _ in signs[Int.random(in: signs.indices, using: &generator)] }
      let body = "a{format(\"{0:\(String(form))}\", \(number))}"
      let line = RunTranscript.lines(of: try startedDialogue(nodeText(body))).first ?? ""
      #expect(line.hasPrefix("line a") || line.hasPrefix("error ‘format’ failed: "), "\(body)")
    }
  }

  private func expect(
    _ pattern: String,
    _ value: String,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let dialogue = try startedDialogue(nodeText("({format(\"\(pattern)\", \(value))})"))
    let line = RunTranscript.lines(of: dialogue).first
    #expect(line == "line (\(expected))", sourceLocation: sourceLocation)
  }
}
