import GongwenModel
import Testing

/// 出席, 请假 and 列席 of 纪要 (G-106).
@Suite struct AttendanceGroupingTests {
  private func lines(_ typed: [(ParagraphRole, String)], _ values: [(String, String)] = []) -> [String] {
    var metadata = DocumentMetadata()
    for (key, value) in values { metadata[key] = value }
    let document = Document(
      metadata: metadata, paragraphs: typed.map { Paragraph($0.0, TracedText(generated: $0.1)) })
    return document.paragraphs.map { "\($0.role.rawValue) \($0.text.string)" }
  }

  private let minutes: [(ParagraphRole, String)] = [(.title, "青山县人民政府常务会议纪要"), (.body, "会议研究了防汛工作。")]

  @Test func typedLinesGetTheirRole() {
    let typed: [(ParagraphRole, String)] = [
      (.body, "出席：林若溪　周远"), (.salutation, "请假人员：陈岚"), (.body, "列席:王禾"), (.body, "出席会议的有：各局局长。"),
      (.body, "主持：林若溪"),
      (.body, "会议结束。"), (.body, "记录：何川"),
    ]
    #expect(
      lines(minutes + typed).suffix(7) == [
        "attendance 出席：林若溪　周远", "attendance 请假人员：陈岚", "attendance 列席:王禾", "body 出席会议的有：各局局长。", "body 主持：林若溪",
        "body 会议结束。", "body 记录：何川",
      ])
  }

  /// 缺席, 主持 and 记录 beside those of the standard (10.3: 可以根据实际制定).
  @Test(arguments: ["缺席：何川", "主持人：林若溪", "记录：陈岚", "参加人员：各局局长"]) func furtherLinesStandAmongThem(line: String) {
    let typed: [(ParagraphRole, String)] = [(.body, line), (.body, "列席：王禾"), (.body, line)]
    #expect(
      lines(minutes + typed).suffix(3) == ["attendance \(line)", "attendance 列席：王禾", "attendance \(line)"])
  }

  /// Below the text and above a signature, in the order of the standard, and never beside what is typed.
  @Test func metadataAddsWhatIsNotTyped() {
    let values = [("列席人员", "王禾"), ("出席", "林若溪　周远"), ("请假", "陈岚")]
    let typed: [(ParagraphRole, String)] = [
      (.attachmentNote, "附件：名单"), (.body, "请假：何川"), (.signature, "办公室"),
    ]
    #expect(
      lines(minutes + typed, values).suffix(4) == [
        "attendance 请假：何川", "attendance 出席：林若溪　周远", "attendance 列席：王禾", "signature 办公室",
      ])
  }

  @Test(arguments: [("文种", "纪要"), ("样式", "minutes"), ("发文机关", "青山县人民政府常务会议纪要")])
  func minutesAreKnownByWhatTheySay(key: String, value: String) {
    #expect(lines([(.title, "防汛工作"), (.body, "出席：林若溪")], [(key, value)]).last == "attendance 出席：林若溪")
  }

  @Test func otherPapersAreLeftAlone() {
    let typed: [(ParagraphRole, String)] = [(.title, "关于会议的通知"), (.body, "出席：各局局长")]
    #expect(lines(typed, [("出席", "林若溪")]) == ["title 关于会议的通知", "body 出席：各局局长"])
    // What a paper says of itself counts more than its title.
    #expect(lines([(.title, "会议纪要"), (.body, "出席：林若溪")], [("文种", "通知")]).last == "body 出席：林若溪")
  }
}
