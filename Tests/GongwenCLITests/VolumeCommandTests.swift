import Foundation
import GongwenModel
import RenderingTestSupport
import Testing

/// What `volume` tells of the rows that it binds.
@Suite struct VolumeCommandTests {
  private static let three = """
    2025年度述职报告
    水务局　陆启明
    各位领导：
    一年来，认真履行岗位职责，按时办结交办事项，没有迟报漏报。现将有关情况报告如下。
    一、工作情况
    （一）抓好日常工作。走访群众12户，解决困难3个，受到群众好评，各项任务都按时完成了。
    （二）抓好队伍建设。组织集中学习12次，开展谈心谈话20人次，队伍面貌有了明显的变化。
    二、存在的不足
    （一）学习不够系统。有时以干代学，对新知识、新政策钻研得还不深，需要在今后加以改进。
    特此报告。
    述职人：陆启明
    2026年1月5日

    2025年度述职报告
    民政局　顾南星
    各位领导：
    一年来，认真履行岗位职责，按时办结交办事项，没有迟报漏报。现将有关情况报告如下。
    一、工作情况
    （一）抓好日常工作。走访群众12户，解决困难3个，受到群众好评，各项任务都按时完成了。
    （二）抓好队伍建设。组织集中学习12次，开展谈心谈话20人次，队伍面貌有了明显的变化。
    二、存在的不足
    （一）学习不够系统。有时以干代学，对新知识、新政策钻研得还不深，需要在今后加以改进。
    特此报告。
    述职人：顾南星
    2026年1月5日
    """

  /// Another one's report in the file of one person stands under his name: whoever prints hundreds has to see it.
  @Test(arguments: [["volume", "r.csv", "-o", "all.pdf"], ["batch", "r.csv", "-o", "out"]])
  func aSecondReportInAFileIsTold(call: [String]) throws {
    let place = try Workplace()
    try place.write("陆启明.txt", Self.three)
    try place.write("r.csv", "姓名,单位\n陆启明,水务局\n")
    let run = try CommandRun(call + ["-q"], folder: place.url.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("陆启明.txt:14:1: "), "\(run.messages)")
    #expect(run.messages.contains("[batch.document.second]"), "\(run.messages)")
  }

  /// One picture without words costs the whole volume its tags: that is told, with the report that it is in.
  @Test func aSilentPictureIsTold() throws {
    let place = try Workplace()
    try place.write("in/甲.md", "# 述职报告\n\n一年来，认真履行岗位职责，按时办结交办事项。\n")
    try place.write("in/乙.md", "# 述职报告\n\n一年来，认真履行岗位职责，按时办结交办事项。\n\n![](p.png)\n")
    try place.write("in/p.png", Data(SamplePictures.png.bytes))
    let run = try CommandRun(["volume", "in", "-o", "all.pdf", "-q"], folder: place.url.path)
    #expect(run.messages.contains("乙.md:5:"), "\(run.messages)")
    #expect(run.messages.contains("[layout.figure.silent]"), "\(run.messages)")
  }

  /// A count of warnings says where they can be read, unless they are written there.
  @Test func warningsThatAreOnlyCountedAreToBeFound() throws {
    let place = try Workplace()
    try place.write(
      "a.txt", "述职报告\n水务局　陆启明\n各位领导：\n一年来，认真履行岗位职责，按时办结交办事项，没有迟报漏报。\n述职人：陆启明\n2026年1月5日\n点击查看更多内容\n")
    try place.write("r.csv", "姓名,单位,文件\n陆启明,水务局,a.txt\n")
    let run = try CommandRun(["batch", "r.csv", "-o", "out", "-q"], folder: place.url.path)
    #expect(run.messages.contains("--ledger"), "\(run.messages)")
    let listed = try CommandRun(
      ["batch", "r.csv", "-o", "out", "-q", "--report", "r.ndjson"], folder: place.url.path)
    #expect(!listed.messages.contains("--ledger"), "\(listed.messages)")
  }

  @Test func reportsOfTwoSourcesThatAreOneAreTold() throws {
    let place = try Workplace()
    try place.write("in/a.txt", "2025年度述职报告\n民政局　科员　丁一\n一、工作。完成了各项任务。\n")
    try place.write("r.csv", "姓名,文件\n丁一,in/a.txt\n丁一,in/a.txt\n")
    for sources in [["r.csv", "in"], ["in", "in"]] {
      let run = try CommandRun(["volume"] + sources + ["-o", "all.pdf", "-q"], folder: place.url.path)
      #expect(run.status == 0, "\(run.messages)")
      #expect(
        run.messages.contains("in/a.txt: ") && run.messages.contains("[volume.again]"), "\(run.messages)")
    }
    // Two rows of one file are told with the rows.
    let run = try CommandRun(["volume", "r.csv", "-o", "all.pdf", "-q"], folder: place.url.path)
    #expect(!run.messages.contains("[volume.again]"), "\(run.messages)")
  }

  /// The report of another person is bound as it is, and is told at its row as `batch` tells it.
  @Test func warningsOfRowsAreTold() throws {
    let place = try Workplace()
    try place.write("a.txt", "2024年度述职报告\n民政局　科员　丁一\n一、工作。完成了各项任务。\n")
    try place.write("r.csv", "姓名,年度,文件\n陆启明,2025,a.txt\n")
    let run = try CommandRun(["volume", "r.csv", "-o", "all.pdf", "-q"], folder: place.url.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("r.csv:2"), "\(run.messages)")
    #expect(run.messages.contains("[batch.file.doubt]") && run.messages.contains("[batch.match.year]"))
  }
}
