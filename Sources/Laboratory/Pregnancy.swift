/// What a file says of pregnancy at the time of a result.
package enum Pregnancy: UInt8, Sendable {
  case unknown, no, unspecifiedTrimester, firstTrimester, secondTrimester, thirdTrimester
}

extension Pregnancy {
  /// Whether the file says that the person is pregnant.
  package var isPregnant: Bool { rawValue >= Pregnancy.unspecifiedTrimester.rawValue }
}
