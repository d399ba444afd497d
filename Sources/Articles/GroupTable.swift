import Laboratory

/// Everything that the articles associate with one group of nutrients.
struct GroupTable: Sendable {
  var muscleSymptoms: [LinkRow] = []
  var otherSymptoms: [LinkRow] = []
  var foods: [LinkRow] = []

  /// The rows as links: muscle symptoms, then other symptoms, then foods.
  func links(of group: NutrientGroup) -> [GroupLink] {
    muscleSymptoms.map { GroupLink($0, kind: .muscleSymptom, group: group) }
      + otherSymptoms.map { GroupLink($0, kind: .otherSymptom, group: group) }
      + foods.map { GroupLink($0, kind: .food, group: group) }
  }
}
