import GongwenFiles
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

@Suite struct BylineTests {
  /// Plans a roster over files with contents; what each row got and what was said of it.
  private func plan(_ roster: String, _ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(roster, to: "r.csv")
    let plan = try BatchPlanner.plan(.init(source: folder.path + "/r.csv"))
    return plan.jobs.map { job in
      let file = job.inputPath.map { Path.name(of: $0) } ?? "·"
      return ([file] + job.diagnostics.map(\.diagnostic.id)).joined(separator: " ")
    }
  }

  private let body =
    "各位领导：\n" + String(repeating: "一年来认真履行岗位职责，按时办结交办事项，没有迟报漏报，现将有关情况报告如下，请予审议。\n", count: 12)

  @Test func aFileWithoutANameInItsNameIsFoundByItsByline() throws {
    let found = try plan(
      "姓名,单位\n陆启明,水务局\n顾南星,民政局\n白砚秋,教育局\n",
      [
        "1.txt": "2025年度述职报告\n水务局　陆启明\n" + body, "2.txt": "述职报告\n" + body + "民政局局长 顾 南 星\n2025年12月30日\n",
        "3.txt": "---\n姓名: 白砚秋\n---\n" + body,
      ])
    #expect(found == ["1.txt", "2.txt", "3.txt"].map { $0 + " batch.match.byline" })
  }

  /// A name in a longer one is somebody else's, also when the roster does not know him.
  @Test func aFileOfSomebodyWhoIsNotInTheRosterIsADoubt() throws {
    let found = try plan(
      "姓名,单位\n王伟,财政局\n高山,司法局\n陆启明,水务局\n",
      [
        "王伟强.txt": "述职报告\n财政局　王伟强\n" + body + "王伟强\n2025年12月30日\n",
        "高山林海.txt": "述职报告\n县林场　丁一\n" + body + "述职人：丁　一\n", "陆启明.txt": "述职报告\n水务局 陆启明\n" + body + "陆启明\n",
      ])
    #expect(
      found == ["王伟强.txt batch.match.doubt", "高山林海.txt batch.match.doubt", "陆启明.txt"])
  }

  @Test func aBylineOfSomebodyElseIsADoubt() throws {
    let found = try plan(
      "姓名,单位\n陆启明,水务局\n顾南星,民政局\n",
      ["陆启明.txt": "述职报告\n民政局 顾南星\n" + body, "顾南星.txt": "述职报告\n民政局 顾南星\n" + body])
    #expect(found == ["陆启明.txt batch.match.doubt", "顾南星.txt"])
  }

  @Test func namesInTheRunningTextAreNoBylines() throws {
    let text = "述职报告\n" + body + "同志们，我与顾南星同志一道走访了全县二十个村，逐户核对了困难群众的台账，并向上级报告了结果，受到肯定。\n" + body
    let found = try plan("姓名\n顾南星\n", ["1.txt": text])
    #expect(found == ["· batch.match.none"])
  }

  @Test func twoPeopleInOneBylineGetNothing() throws {
    let found = try plan("姓名\n陆启明\n顾南星\n", ["1.txt": "述职报告\n陆启明　顾南星\n" + body])
    #expect(found == ["· batch.match.shared", "· batch.match.shared"])
  }
}
