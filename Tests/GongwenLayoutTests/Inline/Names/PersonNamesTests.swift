import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Names of persons are costly to break (C-22), and ordinary words in front of a title are not.
@Suite struct PersonNamesTests {
  /// The names that are found in a text, in its order; a name that is declared and has a title after it once.
  private func kept(_ text: String, declaring blocks: [Paragraph] = [], name: String? = nil) throws
    -> [String]
  {
    var metadata = DocumentMetadata()
    metadata.name = name
    let names = PersonNames(of: Document(metadata: metadata, paragraphs: blocks))
    let paragraph = try Compose.paragraph(text, measure: 28)
    let scalars = Array(text.unicodeScalars)
    return names.ranges(in: paragraph.items, Array(text.utf8)).map { range in
      scalars[range].reduce(into: "") { $0.unicodeScalars.append($1) }
    }
  }

  private func block(_ role: ParagraphRole, _ text: String) -> Paragraph {
    Paragraph(role, TracedText(generated: text))
  }

  @Test(arguments: [
    ("会议由李建国同志主持。", ["李建国"]), ("听取王喆书记的意见", ["王喆"]), ("请王喆书记讲话", ["王喆"]),
    ("，周岭、郑一帆同志负责", ["郑一帆"]), ("在县委书记高明远同志的带领下", ["高明远"]), ("经欧阳明教授指导", ["欧阳明"]),
    ("对司马青云先生表示感谢", ["司马青云"]), ("（赵頔副局长分管）", ["赵頔"]), ("向王红同志学习", ["王红"]),
    ("关于沈清同志任职的通知", ["沈清"]), ("由张××同志负责", ["张××"]), ("与于伟处长对接", ["于伟"]),
    ("同葛云董事长、何平总经理座谈", ["葛云", "何平"]), ("党员孙小满同志", ["孙小满"]),
  ])
  func aNameInFrontOfATitleIsKept(_ text: String, _ names: [String]) throws {
    #expect(try kept(text) == names)
  }

  @Test(arguments: [
    "高同志分管此项工作", "由高同志分管", "由于高同志请假", "对于高书记的要求", "和高同志一道", "党员同志带头", "各位同志，", "全体同志",
    "请老同志座谈", "关心老同志和女同志", "任党组书记、局长", "，党委书记讲话", "由纪委书记牵头", "由常务副县长牵头", "时任局长",
    "与林业局长会商", "对司法局长考核", "由文旅局长汇报", "请高校教授授课", "由单位主任签字", "与车间主任谈话", "由安全科长负责", "由办公室主任负责",
    "经管委会主任同意", "由应急局长带队", "向全县同志", "对方面同志", "由项目组组长负责", "与卫健局长座谈", "经常同志相称", "由支部书记带队", "任命周岭为副主任",
    "提名沈清当主席",
  ])
  func ordinaryWordsInFrontOfATitleAreNoNames(_ text: String) throws {
    #expect(try kept(text).isEmpty)
  }

  @Test(arguments: [
    ("王明、李清、周岭获得表彰", []), ("王明、李清、周岭等三人", ["王明", "李清", "周岭"]),
    ("出席：王明、欧阳建国、陈喆、司马青", ["王明", "欧阳建国", "陈喆", "司马青"]),
    ("获奖者有高明、秦犇、何𬭚、扎西·顿珠。", ["秦犇", "何𬭚", "扎西·顿珠"]),
    ("（阿卜杜拉·热合曼·艾力、张××、沈清）", ["阿卜杜拉·热合曼·艾力", "张××", "沈清"]),
    ("甲组：王明、李清、周岭；乙组：赵亮、孙慧、沈清。", ["王明", "李清", "周岭", "赵亮", "孙慧", "沈清"]),
  ])
  func namesInAListAreKept(_ text: String, _ names: [String]) throws {
    #expect(try kept(text) == names)
  }

  @Test(arguments: [
    "王明、李清。", "农业、林业、牧业、渔业", "安全、环保、质量、进度", "党委、政府、人大、政协", "由王明、李清主持", "水库、塘坝、堤防、闸站",
    "高校、高新、商务、金融", "、、、",
  ])
  func otherListsHaveNoNames(_ text: String) throws {
    #expect(try kept(text).isEmpty)
  }

  @Test(arguments: [
    ("县水务局党组书记、局长　张　三", "张三"), ("述职人：张　三", "张三"), ("述职人：沐晨光", "沐晨光"),
    ("云岭县水务局局长王明远", "王明远"), ("云岭县水务局　副局长　欧阳××", "欧阳××"), ("姓名：买买提·艾力", "买买提·艾力"),
    ("单位：县水务局　述职人：周岭", "周岭"), ("党员：沈清", "沈清"),
  ])
  func aDeclaredNameIsKeptWhereverItOccurs(_ line: String, _ name: String) throws {
    for role in [ParagraphRole.byline, .signature] {
      #expect(try kept("全年\(name)走访群众", declaring: [block(role, line)]) == [name])
    }
  }

