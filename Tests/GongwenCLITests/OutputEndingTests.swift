import Gongwen
import Testing

@testable import GongwenCLI

/// Names of outputs that say another format than is written.
@Suite struct OutputEndingTests {
  @Test(arguments: ["out/a.docx", "a.DOC", "a.txt", "a.png"]) func anotherFormatIsRefused(path: String) {
    #expect(throws: Fault.self) { try OutputEnding.pdf.check(path) }
  }

  @Test(arguments: ["a.pdf", "A.PDF", "a", "-", "/dev/null", "报告.v2", "out.d/a", nil])
  func otherNamesAreAllowed(path: String?) throws { try OutputEnding.pdf.check(path) }

  @Test func theRemedyIsTheNameWithItsEnding() {
    #expect(throws: Fault(.usage, "usage.output-ending", ["x/台账.xls", ".xls", "Excel (.xlsx)", "x/台账.xlsx"]))
    {
      try OutputEnding.workbook.check("x/台账.xls")
    }
  }

  @Test func recordsAreYAML() throws {
    try OutputEnding.record.check("a.yml")
    #expect(throws: Fault.self) { try OutputEnding.record.check("a.json") }
  }

  @Test func coversHaveDates() throws {
    #expect(try DateOption.printed("2026-1-5") == "2026年1月5日")
    #expect(try DateOption.printed("2026年1月") == "2026年1月")
    #expect(throws: Fault(.usage, "usage.cover-date", ["今天"])) { try DateOption.printed("今天") }
  }
}
