import TestSupport
import Testing

@testable import Gongwen

/// The page that tells where each clause is obeyed, measured and tested.
@Suite struct ComplianceLedgerTests {
  private static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  @Test func everyMeasuredClauseIsOnItOnce() throws {
    let path = Self.root + "/Sources/Gongwen/Gongwen.docc/ComplianceLedger.md"
    let rows = try #require(Golden.contents(of: path)).split(separator: "\n").filter { $0.hasPrefix("|") }
    let ids = rows.map { $0.split(separator: "|")[1].split(separator: " ").first.map(String.init) ?? "" }
    for rule in ConformityRegistry.rules {
      #expect(ids.filter { $0 == rule.clause.id }.count == 1, "\(rule.clause.id)")
    }
  }

  @Test func measuringFilesExist() throws {
    let path = Self.root + "/Sources/Gongwen/Gongwen.docc/ComplianceLedger.md"
    for rule in [
      "PageGeometry", "Grid", "Title", "Heading", "Attachment", "Signature", "PageNumber", "LineEdge",
      "Adjustment", "PageFlow", "Header", "Imprint", "Recipient", "SpecialForm",
    ] {
      #expect(try #require(Golden.contents(of: path)).contains("`\(rule)Rules`"))
      #expect(
        Golden.contents(of: Self.root + "/Sources/Gongwen/Report/Conformity/Rules/\(rule)Rules.swift") != nil)
    }
  }
}
