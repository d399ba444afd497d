/// The layouts that come with the program.
package enum BuiltInLayouts {
  /// Layouts of delimited files.
  ///
  /// - Throws: `LayoutError`, which a test keeps from ever happening.
  package static func tables() throws(LayoutError) -> [Layout] {
    [
      try Layout(PackageResources.generic_long_csv), try Layout(PackageResources.generic_wide_csv),
    ]
  }

  /// Layouts of plain XML.
  ///
  /// - Throws: `XMLLayoutError`, which a test keeps from ever happening.
  package static func documents() throws(XMLLayoutError) -> [XMLLayout] {
    [try XMLLayout(PackageResources.generic_xml_csv)]
  }
}
