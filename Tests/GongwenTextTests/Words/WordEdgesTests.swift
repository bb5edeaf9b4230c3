import Testing

@testable import GongwenText

/// Which boundaries of a dictionary a title may be divided at; | is one of the dictionary's, / one that remains.
@Suite struct WordEdgesTests {
  private func kept(_ marked: String) -> String {
    let words = marked.split(separator: "|").map { Array($0.utf16) }
    var boundaries: [Int] = []
    for word in words.dropLast() { boundaries.append((boundaries.last ?? 0) + word.count) }
    let units = words.flatMap { $0 }
    let edges = [0] + WordEdges.trusted(boundaries, units) + [units.count]
    return zip(edges, edges.dropFirst()).map { String(decoding: units[$0..<$1], as: UTF16.self) }
      .joined(separator: "/")
  }

  @Test func aLoneEndingBelongsToTheWordBefore() {
    #expect(kept("股份|有限公司|董事|会|风险|管理") == "股份/有限公司/董事会/风险/管理")
    #expect(kept("教育|体育|局|党组") == "教育/体育局/党组")
    #expect(kept("公益|性|捐赠") == "公益性/捐赠")
    #expect(kept("地方|志|编纂") == "地方志/编纂")
    #expect(kept("幼儿|园|招生") == "幼儿园/招生")
    #expect(kept("纪念|日|公祭") == "纪念日/公祭")
    #expect(kept("云岭|县|委|组织部") == "云岭县委/组织部")
  }

  @Test func anEndingThatOpensANameBelongsToWhatFollows() {
    #expect(kept("县|中小学") == "县中小学", "at the start")
    #expect(kept("关于|县|城管|执法") == "关于/县城管/执法", "behind a preposition")
    #expect(kept("给予|县|城管|执法") == "给予/县城管/执法", "behind a verb")
    #expect(kept("为|市|政府|服务") == "为市政府/服务", "behind a preposition of one character")
    #expect(kept("2022|年|县|中小学") == "2022年/县中小学", "behind a year")
    #expect(kept("全|市|政府") == "全市/政府")
    #expect(kept("教育|强|市|工作") == "教育/强市/工作", "a lone character before it is no verb")
  }

  @Test func numbersStayWithWhatTheyCount() {
    #expect(kept("第三|届|监事|会") == "第三届/监事会")
    #expect(kept("第二|十二|届") == "第二十二届")
    #expect(kept("2023|年|部分|节假日") == "2023年/部分/节假日")
  }

  @Test func aPrepositionEndsNoLine() {
    #expect(kept("教师|在|职|优秀") == "教师/在职/优秀")
    #expect(kept("表彰|对|的|通知") == "表彰/对的/通知", "not even before a particle")
  }

  @Test func anyOtherLoneCharacterBelongsToWhatFollowsUnlessAPhraseEnds() {
    #expect(kept("干部|回|村庄") == "干部/回村庄")
    #expect(kept("大会|上|的|讲话") == "大会上/的/讲话")
    #expect(kept("会员|日|”|活动") == "会员日/”/活动")
  }
}
