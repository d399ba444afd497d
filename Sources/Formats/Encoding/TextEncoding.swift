/// How the characters of a text stand in its bytes.
///
/// The raw values are the names a manifest prints.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
}

extension TextEncoding {
  /// Finds the encoding a person means, whatever the case and the separators.
  ///
  /// Plain `utf-16` means little endian; the text's own mark may correct that, see `applied(to:)`.
  package init?(name: String) {
    let letters = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " && $0 != ":" }
    switch letters {
    case "utf8", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "ucs2", "ucs2le", "unicode": self = .utf16LittleEndian
    case "utf16be", "ucs2be": self = .utf16BigEndian
    case "windows1252", "cp1252", "win1252", "1252", "ansi": self = .windows1252
    case "latin1", "l1", "iso88591", "iso885911987", "88591": self = .latin1
    default: return nil
    }
  }
}
