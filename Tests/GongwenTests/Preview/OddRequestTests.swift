import GongwenModel
import RenderingTestSupport
import Testing

@testable import Gongwen

/// Figures that a program writes into public values after they were made.
@Suite struct OddRequestTests {
  @Test(arguments: [(0, 1), (1, 0), (-1, -1), (21, 1), (Int.max, .max), (.min, 2)])
  func aRasterOfNoPagesIsRefused(columns: Int, rows: Int) throws {
    var request = Preview.Request()
    request.sheet = try SheetRaster(parsing: "4x3")
    request.sheet?.columns = columns
    request.sheet?.rows = rows
    let settings = TypesettingRenderer.Settings(
      configuration: .init(home: GongwenHome(root: FetchedFonts.home)), prototype: TypesettingInput(text: ""))
    let fault = #expect(throws: Fault.self) {
      try Preview.make([], request: request, settings: settings) { (_: String, _: [UInt8]) throws(Fault) in
      } report: { _ in
      }
    }
    #expect(fault?.category == .usage && fault?.diagnostic.id == "preview.sheet")
  }

  /// A result whose source a program has put another text into.
  @Test(arguments: ["", "甲", "短，\n短"]) func changesWithoutAPlaceAreNotMade(text: String) throws {
    let check = TextCheck()
    var result = try check.check(Array("关于工作的通知\n各单位:\n　　请做好工作,,并报告。。\n".utf8), name: "a.txt")
    #expect(try check.fix(result, name: "a.txt").fixes.count >= 2)
    result.source = SourceText(name: "a.txt", text: text)
    let fixed = try check.fix(result, name: "a.txt")
    #expect(fixed.fixes.allSatisfy { $0.span.upperBound <= text.utf8.count }, "\(fixed.fixes)")
  }
}
