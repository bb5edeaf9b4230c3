import GongwenModel
import Testing

@testable import GongwenReading

@Suite struct AttachmentListTests {
  private func parts(_ lines: String...) -> [AttachmentPart] {
    let scalars = ScalarText(SourceText(name: "test", text: lines.joined(separator: "\n")))
    var reader = TokenReader(scalars)
    for line in scalars.lines.indices { reader.read(line: line, blanks: 0, hint: 0) }
    return LabelWindow(tokens: reader.tokens, isStart: true, isEnd: true).tokens.map(\.attachment)
  }

  @Test func namesStandBelowAHeadAlone() {
    #expect(parts("附件：", "1.名单", "2.报名表") == [.head, .item, .item])
    #expect(parts("附 件:", "1、名单", "2、报名表") == [.head, .item, .item])
    #expect(parts("附件：", "１．名单", "２．报名表。", "某某局") == [.head, .item, .item, .none])
  }

  @Test func namesGoOnBelowTheFirst() {
    #expect(parts("附件:1.名单", "2.报名表") == [.head, .item])
    #expect(parts("附件：1.名单") == [.head])
    #expect(parts("附件：1.名单", "3.报名表") == [.head, .none])
  }

  @Test func aNameMayBeginWithAYear() {
    #expect(parts("附件：1.2020年工作要点", "2.2021年工作要点", "3.2022年工作要点") == [.head, .item, .item])
  }

  @Test func aLongNameGoesOnInTheNextLine() {
    #expect(
      parts("附件：", "1.全县农村公路养护管理工作先进集体和先进个人推", "荐名额分配表", "2.报名表") == [.head, .item, .rest, .item])
  }

  @Test func aHeadWithoutNamesIsNoList() {
    #expect(parts("附件：", "全县农村公路养护管理办法") == [.none, .none])
    #expect(parts("附件：", "2.报名表") == [.none, .none])
    #expect(parts("附件", "1.总则") == [.none, .none])
  }

  @Test func namedAttachmentsAndCopiesAreKnown() {
    #expect(parts("附件1：名单", "附件二:报名表") == [.named, .named])
    #expect(parts("附件：名单", "附：报名表", "附:1.名单", "附1：名单") == [.named, .named, .none, .none])
    #expect(parts("附：请各单位按时报送。") == [.none], "a sentence")
    #expect(parts("附件1：") == [.none])
    #expect(parts("抄送：县委办公室，县人大常委会办公室。") == [.copies])
    #expect(parts("抄 报: 县委办公室") == [.copies])
    #expect(parts("抄送县委办公室。") == [.none])
    #expect(parts("抄送：县委办公室。", "云岭县民政局办公室　　2024年5月6日印发", "其他") == [.copies, .copies, .none])
  }

  @Test(arguments: [
    ("附件：\n1.名单\n2.报名表", ["附件：1.名单", "2.报名表"]), ("附件:1.名单\n2.2021年报名表", ["附件:1.名单", "2.2021年报名表"]),
  ])
  func namesOfAListAreAttachmentNotes(list: String, notes: [String]) throws {
    let text = "关于报送名单的通知\n各乡镇：\n请于5月底前将名单报送县民政局，逾期不再受理。\n\(list)\n云岭县民政局\n2024年5月6日"
    let outline = try read(text).outline.filter { $0.hasPrefix("attachmentNote") }
    #expect(outline == notes.map { "attachmentNote: \($0)" })
  }

  @Test func copiesAreImprint() throws {
    let text = "关于报送名单的通知\n各乡镇：\n请于5月底前将名单报送县民政局，逾期不再受理。\n云岭县民政局\n2024年5月6日\n抄送：县委办公室，县人大常委会办公室。"
    #expect(try read(text).reading.lines.last?.label.name == "imprint")
  }

  /// The label and the title stand on lines of their own in print (G-71); the colon between them is accounted for.
  @Test(arguments: [
    ("附件1：报名表", "附件1", "报名表", "："), ("附件 二: 报名表", "附件二", "报名表", ":"), ("附件2　报名表", "附件2", "报名表", ""),
  ])
  func anAttachmentOnOneLineIsLabelAndTitle(_ line: String, _ label: String, _ title: String, _ colon: String)
    throws
  {
    let text = "关于报送名单的通知\n各乡镇：\n请于5月底前将名单报送县民政局。\n云岭县民政局\n2024年5月6日\n\n\(line)\n请填写本人情况。"
    let sheet = Array("7 attachment | \(line)\n".utf8)
    var options = ReadingOptions()
    options.accepted = try AcceptedRoles(sheet, name: "roles")
    let result = try readDocument(Array(text.utf8), name: "a.txt", options: options)
    let heading = try #require(result.document.attachments.first).heading.compactMap(\.paragraph)
    #expect(heading.map(\.role) == [.attachmentLabel, .attachmentTitle])
    #expect(heading.map(\.text.string) == [label, title])
    #expect(result.removed(.markup) == (colon.isEmpty ? [] : [colon]))
  }

  /// A text that is nothing but an attachment is called by its name: lists of documents and the PDF say so.
  @Test func aLoneAttachmentNamesItsDocument() throws {
    let text = "附件2\n云岭县高污染燃料目录\n一、原煤、水煤浆和型煤。\n二、石油焦、油页岩、原油和重油。\n三、国家规定的其他高污染燃料。"
    let result = try read(text)
    #expect(result.roles.prefix(2) == ["attachment", "title"])
    #expect(result.outline.prefix(2) == ["attachment: 附件2", "attachment: 云岭县高污染燃料目录"])
    #expect(result.document.metadata.title == "云岭县高污染燃料目录")
    let paper = "关于报送目录的通知\n各乡镇：\n请按要求报送。\n云岭县民政局\n2024年5月6日\n\n" + text
    #expect(try read(paper).document.metadata.title == "关于报送目录的通知")
  }
}
