import GongwenFormats
import GongwenModel
import GongwenReading
import Testing

@Suite struct FrontMatterTests {
  private let body = "一、学习情况\n全年读书十二本。"

  @Test(arguments: [
    "title: 述职报告\nunit: 水务局\nposition: 局长\nname: 沈清\ndate: 2025-01-08",
    "标题: 述职报告\n单位: 水务局\n职务: 局长\n姓名: 沈清\n日期: 2025年1月8日",
    "标题：述职报告\n单位：水务局\n职务：局长\n姓名：沈清\n日期：2025年1月8日",
    "标题:述职报告\n单位:水务局\n职务:局长\n姓名: 沈清\n日期:2025年1月8日",
  ])
  func readsKeysInBothLanguages(yaml: String) throws {
    let result = try read("---\n\(yaml)\n---\n\(body)")
    #expect(
      result.outline == [
        "title: 述职报告", "byline: 水务局　局长　沈　清", "heading1: 一、学习情况", "body: 全年读书十二本。", "date: 2025年1月8日",
      ])
    #expect(result.roles.prefix(7).allSatisfy { $0 == "frontMatter" })
    #expect(result.diagnostics == [])
  }

  /// Between two rules lines with colons were taken for keys that nobody knows, and left out.
  @Test(arguments: ["一、学习情况: 较好\n二、工作情况: 一般", "今年以来的主要成效: 全面完成各项任务。", "会议强调: 要抓好落实。\n会议要求: 要压实责任。"])
  func textBetweenRulesStays(lines: String) throws {
    let result = try read("---\n\(lines)\n---\n\(body)")
    #expect(!result.roles.contains("frontMatter"))
    #expect(result.outline.joined().filter { $0 != "，" }.contains(lines.prefix(4)), "\(result.outline)")
  }

  /// What other programs write above a text, and keys with slips, are front matter all the same.
  @Test(arguments: ["layout: post\ntags: [a, b]", "标提: 述职报告", "title: 述职报告\n一、情况: 较好"])
  func unknownKeysAreFrontMatter(lines: String) throws {
    #expect(try read("---\n\(lines)\n---\n\(body)").roles.contains("frontMatter"))
  }

  @Test func optionsWinOverFrontMatter() throws {
    let options = ReadingOptions(metadata: metadata(["title": "年度述职报告"]))
    let result = try read("---\ntitle: 述职报告\nname: 沈清\n---\n\(body)", options: options)
    #expect(result.document.metadata.title == "年度述职报告")
    #expect(result.document.metadata.name == "沈清")
  }

  @Test func namesTheNearestKeyForAWrongOne() throws {
    let result = try read("---\ntitel: 述职报告\n---\n\(body)")
    let diagnostic = try #require(result.diagnostics.first { $0.id == "reading.frontMatter.unknownKey" })
    #expect(diagnostic.arguments == ["titel", "title"])
    #expect(result.source.string(in: try #require(diagnostic.span)) == "titel: 述职报告")
  }

  /// A NUL that YAML's escape brings in was lost on the way to the page, which ended with status 5.
  @Test(arguments: ["\\0", "甲\\x01", "甲\\u2028乙", "\\ufffe"]) func controlsInValuesAreRefused(value: String)
    throws
  {
    let result = try read("---\nname: \"\(value)\"\nunit: 水务局\n---\n\(body)")
    #expect(result.diagnostics.filter { $0.id == "reading.frontMatter.control" }.map(\.severity) == [.error])
    #expect(result.document.metadata.name == nil && result.document.metadata.unit == "水务局")
  }

  /// It is read as text; what it looks like there, the chain judges, and nothing disappears without being told.
  @Test func keepsDamagedFrontMatterAsText() throws {
    let result = try read("---\ntitle: \"述职\n---\n\(body)")
    #expect(result.diagnosticIDs.contains("reading.frontMatter.quote"))
    #expect(result.document.metadata.title != "述职")
    let printed = result.document.paragraphs.contains { $0.text.string.contains("title:") }
    #expect(printed || result.removed(.noise).contains { $0.contains("title:") })
  }

  /// YAML itself names the line where the next value begins.
  @Test(arguments: [
    ("title: \"述职\nunit: 水务局", "2"), ("unit: 水务局\ntitle：'述职\nname: 丁一", "3"),
    ("unit: 'a''b'\ntitle: \"a \\\"b\nname: 丁一", "3"),
  ]) func aQuoteThatIsNotClosedIsToldAtItsLine(lines: String, place: String) throws {
    let result = try read("---\n\(lines)\n---\n\(body)")
    let told = result.diagnostics.filter { $0.id.hasPrefix("reading.frontMatter") }
    #expect(told.map { [$0.id] + $0.arguments } == [["reading.frontMatter.quote", place]])
  }

  @Test func aKeyThatIsAnAliasIsToldAtItsLine() throws {
    let result = try read("---\ntitle: &t 述职\n? *t\n: 甲\n---\n\(body)")
    let malformed = result.diagnostics.filter { $0.id == "reading.frontMatter.malformed" }
    #expect(malformed.map(\.arguments) == [["3"]])
  }

  @Test func takesARuleForNoFrontMatter() throws {
    let result = try read("---\n本文没有元数据。\n---\n\(body)")
    #expect(result.document.paragraphs.first?.text.string == "本文没有元数据。")
  }

  /// The fence stays a sign, so that nothing is said of a separator; the keys are text, as in other damaged front matter.
  @Test(arguments: ["标题: 述职报告\n姓名: 沈清", "title: 述职报告", "标题：述职报告"])
  func saysWhatIsNotClosed(yaml: String) throws {
    let result = try read("---\n\(yaml)\n各位领导：\n\(body)")
    let open = try #require(result.diagnostics.first { $0.id == "reading.frontMatter.open" })
    let place = try #require(open.span)
    #expect(open.severity == .warning && result.source.string(in: place) == "---")
    #expect(!result.diagnosticIDs.contains("reading.noise.separator"))
    #expect(result.document.metadata.name == nil)
  }

  @Test(arguments: ["---\n本文没有元数据。\n特此报告。", "---\n比分: 三比二\n特此报告。", "---"])
  func aRuleAboveATextIsNoOpenFrontMatter(text: String) throws {
    let ids = try read(text).diagnosticIDs
    #expect(!ids.contains("reading.frontMatter.open"))
  }

  @Test func aWrongKeyThatIsNearToNoneHasNoNearestOne() throws {
    let result = try read("---\n未知键: abc\n---\n\(body)")
    let diagnostic = try #require(result.diagnostics.first { $0.id == "reading.frontMatter.unknownKey" })
    let catalogue = MessageCatalogue([FormatMessages.table])
    #expect(catalogue.hint(for: diagnostic, in: .english) == nil)
    #expect(catalogue.hint(for: diagnostic, in: .chinese) == nil)
    let near = Diagnostic(diagnostic.id, .warning, ["titel", "title"])
    #expect(catalogue.hint(for: near, in: .english) == "the nearest known key: title")
  }

  @Test(arguments: [
    ("发文机关:\n  - 青山县水利局\n  - 绿水县水利局", "issuingOrgans", "青山县水利局、绿水县水利局"),
    ("issuingOrgans: [青山县水利局, 绿水县水利局]", "issuingOrgans", "青山县水利局、绿水县水利局"),
    ("签发人: [林若溪, 周远]", "signatories", "林若溪、周远"), ("签发人:\n- 林若溪", "signatories", "林若溪"),
    ("抄送: [县委办公室, 县政府办公室]", "copyRecipients", "县委办公室，县政府办公室"),
    ("版记主送: [甲镇, 乙镇]", "movedRecipients", "甲镇，乙镇"), ("主送: [甲镇, 乙镇]", "salutation", "甲镇，乙镇"),
    ("出席: [林若溪, 周远]", "attendees", "林若溪　周远"),
  ])
  func aListIsSeveralValues(yaml: String, key: String, value: String) throws {
    let result = try readDocument(Array("---\n\(yaml)\n---\n\(body)".utf8), name: "a.txt")
    #expect(result.document.metadata[key] == value)
    #expect(!result.diagnosticIDs.contains { $0.hasPrefix("reading.frontMatter") })
  }

  @Test(arguments: [
    ("标题: [甲, 乙]", "reading.frontMatter.value"), ("发文机关: {主办: 甲}", "reading.frontMatter.values"),
    ("发文机关: [甲, [乙]]", "reading.frontMatter.values"),
  ])
  func otherListsAreRefused(yaml: String, id: String) throws {
    let result = try readDocument(Array("---\n\(yaml)\n---\n\(body)".utf8), name: "a.txt")
    #expect(result.diagnosticIDs.contains(id))
    #expect(result.document.metadata.issuingOrgans == nil)
  }

  @Test func valuesHaveTheirPlaces() throws {
    let text = """
      ---
      标题: 标题
      发文字号: "青水发〔2026〕3号"
      发文机关:
        - 青山县水利局
        - 绿水县水利局
      日期：2026年1月5日
      抄送: "甲\\t乙"
      姓名: 沈清
      ---
      \(body)
      """
    let options = ReadingOptions(metadata: metadata(["name": "周远"]))
    let result = try readDocument(Array(text.utf8), name: "a.txt", options: options)
    let places = result.document.valuePlaces.mapValues { result.source.string(in: $0) }
    #expect(
      places == [
        "title": "标题", "documentNumber": "青水发〔2026〕3号", "issuingOrgans": "青山县水利局\n  - 绿水县水利局",
        "date": "2026年1月5日", "copyRecipients": "抄送: \"甲\\t乙\"",
      ])
    #expect(result.source.location(of: result.document.valuePlaces["title"]?.lowerBound ?? 0) == (2, 5))
  }

  /// An exact duplicate is no YAML; two names of one key are no less doubtful.
  @Test func twoNamesOfOneKeyAreKeptAsText() throws {
    let result = try read("---\ntitle: 甲报告\n标题: 乙报告\n---\n\(body)")
    let told = try #require(result.diagnostics.first { $0.id == "reading.frontMatter.twice" })
    #expect(told.arguments == ["title", "标题"])
    #expect(told.span.map(result.source.string) == "标题: 乙报告")
    #expect(result.document.metadata.title != "乙报告")
  }

  @Test(arguments: ["null", "~", "Null", "NULL", ""]) func nullIsNoValue(word: String) throws {
    #expect(try read("---\nname: \(word)\nunit: 水务局\n---\n\(body)").document.metadata.name == nil)
    #expect(try read("---\nname: \"null\"\nunit: 水务局\n---\n\(body)").document.metadata.name == "null")
  }
}
