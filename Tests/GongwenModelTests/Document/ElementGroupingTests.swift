import GongwenModel
import Testing

/// 版头 and 版记 of typed lines and of metadata.
@Suite struct ElementGroupingTests {
  private func document(
    _ typed: [(ParagraphRole, String)], _ values: [(String, String)] = []
  ) -> Document {
    var metadata = DocumentMetadata()
    for (key, value) in values { metadata[key] = value }
    return Document(
      metadata: metadata, paragraphs: typed.map { Paragraph($0.0, TracedText(generated: $0.1)) })
  }

  private func marks(_ document: Document) -> [String] {
    (document.header?.marks ?? []).compactMap { $0.paragraph?.text.string }
  }

  /// A copy number from outside joins a level that is typed, above it (G-23).
  @Test func metadataAddsTheMarksThatAreNotTyped() {
    let typed: [(ParagraphRole, String)] = [
      (.securityLevel, "机密★1年"), (.organMark, "青山县人民政府文件"), (.title, "意见"),
    ]
    #expect(marks(document(typed)) == ["机密★1年"])
    #expect(
      marks(document(typed, [("份号", "000007"), ("紧急程度", "特急"), ("密级", "秘密")]))
        == ["000007", "机密★1年", "特急"])
  }

  @Test(arguments: [
    ("机密", "1年", "机密★1年"), ("机密", "★1年", "机密★1年"), ("机密★1年", "1年", "机密★1年"), ("机密★1年", "", "机密★1年"),
    ("", "1年", "★1年"), ("绝密★长期", "1年", "绝密★长期★1年"),
  ]) func nothingOfALevelAndItsTermIsLost(level: String, term: String, printed: String) {
    let values = [("发文机关", "青山县人民政府"), ("密级", level), ("保密期限", term)].filter { !$0.1.isEmpty }
    #expect(marks(document([(.title, "意见")], values)) == [printed])
  }

  /// 印发机关 and 印发日期 are one line of 版记 however they were typed (G-82); a record has them as two.
  @Test(arguments: [
    (["青山县委办公室　2026年1月5日印发"], "2026年1月5日印发"), (["青山县委办公室", "2026年1月5日印发"], "2026年1月5日印发"),
    (["青山县委办公室　　二〇二六年一月五日印发"], "二〇二六年一月五日印发"),
  ]) func organAndDateOfPrintingAreOneLine(lines: [String], date: String) throws {
    let typed = ["抄送：青山县委各常委。"] + lines
    let imprint = try #require(document([(.title, "通知")] + typed.map { (.imprint, $0) }).imprint)
    #expect(imprint.copies.compactMap { $0.paragraph?.text.string } == ["抄送：青山县委各常委。"])
    #expect(imprint.printingOrgan?.paragraph?.text.string == "青山县委办公室")
    #expect(imprint.printingDate?.paragraph?.text.string == date)
  }

  /// 印 and 印制 behind a date say when a paper was printed as 印发 does; 印 behind anything else does not.
  @Test(arguments: [
    ("2026年1月5日印", true), ("2026年1月5日印制", true), ("2026年1月5日印发", true), ("共印", false), ("2026年1月5日复印", false),
  ]) func aDateOfPrintingIsSetApart(end: String, isPrinted: Bool) throws {
    let imprint = try #require(document([(.title, "通知"), (.imprint, "青山县委办公室　\(end)")]).imprint)
    #expect(imprint.printingDate?.paragraph?.text.string == (isPrinted ? end : nil))
    #expect((imprint.printingOrgan?.paragraph?.text.string == "青山县委办公室") == isPrinted)
  }

  /// Names of 抄送 that stand alone above a date stay what they are.
  @Test(arguments: ["抄送：青山县委各常委", "县政协办公室，县法院。"]) func namesCopiedToAreNoPrintingOrgan(line: String) throws {
    let lines: [(ParagraphRole, String)] = [(.imprint, line), (.imprint, "2026年1月5日印发")]
    let imprint = try #require(document([(.title, "通知")] + lines).imprint)
    #expect(imprint.copies.count == 1 && imprint.printingOrgan == nil && imprint.printingDate != nil)
  }

  /// 共印60份 stands below 印发机关 and is nobody that is copied to.
  @Test(arguments: ["共印60份", "（共印60份）", "印数：25份", "共印 120 份"]) func theNumberOfCopiesIsAnElementOfItsOwn(
    line: String
  ) throws {
    let typed = ["抄送：县委办公室。", "青山县委办公室　2026年1月5日印发", line]
    let imprint = try #require(document([(.title, "通知")] + typed.map { (.imprint, $0) }).imprint)
    #expect(
      imprint.blocks.compactMap { $0.paragraph?.text.string } == [
        "抄送：县委办公室。", "青山县委办公室", "2026年1月5日印发", line,
      ])
    #expect(imprint.copies.count == 1)
  }

  /// 印发日期 and 共印60份 on one line are two elements; a comma between them keeps them one.
  @Test(arguments: [
    ("青山县委办公室　2026年1月5日印发　共印60份", ["青山县委办公室", "2026年1月5日印发", "共印60份"]),
    ("青山县委办公室2026年1月5日印发（共印 45 份）", ["青山县委办公室", "2026年1月5日印发", "（共印 45 份）"]),
    ("青山县委办公室    二〇二六年一月五日印发  印数：30份", ["青山县委办公室", "二〇二六年一月五日印发", "印数：30份"]),
    ("青山县委办公室　2026年1月5日　共印二十份", ["青山县委办公室", "2026年1月5日", "共印二十份"]),
    ("青山县委办公室　2026年1月5日印制　印发份数：8份", ["青山县委办公室", "2026年1月5日印制", "印发份数：8份"]),
    ("青山县委办公室　2026年1月5日印发，共印60份", ["青山县委办公室", "2026年1月5日印发，共印60份"]),
    ("2026年1月5日印发　共印60份", ["2026年1月5日印发", "共印60份"]),
  ]) func theNumberOfCopiesBehindTheDateIsSetApart(line: String, elements: [String]) throws {
    let typed = ["抄送：县委办公室。", line]
    let imprint = try #require(document([(.title, "通知")] + typed.map { (.imprint, $0) }).imprint)
    #expect(imprint.blocks.compactMap { $0.paragraph?.text.string } == [typed[0]] + elements)
  }

  @Test(arguments: ["2026年1月5日收到申请60份", "办公室　共印60份", "2026年1月5日印发60本", "抄送：2026年1月5日共印60份的文件"])
  func otherLinesHaveNoNumberOfCopies(line: String) {
    #expect(ImprintForms.countStart(in: line) == nil)
  }

  @Test(arguments: ["共印件", "印发60份", "共印若干份", "共同印制60份"]) func otherLinesAreNoNumberOfCopies(line: String) {
    #expect(ImprintForms.form(of: line) == nil)
  }

  /// A number beside 签发人 whose mark was left out stays in the text: it was lost.
  @Test func linesOfAHeaderWithoutAMarkStay() {
    let line = "青教〔2026〕7号　签发人：林若溪"
    let result = document([(.organMark, line), (.title, "请示")])
    #expect(result.header == nil)
    #expect(result.paragraphs.map(\.text.string) == [line, "请示"])
  }

  @Test func anArchiveIsToldWhatIsTyped() {
    let typed = document([
      (.securityLevel, "机密★1年"), (.organMark, "青山县人民政府文件"), (.documentNumber, "青政发〔2026〕3号"), (.title, "意见"),
    ])
    var metadata = DocumentMetadata()
    metadata.fill(from: typed.header)
    #expect(metadata.securityMark == "机密★1年" && metadata.documentNumber == "青政发〔2026〕3号")
    metadata.documentNumber = "青政发〔2026〕4号"
    metadata.fill(from: typed.header)
    #expect(metadata.documentNumber == "青政发〔2026〕4号")
  }

  /// Lines above and below the mark of an organ are told apart by their forms (G-21…G-29).
  @Test func linesOfATypedHeaderAreKnownByTheirForms() throws {
    let header = try #require(
      document([
        (.organMark, "000007"), (.organMark, "机 密★1年"), (.organMark, "特急"), (.organMark, "青山县人民政府文件"),
        (.documentNumber, "青政发〔2026〕3号　　签发人：林若溪　周远"), (.title, "请示"),
      ]).header)
    #expect(
      header.blocks.compactMap(\.paragraph).map { "\($0.role.rawValue) \($0.text.string)" } == [
        "copyNumber 000007", "securityLevel 机 密★1年", "urgency 特急", "organMark 青山县人民政府文件",
        "documentNumber 青政发〔2026〕3号", "signatory 签发人：林若溪　周远",
      ])
  }

  @Test(arguments: [
    ("000001", ParagraphRole.copyNumber), ("0 0 0 0 0 1", .copyNumber), ("00001", nil),
    ("机密", .securityLevel),
    ("绝密★长期", .securityLevel), ("机密文件", nil), ("特　急", .urgency), ("紧急", nil), ("一二三四五六", nil), ("", nil),
  ]) func marksHaveForms(text: String, role: ParagraphRole?) {
    #expect(HeaderForms.markRole(of: text) == role)
  }

  @Test(arguments: [
    ("青山县人民政府文件", true), ("中共青山县委（扩大）文件", true), ("中央文件", false), ("学习《论语》文件", false), ("学习了文件，", false),
    ("关于文件的通知", false),
  ]) func organsHaveAForm(text: String, isMark: Bool) {
    #expect(HeaderForms.isOrganMark(text) == isMark)
  }
}
