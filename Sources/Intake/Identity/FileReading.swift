package import Laboratory

/// What became of one file's records as far as reading decides it, its pieces put together.
package struct FileReading: Sendable {
  package var tally = Tally()
  package var evidence: [String] = []
  package var unmapped: [String: Int] = [:]
  package var unreadColumns: [String: Int] = [:]
  package var decimalCommas = 0
  package var decimalPoints = 0
  package var unreadDates = 0
  /// See `SourceReading`.
  package var people: String?
  package var unexplained = 0
  package var remark: String?
  /// Whether the file's rows say who patients are.
  package var isOfPeople = false
}

extension FileReading {
  /// What the pieces of all files add up to.
  struct Gathered {
    var files: [FileReading]
    var sources: [Source]
    var rejections: [Rejection] = []
    var warnings: [Warning] = []
  }

  /// Puts the pieces of files together and numbers their records through.
  ///
  /// `readings`: in the order of their sources.
  static func gather(
    _ readings: [SourceReading], files: inout [InputFile], _ fileOfSource: [Int]
  ) -> Gathered {
    var gathered = Gathered(
      files: Array(repeating: FileReading(), count: files.count),
      sources: fileOfSource.map { Source(file: UInt32($0)) })
    var rows = [Int](repeating: 0, count: files.count)
    var unlisted = rows
    for reading in readings {
      let (source, file) = (Int(reading.source), fileOfSource[Int(reading.source)])
      gathered.sources[source].recordsBefore = rows[file]
      for var rejection in reading.rejections {
        rejection.file = file
        if let record = rejection.record { rejection.record = record + rows[file] }
        gathered.rejections.append(rejection)
      }
      unlisted[file] += reading.unlistedRejections
      rows[file] += reading.rows
      gathered.files[file].add(reading)
      files[file].layout = files[file].layout ?? reading.layout
      files[file].encoding = files[file].encoding ?? reading.encoding
    }
    for (file, count) in unlisted.enumerated() where count > 0 {
      gathered.rejections.append(
        Rejection(file: file, rule: .recordsUnlisted, detail: "\(count)"))
    }
    for (file, reading) in gathered.files.enumerated() {
      if reading.unreadDates > 0 {
        gathered.warnings.append(
          Warning(
            file: file,
            message: "\(reading.unreadDates) collection date(s) could not be read without guessing")
        )
      }
      if let remark = reading.remark {
        gathered.warnings.append(Warning(file: file, message: remark))
      }
      if reading.unexplained > 0 {
        gathered.warnings.append(
          Warning(
            file: file,
            message:
              "\(reading.unexplained) result(s) have a code that no dictionary beside the file "
              + "explains: they count as outside the panel"))
      }
    }
    return gathered
  }

  private mutating func add(_ reading: SourceReading) {
    tally += reading.tally
    if evidence.isEmpty { evidence = reading.evidence }
    unmapped.merge(reading.unmapped) { $0 + $1 }
    unreadColumns.merge(reading.unreadColumns) { $0 + $1 }
    decimalCommas += reading.decimalCommas
    decimalPoints += reading.decimalPoints
    unreadDates += reading.unreadDates
    people = people ?? reading.people
    unexplained += reading.unexplained
    remark = remark ?? reading.remark
    isOfPeople = isOfPeople || reading.isOfPeople
  }
}
