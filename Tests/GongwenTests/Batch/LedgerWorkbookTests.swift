import Glibc
import GongwenFiles
import GongwenFormats
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

@Suite struct LedgerWorkbookTests {
  private func outcome(_ status: BatchOutcome.Status, _ index: Int, _ diagnostics: [PlacedDiagnostic])
    -> BatchOutcome
  {
    var metadata = DocumentMetadata()
    metadata.name = "=陆启明"
    metadata.unit = "水务局"
    let job = BatchJob(index: index, row: index + 1, input: .file("in/a.txt"), metadata: metadata, stem: "a")
    var outcome = BatchOutcome(job, status, diagnostics: diagnostics)
    if status == .delivered {
      (outcome.files, outcome.pageCount, outcome.characterCount) = (["a.pdf"], 4, 2106)
    }
    return outcome
  }

  @Test func aRowForEachReport() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/out/台账.xlsx"
    let diagnostic = { (id: String, severity: Severity, line: Int) in
      PlacedDiagnostic(Diagnostic(id, severity), path: "in/a.txt", line: line, column: 1)
    }
    var ledger = try LedgerWorkbook(path, language: .chinese)
    ledger.append(
      outcome(
        .delivered, 0,
        [diagnostic("L-03", .warning, 5), diagnostic("L-07", .error, 9), diagnostic("L-03", .warning, 7)]))
    ledger.append(outcome(.failed, 1, [diagnostic("reading.empty", .error, 1)]))
    ledger.append(unreached: outcome(.planned, 2, []).job)
    try ledger.publish()
    let sheet = try WorkbookReader.read(InputFile.read(path), name: path).sheets[0]
    let rows = sheet.rows.map { row in row.cells.map { "\(CellReference.letters(of: $0.column))=\($0.text)" }
    }
    #expect(sheet.name == "台账")
    #expect(rows.count == 4)
    #expect(rows[3] == ["A=3", "B=3", "C==陆启明", "D=水务局", "F=in/a.txt", "H=未处理"])
    #expect(rows[0].prefix(4) == ["A=序号", "B=名册行次", "C=姓名", "D=单位"])
    // A name that looks like a formula stays a name.
    #expect(
      rows[1].dropLast() == [
        "A=1", "B=1", "C==陆启明", "D=水务局", "F=in/a.txt", "G=a.pdf", "H=完成", "I=4", "J=2106", "K=1", "L=2",
        "M=L-03 ×2, L-07 ×1", "N=in/a.txt:9:1",
      ])
    #expect(
      rows[2].dropLast() == [
        "A=2", "B=2", "C==陆启明", "D=水务局", "F=in/a.txt", "H=失败", "K=1", "L=0", "M=reading.empty ×1",
        "N=in/a.txt:1:1",
      ])
  }

  @Test func aLinkIsFollowedAndTheModeKept() throws {
    let folder = try TemporaryFolder()
    let (file, link) = (try folder.write("旧", to: "real.xlsx"), folder.path + "/link.xlsx")
    #expect(chmod(file, 0o600) == 0 && symlink("real.xlsx", link) == 0)
    try LedgerWorkbook(link, language: .english).publish()
    #expect(FileSystem.resolved(link) == FileSystem.resolved(file))
    #expect(try InputFile.read(file).starts(with: Array("PK".utf8)))
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o7777 == 0o600)
  }

  @Test func theSameBatchGivesTheSameLedger() throws {
    let folder = try TemporaryFolder()
    let files = try ["a", "b"].map { name in
      var ledger = try LedgerWorkbook("\(folder.path)/\(name).xlsx", language: .english)
      ledger.append(outcome(.delivered, 0, []))
      try ledger.publish()
      return try InputFile.read("\(folder.path)/\(name).xlsx")
    }
    #expect(files[0] == files[1])
  }
}
