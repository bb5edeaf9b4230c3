import Gongwen
import Testing

/// Reading and checking together, on the texts that reading really makes.
@Suite struct TextCheckTests {
  private func diagnostics(_ text: String, _ options: TextCheck.Options = .init()) throws -> [String] {
    let result = try TextCheck(options).check(Array(text.utf8), name: "a.txt")
    return result.diagnostics.map { diagnostic in
      let place = diagnostic.span.map { result.source.location(of: $0.lowerBound) }
      return "\(place.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.id)"
    }
  }

  private let paste = """
    2024年度述职述廉报告
    一、加强学习
    （一）坚持自学。全年自学,撰写心得*篇。 “学习强国”积分居前列。
    （三）集体学习。参加集体学习会议次，交流发言2次。
    二、廉洁自律
    集体做出决定，没有违规。存在的不足是调研不够。下一步深入基层。
    特此报告，请予评议。
    """

  /// What a text is taken for may follow from its marks: these are read otherwise once their first faults are gone.
  @Test(arguments: ["十一：完善制度---", "（1）.开展走访---", "一.加强理论学习---"])
  func aSecondFixChangesNothing(_ line: String) throws {
    let text = """
      2024年度述职述廉报告
      \(line)
      标题: 关于修建水库的请示
      发文机关: 青山县人民政府、绿水县人民政府
      签发人: 林若溪
      ---
      内容。
      """
    let check = TextCheck(.init())
    let once = try check.fix(Array(text.utf8), name: "a.txt")
    #expect(!once.fixes.isEmpty)
    let again = try check.fix(once.bytes, name: "a.txt")
    #expect(again.fixes.isEmpty, "\(String(decoding: once.bytes, as: UTF8.self)) \(again.fixes)")
  }

  /// 发文字号 at the end of a line stands at the head of the document: changes come in the order of the source all the same.
  @Test func whatStandsElsewhereInPrintIsFixedInItsPlace() throws {
    let text = "2024年度述职述廉报告\n—在全县工作会议上的讲话国办发[2024]3号\n"
    let fixed = try TextCheck(.init()).fix(Array(text.utf8), name: "a.txt")
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "2024年度述职述廉报告\n——在全县工作会议上的讲话国办发〔2024〕3号\n")
  }

  @Test func faultsAreReportedAtTheirPlaces() throws {
    let found = try diagnostics(paste)
    #expect(
      found == [
        "3:13 L-17", "3:18 L-52", "3:21 L-19", "4:1 L-08", "4:15 check.lost-number", "6:3 L-53",
        "- check.placeholders",
      ])
  }

  @Test func disabledFindingsOfAllStagesAreLeftOut() throws {
    var options = TextCheck.Options()
    options.disabled = ["L-08", "L-17", "L-19", "L-52", "L-53", "check.placeholders", "check.lost-number"]
    #expect(try diagnostics(paste, options).filter { !$0.contains("numbering.") } == [])
  }

  @Test func mendingKeepsEverythingElse() throws {
    let text = "---\ntitle: \"a,b\"\n---\n加强学习,提高  “本领”。\n\n\n严守纪律。\n"
    let fixed = try TextCheck().fix(Array(text.utf8), name: "a.txt")
    #expect(
      String(decoding: fixed.bytes, as: UTF8.self) == "---\ntitle: \"a,b\"\n---\n加强学习，提高“本领”。\n\n\n严守纪律。\n")
    let again = try TextCheck().fix(fixed.bytes, name: "a.txt")
    #expect(again.fixes == [])
    #expect(again.bytes == fixed.bytes)
  }

  @Test func textInAnotherEncodingIsMendedToUTF8() throws {
    let utf16: [UInt8] = [0xFF, 0xFE] + "学习,提高".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let fixed = try TextCheck().fix(utf16, name: "a.txt")
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "学习，提高")
  }

  @Test func bytesThatAreNoTextAreAFault() {
    #expect(throws: Fault.self) { try TextCheck().check([0, 1, 2, 0, 255, 254, 0, 0], name: "a.bin") }
  }

  /// Marks decide what a line is taken for, and that what may be fixed: one round was not enough.
  @Test(arguments: [
    "用,…计划.\n特.\nX。", "X。\n第一,抓学习.\n第一,抓学习.\n", "一.加强学习.\n一,\n用,…计划.\n",
    "特.\n学习,,提高...\n学习,,提高...\n", "(一)抓好落实.\n附件:名单\n1,做好工作.\n",
    "学习,,提高...\n一.加强学习.\n二.改进作风.\n",
    "做法" + String(repeating: ":", count: 300) + "学习;", "做法" + String(repeating: ", ", count: 300) + "学习。",
    String(repeating: "\u{FEFF}", count: 40) + "学习,提高。",
  ])
  func aSecondRunOfFixChangesNothing(text: String) throws {
    let fixed = try TextCheck().fix(Array(text.utf8), name: "a.txt")
    #expect(!fixed.fixes.isEmpty && TextFixer.apply(fixed.fixes, to: fixed.source) == fixed.bytes)
    let again = try TextCheck().fix(fixed.bytes, name: "a.txt")
    #expect(again.fixes == [] && again.bytes == fixed.bytes)
  }

  /// The remedy for what is no text was a record, and the remedy for a record another record.
  @Test func aRecordIsChangedByHand() throws {
    let read = try readDocument(Array("加强学习。\n".utf8), name: "a.txt", options: ReadingOptions())
    #expect(throws: Fault(.input, "check.fix.record", ["a.yaml"], path: "a.yaml")) {
      try TextCheck().fix(DocumentRecord.yaml(read.document), name: "a.yaml")
    }
  }
}
