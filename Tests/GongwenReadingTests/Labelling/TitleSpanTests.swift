import GongwenModel
import Testing

@testable import GongwenReading

@Suite struct TitleSpanTests {
  /// The lines with what a format says of their headings.
  private func window(_ text: String) -> (window: LabelWindow, text: ScalarText) {
    let scalars = ScalarText(SourceText(name: "test", text: text))
    var reader = TokenReader(scalars)
    for line in scalars.lines.indices {
      let signs = scalars.scalars[scalars.lines[line]].prefix { $0 == 0x23 }
      reader.read(line: line, blanks: 0, hint: UInt8(signs.count))
    }
    return (LabelWindow(tokens: reader.tokens, isStart: true, isEnd: true), scalars)
  }

  /// The candidates when every line is as probably a title as not.
  private func spans(_ text: String) -> [TitleSpan] {
    let (window, scalars) = window(text)
    let marginals = window.tokens.flatMap { _ in Label.allCases.map { $0 == .title ? Float(0.5) : 0.01 } }
    let best = [Label](repeating: .body, count: window.tokens.count)
    return TitleSpanFinder(window: window, text: scalars, marginals: marginals, best: best).spans()
  }

  private func sign(_ sign: TitleSign, of tokens: Range<Int>, in text: String) -> Float? {
    spans(text).first { $0.tokens == tokens }?.signs[sign.rawValue]
  }

  private let broken = "某县关于加强公文\n管理工作的通知\n各乡镇：\n现将有关事项通知如下。"

  @Test func candidatesAreStretchesOfLinesThatCanBeTitles() {
    #expect(spans(broken).map(\.tokens) == [0..<0, 0..<1, 0..<2, 1..<2])
  }

  @Test func aColumnOfASiteIsNoCandidate() {
    let text = "通知公告\n某县档案局关于做好档案管理工作的通知\n各乡镇：\n现将有关事项通知如下。"
    #expect(spans(text).map(\.tokens) == [0..<0, 1..<2])
  }

  /// `分类：……` of a page, a row of a table and a speaker's first words were titles.
  @Test(arguments: ["分类：党内法律法规条例", "會議時間\t105年12月7日", "老师同学们大家好，我是来自药学一班的李敏"])
  func whatIsAFieldOrAGreetingIsNoCandidate(line: String) {
    #expect(spans("\(line)\n近日，有关部门印发了《条例》。").map(\.tokens) == [0..<0])
    #expect(spans("新分类：党内法规研究\n近日，有关部门印发了《条例》。").map(\.tokens) == [0..<0, 0..<1])
  }

  /// Three lines of a sentence were a title, since its middle has no stop.
  @Test func aSentenceBrokenOverThreeLinesIsNoCandidate() {
    let text = "财政部对《招标投标管理办法》进行\n了修订，修订后的《办法》已经部务会议审议\n通过。现予公布，自2017年10月1日起施行。"
    let (window, scalars) = window(text)
    let marginals = window.tokens.indices.flatMap { token in
      Label.allCases.map { $0 == .title ? Float(0.4) : $0 == .continued && token > 0 ? 0.55 : 0.01 }
    }
    let best = [Label.title, .continued, .continued]
    let spans = TitleSpanFinder(window: window, text: scalars, marginals: marginals, best: best).spans()
    #expect(spans.map(\.tokens) == [0..<0])
  }

