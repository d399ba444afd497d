import Laboratory

/// What a remark holds, none of which is told.
struct WithheldRemark {
  let hasText: Bool
  let hasComment: Bool

  /// The remarks that are told; element 0 says that there is nothing to remark.
  static let told = [
    Remark(), Remark(valueText: Deidentification.withheldText),
    Remark(comment: Deidentification.withheldText),
    Remark(
      valueText: Deidentification.withheldText, comment: Deidentification.withheldText),
  ]

  /// Index into `told`. `hasNumber`: whether the result can be told by its number, without its text.
  func index(hasNumber: Bool) -> UInt32 {
    (hasText && !hasNumber ? 1 : 0) + (hasComment ? 2 : 0)
  }
}
