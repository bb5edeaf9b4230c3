import GongwenModel
import GongwenReading
import Testing

/// What is said of a typed table of contents.
struct ContentsPageTests {
  private func ids(_ contents: String) throws -> [String] {
    let body = "一、基本情况\n全县辖12个乡镇、186个行政村。\n二、主要做法\n坚持党建引领，发展特色产业。\n三、工作成效\n农民收入增长8.2%。\n"
    return try read("乡村振兴工作经验材料\n\n目　录\n\n\(contents)\n\n\(body)").diagnosticIDs
  }

  @Test(arguments: [
    "一、基本情况…………1\n二、主要做法…………3\n三、工作成效…………5", "一、基本情况\t1\n二、主要做法\t3\n三、工作成效\t5",
    "一、基本情况 ......... 1\n二、主要做法 ......... 3\n三、工作成效 ......... 12",
  ])
  func pagesOfTheSourceAreTold(contents: String) throws {
    let ids = try ids(contents)
    #expect(ids.contains("reading.contents.pages"), "\(ids)")
    #expect(!ids.contains("numbering.repeat"), "\(ids)")
  }

  @Test func withoutPagesNothingIsSaid() throws {
    #expect(try !ids("一、基本情况\n二、主要做法\n三、工作成效").contains("reading.contents.pages"))
  }
}