  /// What the chain took for something else beside the chosen title.
  @Test func aTitleIsCompletedWithItsOrganAndItsEdition() {
    func completed(_ text: String, _ chosen: Range<Int>, _ labels: [Label]) -> [Label] {
      let (window, scalars) = window(text)
      var best = labels
      Labeller.completeTitle(chosen, in: window, scalars, &best)
      return best
    }
    let organ = "云岭县档案局\n关于开展检查的通知\n各乡镇：\n现将有关事项通知如下。"
    let (byline, rest): (Label, [Label]) = (.byline, [.title, .salutation, .body])
    #expect(completed(organ, 1..<2, [byline] + rest) == [.title] + rest)
    #expect(completed(organ, 1..<2, [.noise] + rest) == [.noise] + rest, "a site's line stays one")
    let numbered = "云档发〔2026〕4号\n云岭县档案局\n关于开展检查的通知\n各乡镇："
    let (number, mark): (Label, Label) = (.documentNumber, .organMark)
    #expect(
      completed(numbered, 2..<3, [number, mark, .title, .salutation]) == [
        number, .title, .title, .salutation,
      ])
    #expect(completed(organ, 1..<2, [mark] + rest) == [mark] + rest, "no number above it")
    let named = "云岭县档案局\n云岭县统计局\n各乡镇：\n现将有关事项通知如下。"
    #expect(completed(named, 1..<2, [byline] + rest) == [byline] + rest, "an organ is no title's organ")
    #expect(
      completed("云岭县档案学会\n章程\n第一条为规范工作，制定本章程。", 0..<1, [.title, .body, .article])
        == [.title, .title, .article])
    #expect(
      completed("认定办法\n（试行）\n第一条为规范工作，制定本办法。", 0..<1, [.title, .subtitle, .article])
        == [.title, .title, .article])
  }

  @Test func aBrokenTitleIsWholeOnlyTogether() {
    #expect(sign(.paperBelow, of: 0..<1, in: broken) == 1)
    #expect(sign(.matterAbove, of: 1..<2, in: broken) == 1)
    #expect(sign(.endsInPaper, of: 0..<2, in: broken) == 1)
    #expect(sign(.paperBeforeEnd, of: 0..<2, in: broken) == 0)
  }

  @Test func aTitleThatIsWholeNeedsNoLineBelow() {
    let text = "2024年度述职报告\n某县档案馆工作报告\n同志们：\n我作述职报告。"
    #expect(sign(.paperBeforeEnd, of: 0..<2, in: text) == 1)
    #expect(sign(.paperBeforeEnd, of: 0..<1, in: text) == 0)
  }

  @Test func theBestSpanIsTheTitleAndNothingElseNearIt() {
    let (window, _) = window(broken)
    var weights = [Float](repeating: 0, count: TitleSign.count)
    weights[TitleSign.endsInPaper.rawValue] = 2
    weights[TitleSign.matterAbove.rawValue] = -3
    let chooser = TitleChooser(spans(broken), in: window, weights: weights)
    #expect(chooser.chosen == 0..<2)
    let emissions = chooser.applied(to: [Float](repeating: 0, count: window.tokens.count * Label.count))
    let chain = LabelChain(
      emissions: emissions, transitions: [Float](repeating: 0, count: Label.count * Label.count))
    #expect(chain.best().map { $0 == .title } == [true, true, false, false])
  }

  /// A heading of a level of its own, a field and the gaps of a form end a title.
  @Test(arguments: [
    "# 招标书\n### 校园论坛网站建设\n我作述职报告。", "截面识别项目近期计划安排\n底板策略测试：使用设备四台\n我作述职报告。",
    "居间合同\n委托方　　　　　　　　　　　　　　　　合同编号　　　　　　　　　　　　签订地点　　　　　　　　\n我作述职报告。",
  ])
  func aFurtherLineOfATitleGoesWithItsFirst(_ text: String) {
    #expect(spans(text).map(\.tokens).contains(0..<1) && !spans(text).map(\.tokens).contains(0..<2))
  }

  /// Where `#` names a title, what `##` names is none; a document's number after `#` names none.
  @Test func headingsBesideANamedTitleAreNoCandidates() {
    let named = "##### 工作总结报告\n## 整体总结\n我作述职报告。"
    #expect(!spans(named).map(\.tokens).contains(1..<2))
    let number = "##### 云政发〔2024〕7号\n## 关于持续深化专项整治的通知\n我作述职报告。"
    #expect(spans(number).map(\.tokens).contains(2..<3), "the line below the number, which is parted")
  }

  /// An organ above a whole title belongs to it; a page's words and another paper do not, and the signs tell which it is.
  @Test func whatStandsAboveAWholeTitleIsTold() {
    func told(_ above: String, _ count: Int = 2) -> [TitleSign] {
      let text = "\(above)\n关于做好档案管理工作的通知\n各乡镇：\n现将有关事项通知如下。"
      return [.wholeUnderWords, .wholeUnderShortWords, .wholeUnderOrgan, .wholeUnderPaper, .organAbove].filter
      {
        sign($0, of: (2 - count)..<2, in: text) == 1
      }
    }
    #expect(told("云岭县档案局") == [.wholeUnderOrgan])
    #expect(told("云岭县档案局", 1) == [.organAbove])
    #expect(told("工会通知") == [.wholeUnderPaper])
    #expect(told("云岭在线") == [.wholeUnderShortWords])
    #expect(told("二手房买卖政策问答") == [.wholeUnderWords])
    #expect(told("详细信息", 1) == [])
    #expect(told("云岭县档案局关于推行公示制度的") == [], "a phrase that is begun")
    #expect(told("某某集团（股份") == [], "a bracket that is open")
  }
}
