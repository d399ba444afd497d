/// The layouts that come with the program. They are read when the first file needs them, or before by `make()`.
package enum BuiltInLayouts {
  /// Layouts of delimited files.
  static let shippedTables: [Layout] = {
    do { return try tables() } catch { preconditionFailure("a layout is broken: \(error)") }
  }()

  /// Layouts of plain XML.
  static let shippedDocuments: [XMLLayout] = {
    do { return try documents() } catch { preconditionFailure("a layout is broken: \(error)") }
  }()

  /// Makes the layouts of delimited files, which the first such file would do else.
  package static func make() { _ = shippedTables }

  /// Layouts of delimited files.
  ///
  /// - Throws: `LayoutError`, which a test keeps from ever happening.
  package static func tables() throws(LayoutError) -> [Layout] {
    var layouts: [Layout] = []
    for bytes in [
      PackageResources.generic_long_csv, PackageResources.generic_wide_csv,
      PackageResources.generic_people_csv, PackageResources.generic_codes_csv,
      PackageResources.synthea_observations_csv, PackageResources.synthea_patients_csv,
      PackageResources.synthea_other_csv, PackageResources.omop_measurement_csv,
      PackageResources.omop_person_csv, PackageResources.omop_concept_csv,
      PackageResources.omop_other_csv, PackageResources.sdtm_lb_csv,
      PackageResources.sdtm_lb_standardised_csv, PackageResources.sdtm_dm_csv,
      PackageResources.mimic_labevents_csv, PackageResources.mimic_labitems_csv,
      PackageResources.mimic_patients_csv, PackageResources.nhanes_csv,
      PackageResources.nhanes_demographics_csv,
    ] {
      layouts.append(try Layout(bytes))
    }
    return layouts
  }

  /// Layouts of plain XML.
  ///
  /// - Throws: `XMLLayoutError`, which a test keeps from ever happening.
  package static func documents() throws(XMLLayoutError) -> [XMLLayout] {
    [try XMLLayout(PackageResources.generic_xml_csv)]
  }
}
