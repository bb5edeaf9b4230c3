import Glibc
import GongwenFiles
import GongwenModel
import TestSupport
import Testing

/// A file that is read is known under every name, and nothing may be written there.
@Suite struct ReadFilesTests {
  private let folder: TemporaryFolder
  private let report: String

  init() throws {
    folder = try TemporaryFolder()
    report = try folder.write("甲", to: "report.docx")
  }

  private func fault(_ output: String, _ read: [String]) -> String? {
    do throws(Fault) {
      try ReadFiles(read).protect(from: output)
      return nil
    } catch {
      #expect(error.category == .usage)
      #expect(error.diagnostic.arguments == [output, report])
      return error.diagnostic.id
    }
  }

  @Test func aFileIsKnownByOtherNames() throws {
    let path = folder.path
    #expect(symlink("report.docx", path + "/link.pdf") == 0)
    #expect(link(report, path + "/second.pdf") == 0)
    for name in ["report.docx", "./report.docx", "link.pdf", "second.pdf"] {
      #expect(fault("\(path)/\(name)", [report]) == "output.is-input", "\(name)")
    }
  }

  @Test func otherFilesMayBeWritten() throws {
    _ = try folder.write("甲", to: "other.docx")
    for name in ["other.docx", "new.pdf", "report.docx\0.pdf"] {
      #expect(fault("\(folder.path)/\(name)", [report]) == nil, "\(name)")
    }
    #expect(fault("-", [report]) == nil)
    #expect(fault("/dev/null", ["/dev/null", report]) == nil)
    #expect(fault(report, ["\(folder.path)/none.txt"]) == nil)
  }

  @Test func numberedFilesAreLookedForInTheirFolder() throws {
    let picture = try folder.write("甲", to: "report-12.png")
    let stem = folder.path + "/report"
    #expect(throws: Fault(.usage, "output.is-input", [picture, picture])) {
      try ReadFiles([picture]).protect(fromNumbered: ["x", stem], ending: ".png")
    }
    try ReadFiles([picture]).protect(fromNumbered: [stem, folder.path + "/report-12"], ending: ".pdf")
    try ReadFiles([picture]).protect(fromNumbered: [folder.path + "/repor", "none/report"], ending: ".png")
  }
}
