import Foundation
import RenderingTestSupport
import TestSupport
import Testing

/// Each command once as an office uses it: its status, what it prints, and the files it writes.
@Suite struct SnapshotTests {
  private let place: Workplace

  private static let report = """
    ---
    单位: 市水务局
    姓名: 陈一
    ---
    述职述廉报告
    各位领导、同志们：
    现将一年来的工作报告如下：
    一、履行职责情况
    （一）抓学习。全年集中学习12次,参加培训3期。
    （二）抓项目。完成投资1.2亿元，新建管网36公里。
    三、廉洁自律情况。严格执行各项规定。
    以上报告，请予审议。
    2024年1月8日
    """

  private static let two = """
    财务科长述职报告
    秦越
    一、预算管理
    按时编制年度预算，执行进度始终高于平均水平。
    秦越
    2023年12月20日
    行政科长述职报告
    江河
    一、后勤保障
    完成维修项目三十二个，职工食堂满意度明显提升。
    江河
    2023年12月21日
    """

  private static let roster = "姓名,单位,文件\n陈一,市水务局,陈一.txt\n周二,市林业局,周二.txt\n赵三,市农业局,赵三.txt\n"

  init() throws {
    place = try Workplace()
    try place.write("陈一.txt", Self.report)
    try place.write("周二.txt", Self.report.replacingOccurrences(of: "陈一", with: "周二"))
    try place.write("两篇.txt", Self.two)
    let paragraph = String(repeating: "今年以来，完成了各项任务。", count: 12) + "\n"
    try place.write("长.txt", "述职报告\n" + String(repeating: paragraph, count: 20))
    try place.write("花名册.csv", Self.roster)
    try place.write("模板.txt", "述职报告\n{{单位}}　{{姓名}}\n一、工作。完成了任务。\n")
    try place.write("错.txt", "述职报告\n{{单位}}　{{姓名}}得{{得分}}分。\n")
    try place.write("公函.txt", "---\n标题: 关于防汛的函\n发文机关: 青溪县水利局\n发文字号: 青水函[2026]3号\n---\n请支持。\n")
    try place.write(
      "office.yaml",
      "schema: gongwen-style/1\ndescription: 本单位\nextends: gongwen\npage:\n  gutterMargin: 30mm\n")
  }

  @Test(arguments: [
    ("render", ["render", "陈一.txt", "-o", "out/", "--png", "--dpi", "72", "--report", "report.json"]),
    ("render-json", ["render", "陈一.txt", "--format", "json"]),
    ("render-strict", ["render", "陈一.txt", "--strict"]), ("render-error", ["render", "公函.txt"]),
    ("render-several", ["render", "两篇.txt"]), ("render-separate", ["render", "两篇.txt", "--separate"]),
    ("render-separate-pipe", ["render", "两篇.txt", "--separate", "-o", "-"]),
    ("convert", ["convert", "陈一.txt"]), ("convert-several", ["convert", "两篇.txt", "-o", "记录.yaml"]),
    ("convert-several-pipe", ["convert", "两篇.txt"]), ("schema", ["schema"]),
    ("check", ["check", "陈一.txt"]), ("check-json", ["check", "陈一.txt", "--format", "json"]),
    ("check-clean", ["check", "模板.txt", "--disable", "L-44"]),
    ("check-error", ["check", "陈一.txt", "--severity", "error"]),
    ("check-fix", ["check", "陈一.txt", "--fix", "-o", "fixed.txt"]), ("inspect", ["inspect", "陈一.txt"]),
    ("inspect-json", ["inspect", "陈一.txt", "--format", "json", "--strict", "0.99"]),
    ("inspect-edit", ["inspect", "陈一.txt", "--edit"]), ("explain", ["explain", "L-03"]),
    ("explain-clause", ["explain", "G-40"]),
    ("styles-list", ["styles", "list"]), ("styles-show", ["styles", "show", "office.yaml"]),
    ("styles-diff", ["styles", "diff", "office.yaml"]), ("styles-diff-none", ["styles", "diff", "gongwen"]),
    ("styles-check", ["styles", "check", "office.yaml", "模板.txt"]),
    (
      "batch",
      ["batch", "花名册.csv", "-o", "out", "--png", "--dpi", "72", "--report", "report.ndjson", "--quiet"]
    ),
    ("batch-dry-run", ["batch", "花名册.csv", "-o", "out", "--dry-run"]),
    ("batch-template-column", ["batch", "花名册.csv", "-o", "out", "--template", "错.txt"]),
    ("batch-template", ["batch", "花名册.csv", "-o", "out", "--template", "模板.txt", "--shard", "2/3"]),
    ("volume", ["volume", "花名册.csv", "-o", "all.pdf", "--title", "汇编", "--date", "2024年1月"]),
    ("preview", ["preview", "长.txt", "--pages", "2-3", "--dpi", "72"]),
    ("preview-none", ["preview", "长.txt", "--pages", "9-", "--dpi", "72"]),
    ("preview-sheet", ["preview", "花名册.csv", "-o", "out", "--sheet", "2x2", "--dpi", "72"]),
    ("limits", ["limits"]), ("limits-json", ["limits", "--format", "json"]), ("fonts", ["fonts"]),
    ("fonts-json", ["fonts", "--format", "json"]),
  ])
  func aCommandDoesWhatItDid(name: String, arguments: [String]) throws {
    let before = try place.files()
    let run = try CommandRun(arguments, folder: place.url.path)
    var text =
      "$ gongwen \(arguments.joined(separator: " "))\nstatus \(run.status.map(String.init) ?? "signal")\n"
    text += "--- standard output\n" + String(decoding: run.output, as: UTF8.self)
    text += "--- standard error\n" + run.messages
    for (path, content) in try place.files().sorted(by: { $0.key < $1.key }) where before[path] != content {
      text += "--- \(path)\n" + (try summary(of: path, content))
    }
    let golden = FetchedFonts.home + "/Tests/GongwenCLITests/Snapshots/\(name).txt"
    if let mismatch = Golden.mismatch(steady(text), file: golden) { Issue.record("\(mismatch)") }
  }

  /// What does not change from machine to machine: of a PDF its text, of a picture its size.
  private func summary(of path: String, _ content: Data) throws -> String {
    let bytes = Array(content)
    if path.hasSuffix(".pdf") {
      return try PDFText.pages(of: PDFFile(bytes)).map { "page: \($0)\n" }.joined()
    }
    if path.hasSuffix(".png") {
      let image = try PNGImage(bytes)
      return "\(image.width) × \(image.height)\n"
    }
    // The journal's lines hold hashes of files.
    if path.hasSuffix(".gongwen-batch") { return "\(content.split(separator: 0x0A).count) lines\n" }
    return String(decoding: content, as: UTF8.self)
  }

  private func steady(_ text: String) -> String {
    text.replacing(place.url.path, with: "PLACE").replacing(FetchedFonts.home, with: "HOME")
      .replacing(/; [0-9]+\.[0-9] s\n/, with: "; T s\n")
  }
}

extension Workplace {
  /// All files in it by their path, hidden ones too.
  func files() throws -> [String: Data] {
    let walk = FileManager.default.enumerator(atPath: url.path)
    var result: [String: Data] = [:]
    while let name = walk?.nextObject() as? String {
      if let content = FileManager.default.contents(atPath: path(name)) { result[name] = content }
    }
    return result
  }
}
