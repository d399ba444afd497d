import Laboratory
import Testing

@testable import Intake

@Suite("Observations that are kept") struct ObservationStoreTests {
  private static let plain = Observation(
    patient: 3, test: 5, value: PrintedDecimal(mantissa: 450, scale: 2), comparator: .lessThan,
    collected: Instant(CalendarDate(firstDay: 20_000), second: 3600, minutesEast: -120), source: 7,
    record: 12, range: 4, status: .corrected, analyte: .vitaminE, obstacle: .preliminary,
    laboratoryFlag: .undirected, pregnancy: .thirdTrimester,
    traits: [.haemolysed, .digitsCut])

  private static func changed(_ change: (inout Observation) -> Void) -> Observation {
    var observation = plain
    change(&observation)
    return observation
  }

  /// What packing could lose, each fact at the ends of its range.
  private static let all: [Observation] =
    [
      plain, changed { $0.mantissa = .max }, changed { $0.mantissa = -1 },
      changed { $0.mantissa = .min }, changed { $0.mantissa = 1 << 31 }, changed { $0.scale = -6 },
      changed { $0.scale = 18 }, changed { $0.scale = 32 }, changed { $0.test = 1 << 24 },
      changed { $0.test = 1 << 24 - 1 }, changed { $0.range = 1 << 31 }, changed { $0.range = 0 },
      changed { $0.remark = 9 }, changed { $0.obstacle = nil },
      changed { $0.traits.statedIdentity = 15 }, changed { $0.collected = .unknown },
      changed { $0.patient = .max }, changed { $0.record = .max },
    ] + Analyte.allCases.map { analyte in changed { $0.analyte = analyte } }
    + UndeterminedReason.allCases.map { reason in changed { $0.obstacle = reason } }
    + (0..<8).compactMap { ResultStatus(rawValue: $0) }.map { word in changed { $0.status = word } }
    + (0..<8).compactMap { LaboratoryFlag(rawValue: $0) }.map { flag in
      changed { $0.laboratoryFlag = flag }
    }

  @Test("come back as they were") func comeBack() {
    var store = ObservationStore()
    for observation in Self.all { store.append(observation) }
    for (number, observation) in Self.all.enumerated() {
      #expect(
        String(describing: store.observation(number, store[number]))
          == String(describing: observation))
    }
  }

  @Test("know their source, however often it changes") func knowTheirSource() {
    var store = ObservationStore()
    for source: UInt32 in [4, 4, 9, 0, 0, 0, 4] {
      store.append(Self.changed { $0.source = source })
    }
    #expect((0..<7).map { store.observation($0, store[$0]).source } == [4, 4, 9, 0, 0, 0, 4])
    #expect(store.runsOfSources.map(\.source) == [4, 9, 0, 4])
    #expect(store.runsOfSources.map(\.range) == [0..<2, 2..<3, 3..<6, 6..<7])
  }

  @Test("know it among thousands of sources too", arguments: [1, 3, 4096, 5000])
  func knowItAmongMany(_ length: Int) {
    var store = ObservationStore()
    let sources = (0..<20_000).map { UInt32($0 / length) }
    for source in sources { store.append(Self.changed { $0.source = source }) }
    #expect(sources.indices.allSatisfy { store.observation($0, store[$0]).source == sources[$0] })
  }

  @Test("take 32 bytes each") func size() {
    #expect(MemoryLayout<KeptObservation>.stride == 32)
  }
}
