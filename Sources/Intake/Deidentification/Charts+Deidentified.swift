import Laboratory

extension Charts {
  /// Puts pseudonyms in the place of ids, and their order in the place of that of ids; from now on lexicon,
  /// rejections and warnings hold nothing that names a person.
  ///
  /// Charts themselves stay as they were read, for judging; `deidentification` makes of a judged one what is told.
  /// Files must have been found with names that are hidden.
  package mutating func deidentify(salt: [UInt8]) {
    let pseudonyms = Pseudonyms(of: ids, salt: salt)
    let order = pseudonyms.order
    patients = order.map { patients[$0] }
    places = places.map { places in order.map { places[$0] } }
    deidentification = Deidentification(
      pseudonyms: order.map { (pseudonyms.ids[$0], pseudonyms.shifts[$0]) }, lexicon: lexicon)
    lexicon = lexicon.deidentified(maker.tables)
    rejections = inOrderOfNames(rejections) { $0.file }.map {
      Rejection(
        file: $0.file, record: $0.record, line: $0.line, column: $0.column, rule: $0.rule)
    }
    warnings = inOrderOfNames(warnings) { $0.file }
    readings = readings.map { FileReading(tally: $0.tally, isOfPeople: $0.isOfPeople) }
  }
  /// Puts what is said of files in the order in which these are called now; what concerns none comes last.
  private func inOrderOfNames<Element>(
    _ elements: [Element], file: (Element) -> Int?
  ) -> [Element] {
    let named = elements.enumerated().map { place, element in
      (name: file(element).map { lexicon.files[$0].path } ?? "~", place: place, element: element)
    }
    return named.sorted { ($0.name, $0.place) < ($1.name, $1.place) }.map(\.element)
  }
}
