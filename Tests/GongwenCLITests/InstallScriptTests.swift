import Foundation
import RenderingTestSupport
import TestSupport
import Testing

/// `Scripts/install.sh`, with a command that does nothing.
@Suite struct InstallScriptTests {
  /// An office's words are kept nowhere else.
  @Test func eachListOfWordsThatAnOfficeWroteIsKept() throws {
    let folder = try TemporaryFolder()
    for name in ["install.sh", "common.sh"] {
      let script = try String(contentsOfFile: FetchedFonts.home + "/Scripts/" + name, encoding: .utf8)
      try folder.write(script, to: "Scripts/" + name)
    }
    try folder.write("a: b\n", to: "Styles/terms.yaml")
    try folder.write("none\n", to: "Fonts/none.txt")
    try folder.write("#!/bin/sh\n", to: ".build/release/gongwen")
    chmod(folder.path + "/.build/release/gongwen", 0o755)
    let styles = folder.path + "/usr/share/gongwen/Styles"
    for words in ["", "first\n", "first\n", "second\n", ""] {
      if !words.isEmpty { try folder.write(words, to: "usr/share/gongwen/Styles/terms.yaml") }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = [folder.path + "/Scripts/install.sh", "", folder.path + "/usr"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try String(contentsOfFile: styles + "/terms.yaml", encoding: .utf8) == "a: b\n")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: styles).sorted()
        == ["terms.yaml", "terms.yaml.old", "terms.yaml.old.2"])
    #expect(try String(contentsOfFile: styles + "/terms.yaml.old", encoding: .utf8) == "first\n")
    #expect(try String(contentsOfFile: styles + "/terms.yaml.old.2", encoding: .utf8) == "second\n")
  }
}
