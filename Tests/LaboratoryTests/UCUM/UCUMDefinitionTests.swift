import Laboratory
import PublishedFiles
import Testing

@Suite(
  "UCUM's table of units", .enabled(if: PublishedFiles.arePresent, "\(PublishedFiles.absence)"))
struct UCUMDefinitionTests {
  private let essence: UCUMEssence
  private let atoms: [UCUMEssenceAtom]

  init() throws {
    essence = try UCUMEssence()
    atoms = PrintableUnits(essence: essence).atoms
  }

  @Test("has 101 units that a laboratory could print, and all are read") func read() {
    let reading = UCUMReading(atoms.map(\.code))
    #expect(essence.atoms.count == 312)
    #expect(reading.readCount == 101)
    #expect(reading.refused == [])
  }

  @Test("has 211 others, and all are refused") func others() {
    let printed = Set(atoms.map(\.code))
    let reading = UCUMReading(essence.atoms.keys.filter { !printed.contains($0) })
    #expect(reading.readCount == 0)
    #expect(reading.reasons == ["unknownUnit": 209, "prefixNotAllowed": 2])
  }

  @Test("defines 58 of them by others, and they convert accordingly") func definitions() throws {
    let defined = atoms.filter {
      $0.value != nil && !$0.isArbitrary && !["mol", "eq"].contains($0.code)
    }
    #expect(defined.count == 58)
    for atom in defined {
      let definition = try UCUMUnit(parsing: atom.definition)
      let ratio = try UCUMUnit(parsing: atom.code).ratio(to: definition)
      #expect(
        abs(try #require(ratio, "\(atom.code)") / (atom.value ?? 0) - 1) < 1e-12, "\(atom.code)")
    }
  }

  @Test("defines moles and equivalents as numbers, and they stay apart", arguments: ["mol", "eq"])
  func keptApart(code: String) throws {
    let definition = try #require(essence.atoms[code]).definition
    #expect(try UCUMUnit(parsing: code).ratio(to: UCUMUnit(parsing: definition)) == nil)
  }

  @Test("lets 40 units take its 20 decimal prefixes, none its 4 binary ones") func prefixes() throws
  {
    #expect(essence.prefixes.count == 24)
    #expect(atoms.filter(\.isMetric).count == 40)
    for atom in atoms {
      let unit = try UCUMUnit(parsing: atom.code)
      for (prefix, factor) in essence.prefixes where essence.atoms[prefix + atom.code] == nil {
        let prefixed = try? UCUMUnit(parsing: prefix + atom.code)
        if atom.isMetric, !prefix.hasSuffix("i") {
          let ratio = try #require(prefixed?.ratio(to: unit), "\(prefix + atom.code)")
          #expect(abs(ratio / factor - 1) < 1e-12, "\(prefix + atom.code)")
        } else {
          #expect(prefixed == nil, "\(prefix + atom.code)")
        }
      }
    }
  }

  @Test("has 35 that a procedure or a scale defines, and they convert into no other") func apart()
    throws
  {
    let alone = atoms.filter { ($0.isArbitrary || $0.isSpecial) && $0.code != "[IU]" }
    #expect(alone.count == 35)
    for atom in alone {
      let unit = try UCUMUnit(parsing: atom.code)
      for other in atoms where other.code != atom.code && other.code != "[IU]" {
        let ratio = unit.ratio(to: try UCUMUnit(parsing: other.code))
        #expect(ratio == nil, "\(atom.code) in \(other.code)")
      }
    }
    #expect(try UCUMUnit(parsing: "[iU]").ratio(to: UCUMUnit(parsing: "[IU]")) == 1)
  }
}
