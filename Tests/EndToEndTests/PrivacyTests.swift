import Foundation
import Testing

@Suite("Nothing private") struct PrivacyTests {
  private static let start = "<?xml version=\"1.0\"?>\n"

  @Test(
    "stands in what is said of XML that is broken, wherever it is broken",
    arguments: [
      "<results><Quillfeather></results>", "<results Quillfeather></results>",
      "<results a='Quillfeather' a='PX-71'/>", "<results a='Quillfeather<'/>",
      "<Quillfeather:results/>", "<results>&Quillfeather;</results>",
      "<results>&#xPX-71;</results>",
      "<results><!-- Quillfeather -- PX-71 --></results>", "<results/>Quillfeather",
      "<results><?xml Quillfeather?></results>", "<results>Quillfeather\u{1}</results>",
      "<!DOCTYPE results [<!ENTITY Quillfeather>]><results/>",
      "<!DOCTYPE results [<!ELEMENT Quillfeather>]><results/>", "<results>Quillfeather",
      "<results xmlns:Quillfeather=''/>", "<results xmlns='PX-71 Quillfeather'><a",
    ])
  func brokenXML(_ text: String) throws {
    let scratch = try ScratchFolder(["a.xml": Self.start + text])
    for options in [[], ["-v"]] {
      let run = try Program.run(
        ["a.xml", "--rejects", "r", "--manifest", "m"] + options, in: scratch)
      #expect(run.status == 65)
      for output in [run.messages, run.text, try scratch.text("r"), try scratch.text("m")] {
        #expect(!output.contains("Quillfeather") && !output.contains("PX-71"))
      }
    }
  }

  @Test("stands in what is said of an encoding, which a document may call as it likes")
  func encoding() throws {
    let scratch = try ScratchFolder([
      "a.xml": "<?xml version=\"1.0\" encoding=\"Quillfeather\"?><results/>"
    ])
    let run = try Program.run(["a.xml", "-v", "--rejects", "r", "--manifest", "m"], in: scratch)
    #expect(run.status == 65)
    for output in [run.messages, try scratch.text("r"), try scratch.text("m")] {
      #expect(!output.lowercased().contains("quillfeather"))
    }
  }

  @Test("is open to others, whatever the mask says")
  func modes() throws {
    let scratch = try ScratchFolder(["t.csv": Rows.table(Rows.before)])
    let run = try Program.shell(
      "umask 0; \"$MYOLYTE\" t.csv -o deep/out --manifest m --rejects r --as-of 2025-12-01",
      in: scratch)
    #expect(run.status == 0)
    #expect(try scratch.mode("deep") == 0o700)
    #expect(try scratch.mode("deep/out") == 0o700)
    for name in ["deep/out/PX-01.txt", "m", "r"] { #expect(try scratch.mode(name) == 0o600) }
  }

  @Test("is written through a link that stands where a report belongs", arguments: ["ln -s", "ln"])
  func links(_ link: String) throws {
    let scratch = try ScratchFolder(["t.csv": Rows.table(Rows.before), "elsewhere": "kept"])
    let run = try Program.shell(
      "mkdir out; \(link) \"$PWD/elsewhere\" out/PX-01.txt; "
        + "\"$MYOLYTE\" t.csv -o out --as-of 2025-12-01", in: scratch)
    #expect(run.status == 0)
    #expect(try scratch.text("elsewhere") == "kept")
    #expect(try scratch.text("out/PX-01.txt").contains("PX-01"))
    #expect(try scratch.names(in: "out") == ["PX-01.txt"])
  }

  @Test("leaves the folder that the system finds behind a path with links and steps up")
  func folderBehindLinks() throws {
    let scratch = try ScratchFolder(["t.csv": Rows.table(Rows.before)])
    let run = try Program.shell(
      "mkdir -p real/deep; ln -s real/deep link; "
        + "\"$MYOLYTE\" t.csv -o link/../out --as-of 2025-12-01", in: scratch)
    #expect(run.status == 0)
    #expect(try scratch.names(in: "real/out") == ["PX-01.txt"])
    #expect(try scratch.names() == ["link", "real", "t.csv"])
  }

  @Test("stands in the name of a file that is not complete")
  func temporaryNames() throws {
    let scratch = try ScratchFolder([:])
    let run = try Program.shell(
      """
      mkfifo PX-71.csv; sleep 5 >PX-71.csv & feeder=$!
      "$MYOLYTE" PX-71.csv -o out --manifest m --rejects r & program=$!
      tries=0; while [ ! -d out ] && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
      sleep 0.3; ls -A . out; kill -TERM $program; wait $program; kill $feeder
      """, in: scratch)
    let names = run.text.split(separator: "\n").filter { $0.hasPrefix(".") && $0 != ".:" }
    #expect(names.count == 2)
    #expect(
      names.allSatisfy { $0.wholeMatch(of: /\.myolyte-[0-9]+-[0-9a-f]+-[0-9]+\.part/) != nil })
  }

  @Test("stands in what is said of JSON, messages or rows that are broken, unless -v asks for it")
  func otherKinds() throws {
    let files = [
      "a.json": "{\"Quillfeather\": 1, \"Quillfeather\": 2}", "b.json": "{\"Quillfeather\" PX-71}",
      "c.hl7": MessageText.text(MessageText.header, "Quillfeather PX-71"),
      "d.csv": Rows.between("PX-71,Quillfeather"), "e.csv": "PX-71,Quillfeather,1980-02-03\n",
      "f.csv": "patient_id,test,value,value\nPX-71,Quillfeather,1,2\n",
    ]
    let scratch = try ScratchFolder(files)
    let run = try Program.run(
      files.keys.sorted() + ["-f", "csv", "--rejects", "r", "--manifest", "m"] + Samples.today,
      in: scratch)
    #expect(run.status == 65)
    for output in [run.messages, try scratch.text("r"), try scratch.text("m")] {
      #expect(!output.contains("Quillfeather") && !output.contains("PX-71"))
    }
  }
}
