import YarnMarkup
import YarnProgram
package import YarnRuntime

/// Markup, and lines as they are spoken.
///
/// The first line of an input is a template as a string table holds it, the others are values.
package struct MarkupSubject: FuzzSubject {
  private let time: TimeGuard

  /// A subject that may count time among its laws.
  package init(isTimed: Bool) {
    time = TimeGuard(isTimed: isTimed)
  }

  private static let pieces = [
    "[", "]", "[a]", "[/a]", "[b x=1]", "[/b]", "[/]", "[c/]", "[d /] ", "[nomarkup]",
    "[/nomarkup]", "[select value={0} a=1 True=2 /]", "[plural value={0} one=\"%\" other=x /]",
    "[ordinal value=2 two=\"%nd\" other=\"%th\"/]", "[character name=\"x\"]", "[/character]", "{0}",
    "{1}", "{2}", "\\[", "\\]", "\\\\", "\\:", "\\{", "\\}", ":", ": ", " ", "=", "/", "\"", "%",
    "value=", "trimwhitespace=false", "1", "-1.5", "true", "a", "é", "e\u{301}", "\u{301}",
    "\u{1F600}", "\u{200D}", "\t", "Bot: ", "[x=\"q\\\"q\"]", "[ wave ]", "[_1=2]", "日",
  ]

  private static let values = [
    "", "a", "1", "0", "-1", "1.5", "5", "True", "[a]", "{0}", "Bot: x", "\u{301}", "\u{1F600}",
    "\\", "]", "99999999999999999999999", "1e9", "\"",
  ]

  private static let locales = ["en", "pl", "ar", "cy", "ru-RU", "", "xx", "fr_FR", "ja"]

  package func makeInput(_ generator: inout SplitMix64) -> FuzzInput {
    var text = ""
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        let scalar = UInt32.random(in: 0x20...0x2FF, using: &generator)
        if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
      } else {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
    }
    if Int.random(in: 0..<200, using: &generator) == 0 {
      text = String(repeating: text, count: 100_000 / max(1, text.utf8.count))
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      text += "\n" + (Self.values.randomElement(using: &generator) ?? "")
    }
    return FuzzInput(Array(text.utf8))
  }

  package func check(_ input: FuzzInput) throws(BrokenLaw) -> UInt64 {
    try time.run(input, cut: Self.cut) { (input) throws(BrokenLaw) in try checkLaws(input) }
  }

  /// Each part of the template with all of the values, without which a template is but a text.
  private static func cut(_ input: FuzzInput, into count: Int) -> [FuzzInput] {
    let end = input.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? input.bytes.endIndex
    let values = input.bytes[end...]
    return input.bytes[..<end].cut(into: count).map { FuzzInput(Array($0 + values)) }
  }

  private func checkLaws(_ input: FuzzInput) throws(BrokenLaw) -> UInt64 {
    let lines = String(decoding: input.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let values = Array(lines.dropFirst())
    let template = try template(lines.first ?? "", values.count)
    var hash = Fingerprint()
    hash.combine(input.bytes)
    let locale = Self.locales[Int(hash.value % UInt64(Self.locales.count))]
    let line = MarkupLine(template, values: values, locale: locale)
    try BrokenLaw.unless(
      line == MarkupLine(template, values: values, locale: locale),
      "a line is read alike each time"
    )
    try checkRanges(of: line)
    try checkPlain(line, template, values)
    if MarkupLine.fault(in: template) != nil {
      // What is wrong whatever the values are is wrong with these.
      try BrokenLaw.unless(line.fault != nil, "a fault of the template is one of the line")
    }
    let spoken = RenderedLine(template, values: values, locale: locale)
    try BrokenLaw.unless(spoken == RenderedLine(line), "short cuts speak alike", "\(template)")
    return signature(of: line)
  }

  /// The template of a raw text; text that cannot be one stands for itself.
  private func template(_ raw: String, _ count: Int) throws(BrokenLaw) -> LineTemplate {
    guard let template = try? LineTemplate(rawText: raw, valueCount: count) else {
      return LineTemplate([.text(raw)])
    }
    try BrokenLaw.unless(
      (try? LineTemplate(rawText: template.rawText, valueCount: count)) == template,
      "raw text gives the template back"
    )
    return template
  }

  private func checkRanges(of line: MarkupLine) throws(BrokenLaw) {
    let length = line.text.utf16.count
    for attribute in line.attributes {
      try BrokenLaw.unless(
        attribute.range.lowerBound >= 0 && attribute.range.upperBound <= length,
        "attributes lie in their text",
        attribute.name
      )
    }
  }

  /// Without brackets and backslashes, a line says what is written, whatever its values hold.
  private func checkPlain(
    _ line: MarkupLine,
    _ template: LineTemplate,
    _ values: [String]
  ) throws(BrokenLaw) {
    var text = ""
    for piece in template.pieces {
      switch piece {
      case .text(let written):
        if written.utf8.contains(where: { $0 == 0x5B || $0 == 0x5C }) { return }
        text += written
      case .value(let index): text += values[index]
      }
    }
    try BrokenLaw.unless(
      line.fault == nil && line.text.utf8.elementsEqual(text.utf8)
        && line.attributes.allSatisfy { $0.name == MarkupLine.character },
      "values are data"
    )
  }

  private func signature(of line: MarkupLine) -> UInt64 {
    var hash = Fingerprint()
    hash.combine(line.fault?.description.prefix(24).description ?? "")
    for attribute in line.attributes {
      hash.combine(attribute.name)
      hash.combine(word: UInt64(min(3, attribute.range.count)))
    }
    return hash.value
  }
}
