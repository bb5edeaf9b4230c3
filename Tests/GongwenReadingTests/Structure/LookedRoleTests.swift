import GongwenModel
import GongwenReading
import Testing

/// What the place and the size of a line say of it in a word processor's file.
struct LookedRoleTests {
  private typealias Line = (text: String, alignment: Hints.Alignment?, size: Double?)

  private func roles(_ lines: [Line], _ options: ReadingOptions = ReadingOptions()) -> [ParagraphRole] {
    var manuscript = Manuscript(
      source: SourceText(name: "a.docx", text: lines.map(\.text).joined(separator: "\n")))
    manuscript.paragraphs = .lines
    var offset = 0
    for line in lines {
      var hints = Hints()
      (hints.alignment, hints.size, hints.beginsParagraph) = (line.alignment, line.size, true)
      manuscript.pieces.append(Piece(SourceSpan(offset, offset + line.text.utf8.count), hints: hints))
      offset += line.text.utf8.count + 1
    }
    return readDocument(manuscript, options: options).document.paragraphs.map(\.role)
  }

  private static let body: [Line] = [
    ("兹聘请李明同志为我局法律顾问，聘期三年，自签订之日起计算。", nil, 16), ("请按约定履行职责，维护我局合法权益。", nil, 16),
  ]

  @Test(
    "A large line in the middle is the title",
    arguments: ["聘书", "工作简讯", "荣誉证书", "入户走访要点", "致全县家长朋友", "迎春联欢会节目单", "我县重点企业一览"])
  func titles(_ text: String) {
    #expect(roles([(text, .centre, 22)] + Self.body).first == .title)
  }

  @Test func oneOfTheSizeOfItsTextIsNone() {
    let usual: [ParagraphRole] = roles([("各项工作要点", .centre, 16)] + Self.body)
    let plain = roles([("各项工作要点", nil, nil)] + Self.body.map { ($0.text, nil, nil) })
    #expect(usual == plain, "the words decide")
    #expect(roles([("各项工作要点", .start, 22)] + Self.body) == plain, "and so at the left")
  }

  @Test func whatStandsAmongOthersOfItsLookIsLeftToItsWords() {
    let read = roles(
      [("青溪县教育局文件", .centre, 36), ("青教发〔2026〕3号", .centre, 16), ("关于开展检查的通知", .centre, 22)] + Self.body)
    #expect(read.prefix(3).first { $0 == .title } != nil)
    #expect(read.first != .title, "the mark of the organ")
    let two: [Line] = [("各项工作要点", .centre, 36), ("入户走访", .centre, 22)]
    #expect(
      roles(two + Self.body) == roles(two.map { ($0.text, nil, nil) } + Self.body), "which of them is open")
    for other in ["附件1", "2026年3月5日", "为了规范管理，制定本办法。", "第3期", "一、提高认识"] {
      #expect(roles([(other, .centre, 22)] + Self.body).first != .title, "\(other)")
    }
  }

  @Test(
    "Who stands on the right above the date at the end signs",
    arguments: ["单位（盖章）：", "承诺人（签字）：", "村民委员会（公章）", "申请人：", "经办人签名："])
  func signers(_ text: String) {
    let end: [Line] = [("特此证明。", nil, 16), (text, .end, 16), ("年    月    日", .end, 16)]
    let read = roles([("证明", .centre, 22)] + Self.body + end)
    #expect(read.suffix(2) == [.signature, .date], "\(read)")
  }

  @Test(
    "Lines that tabs and blanks put on the right sign as well, several of them",
    arguments: [
      ["\t\t\t\t承诺人（签名）：", "\t\t\t\t身份证号："], ["                    填表人：", "                    联系电话："],
      ["　　　　　　　　　　　单位负责人："], ["\t\t\t\t\t家长签字：", "\t\t\t\t\t学生签字：", "\t\t\t\t\t班主任签字："],
    ])
  func signersByBlanks(_ lines: [String]) {
    let end: [Line] = lines.map { ($0, nil, 16) } + [("\t\t\t\t    年    月    日", nil, 16)]
    let read = roles([("承诺书", .centre, 22)] + Self.body + end)
    #expect(read.suffix(lines.count + 1) == lines.map { _ in .signature } + [.date], "\(read)")
  }

  @Test(
    "What does not look like the title goes on below it",
    arguments: ["一等奖（3名）", "参会人员名单", "基本情况", "学校概况介绍", "本期目录"])
  func textBelowATitle(_ text: String) {
    let names: [Line] = ["张  伟\t\t县财政局", "李  娜\t\t县审计局", "王建军\t\t县教育局"].map { ("    " + $0, nil, 16) }
    let lines: [Line] = [("知识竞赛获奖名单", .centre, 22), (text, nil, 16)]
    for rest in [Self.body, names] {
      let read = roles(lines + rest)
      #expect(read.count == 2 + rest.count && read[0] == .title && read[1] != .title, "\(read)")
    }
    // A second line in the middle may belong to it.
    let other = roles([("知识竞赛获奖名单", .centre, 22), ("（征求意见稿）", .centre, 16)] + Self.body)
    #expect(other == roles([("知识竞赛获奖名单", nil, nil), ("（征求意见稿）", nil, nil)] + Self.body))
  }

  @Test(
    "A red head that its form makes certain is no title, however large",
    arguments: ["云岭县人民政府常务会议纪要", "县委专题会议纪要", "青溪县防汛指挥部会议纪要", "党组会议纪要", "白石镇人民政府办公会议纪要"])
  func marksStay(_ mark: String) {
    let text = "2026年3月10日，县长周远主持召开会议。现纪要如下："
    for issue in ["云岭县人民政府办公室\t2026年3月11日", "2026年3月11日"] {
      let lines: [Line] = [(mark, .centre, 36), ("第5期", .centre, 16), (issue, nil, 16), (text, nil, 16)]
      #expect(roles(lines).contains(.title) == false, "\(mark), \(issue)")
    }
    // Without a number it is a title as before.
    #expect(roles([(mark, .centre, 22), (text, nil, 16)] + Self.body).first == .title)
  }

  @Test func whatAPersonHasReviewedStays() {
    let lines: [Line] = [("工作简讯", .centre, 22)] + Self.body
    let reviewed = ReadingOptions(accepted: AcceptedRoles(lines: [1: .init(.paragraph(.body), text: "工作简讯")]))
    #expect(roles(lines).first == .title)
    #expect(roles(lines, reviewed).first == .body)
  }

  @Test func aSentenceOrALineAtTheLeftSignsNothing() {
    for (text, alignment) in [("以上情况属实，请予办理。", Hints.Alignment.end), ("联系人：", .start)] {
      let above: [Line] = [("证明", .centre, 22)] + Self.body
      let read = [alignment, nil].map {
        roles(above + [(text, $0, 16), ("年    月    日", .end, 16)])
      }
      #expect(read[0] == read[1], "the words of \(text) decide")
    }
  }
}
