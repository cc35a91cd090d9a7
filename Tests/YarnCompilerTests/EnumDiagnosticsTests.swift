import TestSupport
import Testing

struct EnumDiagnosticsTests {
  private static let food = "<<enum Food>>\n<<case Apple>>\n<<case Pear>>\n<<endenum>>\n"

  static let cases = [
    DiagnosticCase(
      "badCaseValue",
      body: "<<enum Food>>\n<<case Apple = 1 + 1>>\n<<endenum>>",
      "4:16 YS0035 a case's value must be a text or a whole number that is written out"
    ),
    DiagnosticCase(
      "badCaseValue",
      body: "<<enum Food>>\n<<case Apple = 1.5>>\n<<endenum>>",
      "4:16 YS0035 a case's value must be a text or a whole number that is written out"
    ),
    DiagnosticCase(
      "caseOfNoEnum",
      body: food + "<<declare $count = 1>>\n<<set $count to .Apple>>",
      "8:17 YS0038 ‘.Apple’ is the case of an enum, but a Number is expected here"
    ),
    DiagnosticCase(
      "duplicateCase",
      body: "<<enum Food>>\n<<case Apple>>\n<<case Apple>>\n<<endenum>>",
      "5:8 YS0035 two cases are called ‘Apple’"
    ),
    DiagnosticCase(
      "duplicateCaseValue",
      body: "<<enum Food>>\n<<case Apple = 1>>\n<<case Pear = 1>>\n<<endenum>>",
      "5:15 YS0035 another case has this value already"
    ),
    DiagnosticCase(
      "missingCaseValue",
      body: "<<enum Food>>\n<<case Apple = 1>>\n<<case Pear>>\n<<endenum>>",
      "5:8 YS0035 case ‘Pear’ needs a value, because another case has one"
    ),
    DiagnosticCase(
      "mixedCaseValues",
      body: "<<enum Food>>\n<<case Apple = 1>>\n<<case Pear = \"pear\">>\n<<endenum>>",
      "5:15 YS0035 the values of an enum must be all texts or all numbers"
    ),
    DiagnosticCase(
      "redeclaredType",
      body: food + "<<enum Food>>\n<<case Plum>>\n<<endenum>>",
      "7:8 YS0040 another type is called ‘Food’ already"
    ),
    DiagnosticCase(
      "unknownCase",
      body: food + "{Food.Appel}",
      "7:7 YS0038 enum ‘Food’ has no case ‘Appel’; did you mean ‘Apple’?"
    ),
    DiagnosticCase(
      "unknownEnum",
      body: food + "{Fodo.Apple}",
      "7:2 YS0038 no enum is called ‘Fodo’; did you mean ‘Food’?"
    ),
    DiagnosticCase(
      "unresolvedCase",
      body: food + "<<enum Fruit>>\n<<case Apple>>\n<<endenum>>\n{.Apple}",
      "10:2 YS0038 ‘.Apple’ could be ‘Food.Apple’ or ‘Fruit.Apple’; write which"
    ),
  ]

  @Test(arguments: cases)
  func `a bad line is reported at its place`(badLine: DiagnosticCase) {
    badLine.check()
  }
}