  @Test func ofDeclaredNamesThatBeginAlikeTheLongestIsKept() throws {
    let signers = ["述职人：沐晨光", "述职人：沐晨", "述职人：沐远", "述职人：高山"].map { block(.signature, $0) }
    #expect(try kept("沐晨光、沐晨和沐远走访，沐阳在家", declaring: signers) == ["沐晨光", "沐晨", "沐远"])
    #expect(try kept("走访沐", declaring: signers).isEmpty)
  }

  @Test func theNameOfTheMetadataIsKept() throws {
    #expect(try kept("一年来沐晨光坚持走访", name: "沐　晨　光") == ["沐晨光"])
    #expect(try kept("一年来沐晨光坚持走访", name: "沐晨光") == ["沐晨光"])
    #expect(try kept("一年来张三、李四坚持走访", name: "张三、李四") == ["张三", "李四"])
  }

  @Test func aNameSpreadByASpaceIsKeptToo() throws {
    #expect(try kept("报告人张　三负责", declaring: [block(.signature, "述职人：张三")]) == ["张　三"])
  }

  @Test(arguments: ["云岭县水务局", "县委办公室", "林业局", "高新区委", "中共云岭县委组织部", "单位：高山镇", "（2024年1月5日）", "局长"])
  func anOrganThatSignsIsNoPerson(_ line: String) {
    #expect(NameDeclarations.names(in: Document(paragraphs: [block(.signature, line)])).isEmpty)
  }

  @Test func aLineEndsInFrontOfANameAndNotInIt() throws {
    // 28 cells, 26 characters before the name: 0.08 em in each gap are less than half a name.
    let text = "全县防汛抗旱工作会议和水利建设现场推进会议于十月初由李建国同志主持召开并作讲话"
    let plain = try Compose.paragraph(text.replacing("同志", with: "委托"), measure: 28)
    #expect(plain.string(of: plain.lines[0]).hasSuffix("由李建"), "what is no name is cut")
    let paragraph = try Compose.paragraph(text, measure: 28)
    #expect(paragraph.string(of: paragraph.lines[0]).hasSuffix("由"))
  }

  @Test func aNameGivesWayToALineThatWouldShowItsHoles() throws {
    // The line before the name would have 0.33 em in each gap; broken in the name it has none.
    let paragraph = try Compose.paragraph("会议由李建国同志主持召开", measure: 4)
    #expect(paragraph.string(of: paragraph.lines[0]) == "会议由李")
    #expect(paragraph.lines[0].reason == .unit, "and the report says which rule was bent")
  }

  @Test func aTitleIsNotCutInANameThatTheSegmenterWouldCut() throws {
    let text = "关于授予云岭县水务局防汛抗旱工作站李建国同志全县优秀共产党员称号的决定"
    let words = [
      "关于", "授予", "云岭县", "水务局", "防汛", "抗旱", "工作站", "李", "建国", "同志", "全县", "优秀", "共产党员", "称号", "的", "决定",
    ]
    let style = TestStyle.standard()
    for (name, isKept) in [("李建国", true), (nil, false)] as [(String?, Bool)] {
      var metadata = DocumentMetadata()
      metadata.name = name
      let composer = ParagraphComposer(
        style: style, shaper: FakeShaper(), names: PersonNames(of: Document(metadata: metadata)))
      let shape = ParagraphComposer.Shape(
        size: 22, alignment: .centred, firstIndent: 0, restIndent: 0, endIndent: 0)
      let run = ShapingRun(range: 0..<text.utf8.count, role: .title)
      let items = try composer.compose(TracedText(generated: text), runs: [run], shape: shape).items
      // Words cut only where the search is made to choose the name: after 李 and at the far ends.
      let starts = words.indices.dropFirst().map { words[..<$0].joined().utf8.count }
      let cut = "关于授予云岭县水务局防汛抗旱工作站李".utf8.count
      let lines = TitleShape.lines(
        of: LineSums(items), utf8: Array(text.utf8), measure: 20.1, look: TitleStyle(),
        wordStarts: { starts.filter { $0 == cut } })
      #expect((lines == nil) == isKept, "the only place to cut is inside the name")
    }
  }

  /// A name that stands in a line of its own, and what is marked so, is never divided; in running text it costs.
  @Test(arguments: [(true, [InlineMark]()), (false, [InlineMark(.keepTogether, 33..<56)])])
  func aNameInALineOfItsOwnIsNeverDivided(keepsNames: Bool, marks: [InlineMark]) throws {
    let text = "云岭县水务局副局长　　阿依古丽·买买提"
    var metadata = DocumentMetadata()
    metadata.name = keepsNames ? "阿依古丽·买买提" : nil
    var composer = ParagraphComposer(style: TestStyle.standard(characters: 16), shaper: FakeShaper())
    composer.names = PersonNames(of: Document(metadata: metadata, paragraphs: []))
    var shape = ParagraphComposer.Shape(
      size: 16, alignment: .centred, firstIndent: 0, restIndent: 0, endIndent: 0)
    let runs = [ShapingRun(range: 0..<text.utf8.count, role: .body)]
    shape.keepsNames = keepsNames
    let composed = try composer.compose(TracedText(generated: text), runs: runs, shape: shape, marks: marks)
    #expect(composed.lines.map(composed.string(of:)) == ["云岭县水务局副局长", "阿依古丽·买买提"])
  }
}
