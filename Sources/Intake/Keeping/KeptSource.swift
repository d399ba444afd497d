import Laboratory

/// What was read of one source, as bytes that another run can take over.
package struct KeptSource: Sendable {
  package let bytes: [UInt8]
  /// The latest day on which a result of the source was collected, where one after "today" is implausible;
  /// `Int32.min` where no "today" matters. Days from 1970-01-01.
  package let latestDay: Int32
  /// Whether another run would read the same. A source that could not be read, or for which there was no memory,
  /// may be read by the next one.
  package let isReadable: Bool
  /// Whether a second header with other columns stands in the source; see `SourceReading.hasOtherHeader`.
  package let hasOtherHeader: Bool

  /// `harvest`: of a worker that read one source, under the number 0.
  init(_ harvest: IntakeHarvest, knowsToday: Bool) {
    var (kept, latest) = (KeptBytes(), Int32.min)
    kept.append(harvest.register)
    kept.append(all: harvest.tests) { $0.append($1) }
    // Those of women and of men stand behind the one that names them, and are told with it.
    var heads: [LaboratoryRange] = []
    var number = 1
    while number < harvest.ranges.count {
      heads.append(harvest.ranges[number])
      number += 1 + harvest.ranges[number].bySex.count
    }
    kept.append(all: heads) { $0.append($1) }
    kept.append(all: harvest.remarks.dropFirst()) { $0.append($1) }
    kept.append(all: 0..<harvest.observations.count) { kept, number in
      let observation = harvest.observations.observation(
        number, harvest.observations[number])
      if observation.collected.isKnown { latest = max(latest, observation.collected.day) }
      kept.append(observation)
    }
    kept.append(all: harvest.readings) { $0.append($1) }
    bytes = kept.bytes
    latestDay = knowsToday ? latest : .min
    hasOtherHeader = harvest.readings.contains(where: \.hasOtherHeader)
    isReadable = !harvest.readings.contains { reading in
      reading.unlistedRejections > 0
        || reading.rejections.contains { $0.rule == .fileUnreadable || $0.rule == .fileTooLarge }
    }
  }
}

extension IntakeWorker {
  /// All that the worker read of its one source, whose number was 0. The worker is spent afterwards.
  package func keptSource() -> KeptSource { KeptSource(harvest(), knowsToday: knowsToday) }
}
