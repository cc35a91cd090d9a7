import TestSupport
import Testing
import YarnSyntax

struct SyntaxDiagnosticsTests {
  static let cases = [
    DiagnosticCase(
      "assignmentInExpression",
      body: "<<declare $n = 1>>\n<<if $n = 1>>\nx\n<<endif>>",
      "4:9 YS0005 ‘=’ gives a variable its value; write ‘==’ or ‘is’ to compare"
    ),
    DiagnosticCase(
      "badEscape",
      body: #"It is 5\% more"#,
      #"3:8 YS0005 ‘\’ can only stand before \ < > { } # / [ ] or :, write ‘\\’ for a backslash"#
    ),
    DiagnosticCase(
      "badHeader",
      file: "title: A\n5: x\n---\nx\n===",
      "2:1 YS0005 expected a header such as ‘title: Name’, or ‘---’ to begin the node's body"
    ),
    DiagnosticCase(
      "bareName",
      body: "{apple}",
      "3:2 YS0005 ‘apple’ is no value by itself: a variable is ‘$apple’, text is ‘\"apple\"’, "
        + "a function is ‘apple()’"
    ),
    DiagnosticCase(
      "blockLeftOpen",
      body: "<<if true>>\n-> A\n    <<endif>>",
      "5:5 YS0005 this does not belong into an option's block; "
        + "was an ‘<<if>>’ or ‘<<once>>’ left open?"
    ),
    DiagnosticCase(
      "clauseAfterElse",
      body: "<<if true>>\nx\n<<else>>\ny\n<<elseif true>>\nz\n<<endif>>",
      "7:3 YS0005 expected ‘<<endif>>’ after the lines of ‘<<else>>’"
    ),
    DiagnosticCase(
      "commandAfterText",
      body: "Hello <<wave>>",
      "3:7 YS0020 only ‘<<if …>>’ or ‘<<once>>’ can follow text on its line; "
        + "put the command on its own line"
    ),
    DiagnosticCase(
      "emptyCommand",
      body: "<<>>",
      "3:1 YS0005 expected a command between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "emptyOptionBlock",
      body: "-> A\n        ",
      "4:1 YS0005 expected a line in this option's block, found only blanks"
    ),
    DiagnosticCase(
      "emptyTag",
      body: "Hello #",
      "3:7 YS0005 expected a tag's name after ‘#’; write ‘\\#’ for the sign itself"
    ),
    DiagnosticCase(
      "enumWithoutCases",
      body: "<<enum Food>>\n<<endenum>>",
      "3:8 YS0005 enum ‘Food’ needs at least one ‘<<case …>>’"
    ),
    DiagnosticCase(
      "expressionWithoutBraces",
      body: "<<declare $next = \"Start\">>\n<<jump $next>>",
      "4:8 YS0005 expected a node's title, or an expression in braces: ‘{$next}’"
    ),
    DiagnosticCase(
      "fileWithoutNodes",
      file: "",
      "1:1 YS0005 expected a node: ‘title: Name’, then ‘---’, the lines, then ‘===’"
    ),
    DiagnosticCase(
      "foreignQuotes",
      body: "{“a”}",
      "3:2 YS0005 text stands in straight double quotes: ‘\"…\"’"
    ),
    DiagnosticCase("foreignSpelling", body: "{True}", "3:2 YS0005 ‘True’ is written ‘true’"),
    DiagnosticCase(
      "missingAssignment",
      body: "<<set $x 1>>",
      "3:9 YS0005 expected ‘to’, ‘=’ or one of ‘+=’, ‘-=’, ‘*=’, ‘/=’, ‘%=’ and a value"
    ),
    DiagnosticCase(
      "missingBodyEnd",
      file: "title: A\n---\nx",
      "3:2 YS0004 expected ‘===’ at the end of the node"
    ),
    DiagnosticCase(
      "missingBodyStart",
      file: "title: A",
      "1:9 YS0004 expected ‘---’ between the node's headers and its lines"
    ),
    DiagnosticCase(
      "missingBodyStart",
      file: "title: A\nBot: Hello.\n-> Yes\n===\ntitle: B\n---\nx\n===",
      "2:1 YS0004 expected ‘---’ between the node's headers and its lines"
    ),
    DiagnosticCase(
      "missingBrace",
      body: "Hello {\"a\"",
      "3:7 YS0005 expected ‘}’ to close this brace on the same line"
    ),
    DiagnosticCase(
      "missingBrace",
      body: "<<jump {\"Start\">>",
      "3:8 YS0005 expected ‘}’ to close this brace on the same line"
    ),
    DiagnosticCase(
      "extraAngleBrackets",
      body: "<<wave>>>",
      "3:9 YS0064 ‘>’ belongs to no command; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "extraAngleBrackets",
      body: "<<<<wave>>>>>> // x",
      "3:3 YS0064 ‘<<’ belongs to no command; a command stands between ‘<<’ and ‘>>’",
      "3:11 YS0064 ‘>>>>’ belongs to no command; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "extraAngleBrackets",
      body: "<<if visited(\"Start\")>>>\nx\n<<endif>> >",
      "3:24 YS0064 ‘>’ belongs to no command; a command stands between ‘<<’ and ‘>>’",
      "5:11 YS0064 ‘>’ belongs to no command; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase("missingCaseName", body: "{Food.}", "3:7 YS0005 expected the name of a case"),
    DiagnosticCase("missingCaseName", body: "{.}", "3:3 YS0005 expected the name of a case"),
    DiagnosticCase(
      "missingDestination",
      body: "<<jump >>",
      "3:7 YS0005 expected a node's title, or an expression in braces"
    ),
    DiagnosticCase(
      "missingExpression",
      body: "<<if >>\nx\n<<endif>>",
      "3:5 YS0005 expected a value"
    ),
    DiagnosticCase("missingExpression", body: "{dice(6,)}", "3:9 YS0005 expected a value"),
    DiagnosticCase(
      "missingHeaderColon",
      file: "title A\n---\nx\n===",
      "1:6 YS0005 expected ‘:’ after ‘title’"
    ),
    DiagnosticCase(
      "missingInitialValue",
      body: "<<declare $x>>",
      "3:13 YS0005 expected ‘=’ and the value that the variable begins with"
    ),
    DiagnosticCase(
      "missingLineText",
      body: "#tag",
      "3:1 YS0005 expected text before a line's tags; write ‘\\#’ for the sign itself"
    ),
    DiagnosticCase("missingOptionText", body: "->", "3:1 YS0005 expected text after the arrow"),
    DiagnosticCase(
      "missingOptionText",
      body: "x\n=> #t",
      "4:1 YS0005 expected text after the arrow"
    ),
    DiagnosticCase("missingParenthesis", body: "{(1 + 2}", "3:8 YS0005 expected ‘)’"),
    DiagnosticCase(
      "missingTypeName",
      body: "<<declare $x = 1 as>>",
      "3:20 YS0005 expected the name of a type"
    ),
    DiagnosticCase(
      "missingVariable",
      body: "<<set 5 to 1>>",
      "3:7 YS0005 expected a variable such as ‘$name’"
    ),
    DiagnosticCase(
      "missingVariable",
      body: "<<set >>",
      "3:6 YS0005 expected a variable such as ‘$name’"
    ),
    DiagnosticCase(
      "missingVariable",
      body: "<<set lamp = 1>>",
      "3:7 YS0005 a variable begins with ‘$’; expected ‘$lamp’, found ‘lamp’"
    ),
    DiagnosticCase(
      "miswrittenKeyword",
      body: "<<if visited(\"Start\")>>\nx\n<<EndIf>>",
      "5:3 YS0060 ‘EndIf’ is no statement; it is written ‘endif’"
    ),
    DiagnosticCase(
      "nestedTooDeeply",
      body: "{" + String(repeating: "(", count: 260),
      "3:252 YS0005 this is nested more than 250 levels deep"
    ),
    DiagnosticCase(
      "notACall",
      body: "<<call 1>>",
      "3:8 YS0005 expected a function such as ‘name()’ after ‘call’"
    ),
    DiagnosticCase("notAnExpression", body: "{1 + *}", "3:6 YS0005 expected a value, found ‘*’"),
    DiagnosticCase(
      "nullLiteral",
      body: "{null}",
      "3:2 YS0037 ‘null’ is no value: a variable always has one, such as 0, \"\" or false"
    ),
    DiagnosticCase(
      "quotedDestination",
      body: "<<jump \"Start\">>",
      "3:8 YS0005 a node's title stands without quotes: ‘Start’"
    ),
    DiagnosticCase(
      "reservedWord",
      body: "<<local $x = 1>>",
      "3:3 YS0005 ‘local’ is a reserved word and cannot name a command"
    ),
    DiagnosticCase(
      "secondCondition",
      body: "Hello <<if true>> <<once>>",
      "3:19 YS0005 a line can have one condition; join two with ‘and’"
    ),
    DiagnosticCase(
      "splitElseIf",
      body: "<<if true>>\nx\n<<else if false>>\ny\n<<endif>>",
      "5:3 YS0005 ‘elseif’ is written as one word"
    ),
    DiagnosticCase(
      "strayBlockWord",
      body: "<<endif>>",
      "3:1 YS0005 ‘<<endif>>’ belongs to no open block here"
    ),
    DiagnosticCase(
      "strayCommandEnd",
      body: "Hello>>",
      #"3:6 YS0021 ‘>>’ closes no command; write ‘\>\>’ if it is meant as text"#
    ),
    DiagnosticCase(
      "swallowedNode",
      file: "title: A\n---\n<<jump B>>\ntitle: B\ntags: c\n---\nBot: d\n===",
      "4:1 AC0004 a node begins here, but the one above has no ‘===’ at its end"
    ),
    DiagnosticCase(
      "swallowedNode",
      file: "title: A\n---\n<<jump B>>\nwhen: true\n// c\ntitle: B\n---\nBot: d\n===",
      "4:1 AC0004 a node begins here, but the one above has no ‘===’ at its end"
    ),
    DiagnosticCase(
      "tagBeforeCondition",
      body: "Hello #tag <<if true>>",
      "3:12 YS0005 a line's condition stands before its tags"
    ),
    DiagnosticCase(
      "textAfterBodyEnd",
      file: "title: A\n---\nx\n=== the end",
      "4:5 YS0005 expected nothing after ‘===’"
    ),
    DiagnosticCase(
      "textAfterCommand",
      body: "<<wave>> Hello",
      "3:10 YS0019 text behind a command is a line of its own; put it on the next line"
    ),
    DiagnosticCase(
      "textBehindFileTag",
      file: "# my first script\ntitle: A\n---\nx\n===",
      "1:6 YS0005 ‘#’ begins a tag, which is one word; write ‘//’ for a comment"
    ),
    DiagnosticCase(
      "textBehindTag",
      body: "Meet me at door #5 now. #line:a",
      "3:17 YS0005 ‘#5’ is read as a tag, and no text can follow one; "
        + "write ‘\\#’ for the sign itself"
    ),
    DiagnosticCase(
      "textBehindTag",
      body: "See #line:a:b for more.",
      "3:5 YS0005 no text can follow a tag such as ‘#line:a:b’; "
        + "tags stand at the end of their line"
    ),
    DiagnosticCase(
      "textBehindTag",
      body: "-> Tea #class:drink #line:ü 1",
      "3:21 YS0005 a blank ends the tag ‘#line:ü’, and no text can follow one; "
        + "write ‘#line:ü_1’ if ‘1’ belongs to it"
    ),
    DiagnosticCase(
      "textAfterCommand",
      body: "<<wave>> #a x",
      "3:13 YS0019 text behind a command is a line of its own; put it on the next line"
    ),
    DiagnosticCase(
      "textOutsideNode",
      file: "My script.\n\nIt is good.\ntitle: A\n---\nx\n===\nmore text\n===",
      "1:1 YS0005 this text is outside a node; a node is ‘title: Name’, then ‘---’, the lines, "
        + "then ‘===’; write ‘//’ before a comment",
      "8:1 YS0005 this text is outside a node; a node is ‘title: Name’, then ‘---’, the lines, "
        + "then ‘===’; write ‘//’ before a comment"
    ),
    DiagnosticCase(
      "unclosedCommand",
      body: "<<wave",
      "3:1 YS0006 expected ‘>>’ before the end of the line"
    ),
    DiagnosticCase(
      "unclosedScope",
      body: "<<if true>>\nx",
      "3:3 YS0007 ‘<<if>>’ is never closed; expected ‘<<endif>>’"
    ),
    DiagnosticCase(
      "unclosedScope",
      body: "<<once>>\nx",
      "3:3 YS0007 ‘<<once>>’ is never closed; expected ‘<<endonce>>’"
    ),
    DiagnosticCase("unexpected", body: "{5 5}", "3:4 YS0005 ‘5’ does not belong here"),
    DiagnosticCase("unexpected", body: "x #a$b", "3:5 YS0005 ‘$b’ does not belong here"),
    DiagnosticCase(
      "unexpected",
      body: "<<jump Start now>>",
      "3:14 YS0005 ‘now’ does not belong here"
    ),
    DiagnosticCase(
      "unterminatedString",
      body: "{\"hello}",
      "3:2 YS0005 expected ‘\"’ to close this text on the same line"
    ),
  ]

  @Test(arguments: cases)
  func `a bad line is reported at its place`(badLine: DiagnosticCase) {
    badLine.check()
  }

  @Test func `every fault has a bad line`() throws {
    let factories = try [
      "CommandDiagnostics", "ExpressionDiagnostics", "LineDiagnostics", "NodeDiagnostics",
    ].flatMap {
      try DiagnosticCase.factories(in: "Sources/YarnSyntax/\($0).swift")
    }
    #expect(factories.count > 30)
    #expect(Set(factories) == Set(Self.cases.map(\.factory)))
  }
}
