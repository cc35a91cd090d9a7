import TestSupport
import Testing
import YarnAuthoring
import YarnProgram

struct TranslationMergeTests {
  private func base(_ texts: [(String, String)]) -> StringTable {
    StringTable(
      rows: texts.map { id, text in
        var row = StringTable.Row(id: id, text: text)
        row.file = "a.yarn"
        return row
      }
    )
  }

  private func merged(
    _ base: StringTable,
    _ table: StringTable?,
    drops: Bool = false
  ) -> TranslationMerge {
    TranslationMerge(base, into: table, language: "de", drops: drops)
  }

  /// The table as a translator sends it back.
  private func translated(_ table: StringTable, _ texts: [String: String]) -> StringTable {
    var table = table
    for index in table.rows.indices {
      table.rows[index].text = texts[table.rows[index].id] ?? table.rows[index].text
    }
    return table
  }

  private func state(_ merge: TranslationMerge, _ base: StringTable) throws -> TranslationState {
    let program = try compiledProgram(nodeText("Tea {1} #line:a\nWater #line:b"))
    return TranslationState(merge.table, language: "de", of: program, base: base)
  }

  private let first = [("line:a", "Tea {0}"), ("line:b", "Water")]

  @Test func `a new translation has every line with its original and no text`() throws {
    let merge = merged(base(first), nil)
    #expect(merge.added == ["line:a", "line:b"])
    #expect(merge.table.rows.map(\.text) == ["", ""])
    #expect(merge.table.rows.map { $0.others["original"] } == ["Tea {0}", "Water"])
    #expect(merge.table.columns == TranslationMerge.columns)
    #expect(try state(merge, base(first)).missing == ["line:a", "line:b"])
  }

  @Test func `work is kept, and a changed original is told until the lock is emptied`() throws {
    let sent = translated(
      merged(base(first), nil).table,
      ["line:a": "Tee {0}", "line:b": "Wasser"]
    )
    let kept = merged(base(first), sent)
    #expect(kept.table.rows.map(\.text) == ["Tee {0}", "Wasser"])
    #expect(try state(kept, base(first)).isComplete)

    let changed = base([("line:a", "Tea {0}"), ("line:b", "Cold water")])
    let after = merged(changed, kept.table)
    #expect(after.table.rows[1].text == "Wasser")
    #expect(after.table.rows[1].others["original"] == "Cold water")
    #expect(try state(after, changed).changed == ["line:b"])
    #expect(try state(merged(changed, after.table), changed).changed == ["line:b"])

    var looked = after.table
    looked.rows[1].text = "Kaltes Wasser"
    looked.rows[1].lock = ""
    #expect(try state(merged(changed, looked), changed).isComplete)
  }

  @Test func `a change between sending and coming back is noticed`() throws {
    let sent = translated(
      merged(base(first), nil).table,
      ["line:a": "Tee {0}", "line:b": "Wasser"]
    )
    let changed = base([("line:a", "Tea {0}"), ("line:b", "Cold water")])
    #expect(try state(merged(changed, sent), changed).changed == ["line:b"])
  }

  @Test func `rows without a line come last, or go, and one that was renamed moves`() throws {
    let sent = translated(
      merged(base(first), nil).table,
      ["line:a": "Tee {0}", "line:b": "Wasser"]
    )
    let less = base([("line:a", "Tea {0}")])
    #expect(merged(less, sent).table.rows.map(\.id) == ["line:a", "line:b"])
    #expect(merged(less, sent, drops: true).table.rows.map(\.id) == ["line:a"])
    let renamed = merged(base([("line:a", "Tea {0}"), ("line:c", "Water")]), sent)
    #expect(renamed.moved == ["line:c"])
    #expect(renamed.table.rows.map(\.text) == ["Tee {0}", "Wasser"])
  }

  @Test func `columns and comments of the translator's own stay`() throws {
    var sent = merged(base(first), nil).table
    sent = StringTable(columns: sent.columns + ["Status"], rows: sent.rows)
    sent.rows[0].comment = "formal?"
    sent.rows[0].others["status"] = "open"
    let text = merged(base(first), sent).table.commaSeparated
    #expect(
      text.hasPrefix("language,id,text,original,file,node,lineNumber,lock,comment,Status\r\n")
    )
    #expect(text.contains(",formal?,open\r\n"))
    let again = try StringTable(commaSeparated: Array(text.utf8))
    #expect(merged(base(first), again).table.commaSeparated == text)
  }

  @Test func `a text that its line cannot have is told`() throws {
    let sent = translated(
      merged(base(first), nil).table,
      ["line:a": "Tee {3}", "line:b": "Wasser"]
    )
    #expect(try state(merged(base(first), sent), base(first)).refused.map(\.id) == ["line:a"])
  }
}
