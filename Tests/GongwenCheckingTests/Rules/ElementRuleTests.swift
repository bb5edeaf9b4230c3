import GongwenChecking
import GongwenModel
import Testing

/// The elements of official documents: their forms, and what the standard does not allow together.
@Suite struct ElementRuleTests {
  /// What is said of the elements that metadata gives: id and arguments.
  private func found(_ values: [(String, String)], title: String = "关于做好工作的意见") -> [String] {
    list(diagnostics(values, title: title))
  }

  private func diagnostics(_ values: [(String, String)], title: String) -> [Diagnostic] {
    var metadata = DocumentMetadata()
    metadata.title = title
    metadata.issuingOrgans = "青山县人民政府"
    for (key, value) in values { metadata[key] = value }
    let document = Document(
      metadata: metadata, paragraphs: [Paragraph(.title, TracedText(generated: metadata.title ?? ""))])
    return Checker.checkElements(of: document, source: SourceText(name: "a", text: ""))
  }

  private func list(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { ([$0.id] + $0.arguments).joined(separator: " ") }
  }

  @Test func aPaperInOrderSaysNothing() {
    #expect(
      found(
        [
          ("份号", "000001"), ("密级", "机密"), ("保密期限", "1年"), ("紧急程度", "特急"), ("发文字号", "青政发〔2026〕3号"),
          ("签发人", "林若溪"), ("抄送", "县委办公室"), ("印发机关", "青山县人民政府办公室"), ("印发日期", "2026年1月5日"),
        ], title: "关于修建水库的请示") == [])
  }

  @Test func theRightFormIsShown() {
    #expect(found([("份号", "7")]) == ["element.copy-number 7 000007"])
    #expect(found([("份号", "第12份")]) == ["element.copy-number 第12份 000012"])
    #expect(found([("份号", "１２")]) == ["element.copy-number １２ ××××××"])
    #expect(found([("份号", "甲")]) == ["element.copy-number 甲 ××××××"], "no number is invented")
    #expect(found([("紧急程度", "急件")]) == ["element.urgency 急件 特急、加急"])
    #expect(found([("紧急程度", "急"), ("文种", "电报")]) == ["element.urgency 急 特提、特急、加急、平急"])
  }

  @Test(arguments: [
    ("机密★1年", nil), ("秘密★6个月", nil), ("绝密★长期", nil), ("机 密★10年", nil), ("秘密★2030年1月1日", nil), ("机密★公布前", nil),
    ("机密★一年", "机密★1年"), ("机密1年", "机密★1年"), ("秘密★6月", "秘密★6个月"), ("绝密★", "绝密★…"), ("内部资料", "绝密/机密/秘密★…"),
    ("机密★十五天", "机密★15天"),
  ]) func levelsOfSecrecy(value: String, right: String?) {
    let found = found([("密级", value), ("份号", "000001")])
    #expect(found == (right.map { ["element.security-level \(value) \($0)"] } ?? []))
  }

  @Test func aTermWithoutItsLevelIsPrintedAndTold() {
    #expect(
      found([("保密期限", "1年"), ("份号", "000001")]) == ["element.security-level ★1年 绝密/机密/秘密★1年"])
    // A term that is given twice is no fault.
    #expect(found([("密级", "机密★1年"), ("保密期限", "1年"), ("份号", "000001")]) == [])
  }

  @Test(arguments: [
    ("青政发〔2026〕3号", "", nil), ("Q县政办函〔2026〕12号", "", nil), ("第3号", "令", nil), ("2026年第3号", "", nil),
    ("青政发2026年3号", "", "青政发〔2026〕3号"), ("青政发〔26〕3号", "", "青政发〔2026〕3号"), ("青政发〔2026〕3", "", "青政发〔2026〕3号"),
    ("〔2026〕3号", "", "青政发〔2026〕3号"), ("青政发〔2026〕3号", "令", "第3号"), ("第03号", "令", "第3号"), ("第三号", "令", "第3号"),
    ("青政发〔2026〕3号　签发人：林若溪", "", nil),
    ("合同编号：NC (2026)-208", "", nil), ("项目编号: XHS-202605-CS02", "", nil),
    ("文号：青政发2026年3号", "", "文号：青政发〔2026〕3号"),
    ("", "", nil), ("第3期", "纪要", nil), ("青政发〔2020〕号", "", "青政发〔2020〕×号"), ("〔2020〕号", "", "青政发〔2020〕×号"),
  ]) func documentNumbers(value: String, kind: String, right: String?) {
    let values = [("发文字号", value), ("文种", kind)].filter { !$0.1.isEmpty }
    #expect(found(values) == (right.map { ["element.document-number \(value) \($0)"] } ?? []))
  }

  /// A draft leaves its serial to be filled in; what lacks more, or has no room for it, is at fault.
  @Test(arguments: [
    ("青政发〔2026〕　号", "", Severity.warning), ("青政发〔2026〕__号", "", .warning), ("青政发〔2026〕××号", "", .warning),
    ("县委办函〔2026〕   号", "", .warning), ("云组通〔2026〕X号", "", .warning), ("第　号", "令", .warning),
    ("青政发〔2026〕第　号", "", .warning),
    ("青政发〔2026〕号", "", .error), ("青政发〔　〕　号", "", .error), ("〔2026〕　号", "", .error), ("青政发〔26〕　号", "", .error),
    ("青政发〔2026〕甲号", "", .error),
  ]) func numbersToBeFilledIn(value: String, kind: String, severity: Severity) {
    let values = [("发文字号", value), ("文种", kind)].filter { !$0.1.isEmpty }
    let found = diagnostics(values, title: "关于做好工作的意见").filter { $0.id == "element.document-number" }
    #expect(found.map(\.severity) == [severity])
  }

  /// Brackets, 第 and zeros of a whole number are L-33's, which knows how to fix them; nothing is told twice.
  @Test func bracketsAndZerosAreToldByTheirRule() {
    #expect(found([("发文字号", "青政发[2026]03号")]) == ["L-33 [2026] 〔2026〕", "L-33 03号 3号"])
  }

  @Test(arguments: [
    ("2026年1月5日", nil), ("2026年01月5日", "L-42 01月 1月"), ("2026年1月", "element.date 2026年1月印发"),
    ("26年1月5日", "element.date 26年1月5日印发"), ("二〇二六年一月五日", "check.issue-date 二〇二六年一月五日印发"),
    ("2026.1.5", "check.date 2026.1.5 2026年1月5日"),
  ]) func datesOfPrinting(value: String, wanted: String?) {
    let found = found([("印发机关", "青山县人民政府办公室"), ("印发日期", value)])
    #expect(found == [wanted].compactMap { $0 })
  }

  @Test(arguments: [
    ("林若溪", []), ("林若溪、周　远", []), ("签发人：林若溪　周远", []), ("阿依古丽·买买提", []), ("林若溪同志", ["林若溪同志"]),
    ("林若溪（县长）、周远", ["林若溪（县长）"]),
  ]) func signatories(value: String, wrong: [String]) {
    #expect(found([("签发人", value)]) == wrong.map { "element.signatory " + $0 })
  }

  // MARK: What does not go together

  @Test func secretPapersAreNumbered() {
    #expect(found([("密级", "机密★1年")]) == ["element.copy-number-missing 机密★1年"])
  }

  @Test(arguments: [
    ("青山县财政局 绿水县教育局", "青山县财政局、绿水县教育局"), ("青山县财政局　县教育局、绿水县水利局", "青山县财政局、县教育局"),
    ("青山县财政局、 绿水县教育局", nil), ("青山县 人民政府", nil), ("青山县人民政府 文件", nil), ("青山县水利局", nil),
  ]) func organsWithBlanksAloneBetweenThemAreTold(value: String, right: String?) {
    let found = found([("发文机关", value)]).filter { $0.hasPrefix("element.organs-blank") }
    #expect(found == (right.map { ["element.organs-blank " + value.prefix { $0 != "、" } + " " + $0] } ?? []))
  }

  /// Each name of a list has its place in it; a list that no paper has is still gone through once.
  @Test func namesOfALongListHaveTheirPlaces() {
    let list = Array(repeating: "周远（县长）", count: 8_000)
    let source = SourceText(name: "a", text: "签发人: " + list.joined(separator: "、"))
    var document = Document(paragraphs: list.map { Paragraph(.signatory, TracedText(generated: $0)) })
    let start = "签发人: ".utf8.count
    document.valuePlaces = ["signatories": SourceSpan(start, source.utf8.count)]
    let spans = Checker.checkElements(of: document, source: source)
      .filter { $0.id == "element.signatory" }.map(\.span)
    let first = SourceSpan(start, start + "周远（县长）".utf8.count)
    #expect(!spans.isEmpty && spans.allSatisfy { $0 == first }, "\(spans.prefix(3))")
  }

  /// What is said of a value of the front matter is said of its place there.
  @Test func valuesOfMetadataHaveTheirPlaces() {
    let text =
      "---\n标题: 关于防汛的通知\n发文机关: 青山县水利局、绿水县水利局 \n发文字号: 青水发[2026]3号\n抄送: 县委办;县政府办\n签发人: 周远\n日期: 2026-1\n---\n内容。"
    let source = SourceText(name: "a", text: text)
    var metadata = DocumentMetadata()
    var places: [String: SourceSpan] = [:]
    for line in 2...7 {
      let span = source.lineSpan(line)
      let parts = source.string(in: span).split(separator: ": ").map(String.init)
      metadata[parts[0]] = parts[1]
      guard let key = DocumentMetadata.key(named: parts[0]) else { continue }
      places[key.name] = SourceSpan(span.upperBound - parts[1].utf8.count, span.upperBound)
    }
    var document = Document(
      metadata: metadata,
      paragraphs: [
        Paragraph(.title, TracedText(generated: "关于防汛的通知")),
        Paragraph(.date, TracedText(generated: "2026年1月")),
        Paragraph(.body, TracedText(generated: "内容,")),
      ])
    func found() -> [String] {
      Checker().check(document, source: source).map { diagnostic in
        let place = diagnostic.span.map { source.location(of: $0.lowerBound) }
        let words = diagnostic.span.map { source.string(in: $0) } ?? "-"
        return "\(diagnostic.id) \(place.map { "\($0.line):\($0.column)" } ?? "-") \(words)"
      }
    }
    #expect(Set(found().map { $0.split(separator: " ")[1] }) == ["-"])
    document.valuePlaces = places
    #expect(
      found() == [
        "L-33 4:10 [2026]", "L-17 5:8 ;", "element.signatory-downward 6:6 周远",
        "element.date 7:5 2026-1", "L-17 - -",
      ])
  }

  @Test func signatoriesStandOnPapersToAHigherOrgan() {
    #expect(
      found([("签发人", "林若溪")], title: "关于防汛的通知") == ["element.signatory-downward 林若溪 通知"])
    #expect(found([("签发人", "林若溪"), ("文种", "函")], title: "关于防汛的意见") == ["element.signatory-downward 林若溪 函"])
    #expect(found([], title: "关于修建水库的请示") == ["element.signatory-missing 1 0"])
    #expect(
      found([("发文机关", "青山县人民政府、绿水县人民政府"), ("签发人", "林若溪")], title: "关于修建水库的请示")
        == ["element.signatory-missing 2 1"])
  }

  @Test func withoutAnOrganNothingOfTheHeaderIsPrinted() {
    let document = Document(
      metadata: {
        var metadata = DocumentMetadata()
        metadata.copyNumber = "000001"
        metadata.documentNumber = "青政发〔2026〕3号"
        return metadata
      }(), paragraphs: [Paragraph(.title, TracedText(generated: "意见"))])
    #expect(document.header == nil)
    #expect(
      list(Checker.checkElements(of: document, source: SourceText(name: "a", text: ""))) == [
        "element.mark-missing 份号 000001", "element.mark-missing 发文字号 青政发〔2026〕3号",
      ])
  }

  @Test func thePrintingLineIsWhole() {
    #expect(found([("印发日期", "2026年1月5日")]) == ["element.printing 2026年1月5日印发 印发机关"])
    #expect(found([("印发机关", "办公室")]) == ["element.printing 办公室 印发日期"])
    #expect(found([("抄送", "县委办公室")]) == [])
  }

  @Test func lettersHaveAFormOfTheirOwn() {
    #expect(
      found([("文种", "函"), ("印发机关", "办公室"), ("印发日期", "2026年1月5日")])
        == ["element.letter-imprint 办公室", "element.letter-imprint 2026年1月5日印发"])
    #expect(
      found([("文种", "函"), ("发文机关", "县水利局、县林业局")]) == ["element.letter-mark 县林业局"])
    #expect(found([("文种", "函"), ("发文机关", "县水利局文件")]) == ["element.letter-mark 县水利局文件"])
  }

  @Test func typedElementsAreToldAtTheirPlaces() {
    let source = SourceText(name: "a", text: "份号7\n青山县人民政府文件\n青政发2026年3号\n意见")
    let roles: [ParagraphRole] = [.copyNumber, .organMark, .documentNumber, .title]
    let document = Document(
      paragraphs: roles.enumerated().map { Paragraph($1, TracedText(source, source.lineSpan($0 + 1))) })
    let found = Checker.checkElements(of: document, source: source)
    #expect(found.map(\.id) == ["element.copy-number", "element.document-number"])
    #expect(found.map(\.span) == [source.lineSpan(1), source.lineSpan(3)])
    #expect(found.map(\.clause) == ["GB/T 9704-2012 7.2.1", "GB/T 9704-2012 7.2.5、10.2"])
  }

  @Test func aReportWithoutElementsSaysNothing() {
    let document = Document(paragraphs: [
      Paragraph(.title, TracedText(generated: "2026.1.5述职报告")),
      Paragraph(.date, TracedText(generated: "2026年01月05日")),
    ])
    #expect(Checker.checkElements(of: document, source: SourceText(name: "a", text: "")) == [])
  }
}
