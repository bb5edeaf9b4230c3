import GongwenLayout
import GongwenModel
import GongwenReading
import RenderingTestSupport
import Testing

@testable import Gongwen

/// A stage that loses or invents a character must not get away with it (DESIGN §3).
@Suite struct ConservationTests {
  private let text = "关于工作的报告\n各位领导：\n一、主要工作。完成了各项任务，\u{200B}取得了成绩。\n"
  private let read: ReadResult
  private let pages: PagedDocument

  init() throws {
    _ = try FetchedFonts.book()
    let typesetter = try Typesetter(.init(home: GongwenHome(root: FetchedFonts.home)))
    read = try readDocument(Array(text.utf8), name: "a.txt", options: ReadingOptions())
    pages = try typesetter.typeset(TypesettingInput(text: text)).pages
  }

  private func faultOf(_ read: ReadResult, _ pages: PagedDocument) -> Fault? {
    do throws(Fault) {
      try Conservation.check(read, [pages])
      return nil
    } catch { return error }
  }

  @Test func anHonestRunPasses() { #expect(faultOf(read, pages) == nil) }

  @Test func aDroppedLineOfTheLedgerIsCaught() throws {
    var lossy = read
    let dropped = try #require(lossy.ledger.firstIndex { $0.removed == "\u{200B}" }, "\(read.ledger)")
    lossy.ledger.remove(at: dropped)
    let fault = try #require(faultOf(lossy, pages))
    #expect(fault.category == .internal && fault.diagnostic.id == "conservation.lost", "\(fault)")
    let place = try #require(fault.diagnostic.span)
    #expect(read.source.string(in: place) == "\u{200B}")
  }

  @Test func aCharacterLostInLayoutIsCaughtAtItsPlace() throws {
    let fault = try #require(faultOf(read, changed { $0.isEmpty ? $0 : $0.replacing("绩".utf8, with: []) }))
    #expect(fault.category == .internal && fault.diagnostic.id == "conservation.lost")
    #expect(read.source.string(in: try #require(fault.diagnostic.span)) == "绩")
  }

  @Test func aCharacterFromNowhereIsCaught() throws {
    let fault = try #require(faultOf(read, changed { $0.replacing("绩".utf8, with: Array("绩效".utf8)) }))
    #expect(fault.category == .internal && fault.diagnostic.id == "conservation.added")
    #expect(fault.diagnostic.arguments.first == "效")
  }

  /// The pages with the text of every run changed.
  private func changed(_ change: ([UInt8]) -> [UInt8]) -> PagedDocument {
    var pages = pages
    for page in pages.pages.indices {
      pages.pages[page].items = pages.pages[page].items.map { item in
        guard var run = item.run else { return item }
        run.text = change(run.text)
        return PageItem(.glyphs(run), owner: item.owner)
      }
    }
    return pages
  }
}
