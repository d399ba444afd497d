/// Ages at which profiles are known to have no row for an analyte, so that a result stays without a flag.
package struct DeclaredGap: Sendable {
  package var analyte: Analyte
  /// Empty for every profile.
  package var profiles: [String]
  /// `nil` for either sex.
  package var sex: Sex?
  package var pregnancies: [Pregnancy]
  /// From this age on.
  package var from: AgeLimit
  /// Up to but not including this age; `nil` without end.
  package var to: AgeLimit?
  /// Why there is none.
  package var reason: String

  package init(
    analyte: Analyte, profiles: [String] = [], sex: Sex? = nil, pregnancies: [Pregnancy],
    from: AgeLimit, to: AgeLimit? = nil, reason: String
  ) {
    self.analyte = analyte
    self.profiles = profiles
    self.sex = sex
    self.pregnancies = pregnancies
    self.from = from
    self.to = to
    self.reason = reason
  }

  /// Whether the gap is one of this profile.
  package func concerns(_ profile: Profile) -> Bool {
    profiles.isEmpty || profiles.contains(profile.name)
  }
}
