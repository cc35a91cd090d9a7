import CheckInAuthoring
import Foundation
import YarnAuthoring

/// The shipped conversations, each for one, two and three people.
enum ShippedExploration {
  static func measure() throws {
    let house = House(try files())
    let scripts = CheckInScripts(house.scripts, in: house)
    let exploration = try CheckInExploration(scripts, from: house.entries, matters: { _ in false })
    for (subject, report) in zip(exploration.subjects, exploration.reports) {
      precondition(report.isComplete, "\(subject) must be complete")
      let findings = report.findings.count
      let seconds = String(format: "%.1f", report.seconds)
      print("explore: \(subject), states \(report.states), s \(seconds), findings \(findings)")
    }
  }

  /// The files of `Dialogues/`, which lies three folders above the benchmarks' sources.
  private static func files() throws -> [House.File] {
    let folder = URL(filePath: #filePath).appending(path: "../../../../../Dialogues").standardized
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.sorted().filter { $0.hasSuffix(".yarn") || $0.hasSuffix(".tsv") }.map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }
}
