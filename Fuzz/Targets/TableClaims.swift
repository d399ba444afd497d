import Formats
import Intake
import Laboratory

/// What holds of delimited files besides what holds of all: pieces of any size say what the whole says.
enum TableClaims {
  static func check(_ bytes: [UInt8]) {
    FileClaims.check(bytes, .csv)
    var choices = Choices(bytes)
    let size = 1 + choices.next(max(64, bytes.count))
    guard let cut = Pieces(bytes, size: size, Bench.shared.context)?.charts() else { return }
    let whole = IntakeWorker(Bench.shared.context)
    whole.readFile(0, bytes.span, format: .csv)
    let charts = FileClaims.charts([whole.harvest()], fileOfSource: [0])
    let read = Digest(charts)
    let other = Digest(cut)
    claim(other.tally == read.tally, "pieces of \(size) count as the whole does")
    for (one, another) in zip(other.lines, read.lines) where one != another {
      fatalError("broken: in pieces of \(size) bytes\n  \(one)\nnot\n  \(another)")
    }
    claim(other.lines.count == read.lines.count, "pieces of \(size) say as much")
  }

  /// All that charts say, a line each.
  private struct Digest {
    var tally: Tally
    var lines: [String] = []

    init(_ charts: Charts) {
      tally = charts.tallies[0]
      var batch = ChartBatch()
      charts.gather(0..<charts.count, into: &batch)
      for position in 0..<charts.count {
        let trail = charts.trail(position, from: batch)
        let patient = trail.chart.patient
        lines.append("\(patient)")
        for observation in trail.chart.observations {
          lines.append(Self.line(observation, charts.lexicon))
        }
        for aside in trail.setAside {
          tally[aside.outcome] += 1
          lines.append("\(aside.outcome) \(Self.line(aside.observation, charts.lexicon))")
        }
      }
      for rejection in charts.rejections { lines.append("\(rejection)") }
    }

    private static func line(_ observation: Observation, _ lexicon: Lexicon) -> String {
      let told: [String] = [
        "\(lexicon.record(of: observation))", "\(observation.analyte.key)",
        "\(observation.comparator)",
        "\(observation.value)", observation.collected.description, "\(observation.status)",
        "\(String(describing: observation.obstacle))", "\(observation.laboratoryFlag)",
        "\(observation.pregnancy)", "\(observation.traits)", "\(lexicon.test(of: observation))",
        "\(lexicon.remark(of: observation))", "\(lexicon.range(of: observation))",
      ]
      return told.joined(separator: " ")
    }
  }
}
