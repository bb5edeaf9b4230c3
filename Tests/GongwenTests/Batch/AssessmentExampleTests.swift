import GongwenFiles
import GongwenModel
import RenderingTestSupport
import TestSupport
import Testing

@testable import Gongwen

/// The papers that `Examples/assessment` makes from a roster: 民主测评表, 汇总表, 签到表.
@Suite struct AssessmentExampleTests {
  private let examples = FetchedFonts.home + "/Examples/assessment/"
  private let typesetter: Typesetter

  init() throws {
    _ = try FetchedFonts.book()
    typesetter = try Typesetter(.init(home: GongwenHome(root: FetchedFonts.home)))
  }

  private func plan(_ template: String, roster: String) throws -> BatchPlan {
    var request = BatchPlanner.Request(source: roster)
    request.template = examples + template
    return try BatchPlanner.plan(request)
  }

  /// The texts on a paper's pages, those of cells and repeated heads among them.
  private func pages(_ job: BatchJob, of plan: BatchPlan) throws -> [[String]] {
    #expect(job.diagnostics.isEmpty)
    let request = try job.request(source: "花名册.csv", template: plan.template, wantsPictures: false)
    var input = TypesettingInput(bytes: request.bytes, name: request.name)
    input.metadata = request.metadata
    let result = try typesetter.typeset(input)
    #expect(result.diagnostics.filter { $0.severity > .info } == [])
    return result.pages.pages.map { page in
      let lines = page.lines.map { page.items[$0.items].compactMap(\.run).flatMap(\.text) }
      let heads = page.items.filter { $0.owner == .artifact(.repeatedHead) }.compactMap(\.run?.text)
      return (lines + heads).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func aBallotIsOnePageForEach() throws {
    let plan = try plan("民主测评表（成员）.md", roster: examples + "花名册.csv")
    #expect(plan.jobs.count == 12)
    let pages = try pages(plan.jobs[3], of: plan)
    #expect(pages.count == 1)
    #expect(pages[0].prefix(2) == ["领导干部年度考核民主测评表", "云岭县民政局　党组书记、局长　阿依古丽·买买提"])
    #expect(
      pages[0].dropFirst(2).prefix(11) == [
        "测评内容", "优秀", "称职", "基本称职", "不称职", "德", "能", "勤", "绩", "廉", "总体评价",
      ])
    let offices = try self.plan("民主测评表（班子）.md", roster: examples + "班子.csv")
    #expect(offices.jobs.map(\.stem) == ["云岭县水务局", "云岭县民政局", "云岭县教育局"])
    #expect(try self.pages(offices.jobs[0], of: offices).count == 1)
  }

  /// 60 people in: a row for each, under a head on every page.
  @Test(arguments: ["汇总表.md", "签到表.md"]) func onePaperHasEverybody(template: String) throws {
    let folder = try TemporaryFolder()
    let names = (1...60).compactMap { HanNumeral.text($0) }.map { "某" + $0 }
    let people = names.map { "云岭县水务局,\($0),科员" }.joined(separator: "\n")
    let plan = try plan(template, roster: try folder.write("单位,姓名,职务\n" + people, to: "花名册.csv"))
    #expect(plan.jobs.map(\.stem) == [String(template.dropLast(3))])
    let pages = try pages(plan.jobs[0], of: plan)
    let lines = pages.flatMap(\.self)
    #expect(names.count == 60 && names.allSatisfy { name in lines.count { $0 == name } == 1 })
    #expect(pages.count > 1 && pages.allSatisfy { $0.contains("序号") || !$0.contains(where: names.contains) })
  }

  @Test func whatOneWritesInHasRoom() throws {
    let ballot = try typesetter.style("ballot")
    #expect(ballot.table.writingHeight > 39 && ballot.pageNumber.placement == .none)
    #expect(try typesetter.style("form").table.writingWidth > 68)
    let wide = try typesetter.style("form-wide").page
    #expect(wide.width > wide.height)
    #expect(try typesetter.style("gongwen").table.writingHeight == 0)
  }
}
