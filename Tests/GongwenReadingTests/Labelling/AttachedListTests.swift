import GongwenModel
import Testing

@testable import GongwenReading

/// Lists of organs and persons in an attachment, and the organs below a paper's name.
@Suite struct AttachedListTests {
  /// The lines of a text that may have a label.
  private func lines(_ text: String, that label: LabelSet) -> [String] {
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var result: [String] = []
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      let limits = LabelConstraints(input, window).limits()
      for index in window.tokens.indices where limits[index].allowed.contains(label) {
        result.append(Array(scalars.scalars[window.tokens[index].range]).string)
      }
    }
    return result
  }

  private let organs = ["东城区人民政府", "市发展和改革委员会", "石门镇人民政府"]

  @Test func rowsOfAListSignNothing() {
    let signing = LabelSet(.signature)
    let list = "现将名单印发给你们。\n\n附件1\n先进集体名单\n（共3个，排名不分先后）\n\(organs.joined(separator: "\n"))\n\n附件2"
    #expect(lines(list, that: signing).filter { organs.contains($0) } == [], "a list in an attachment")
    let signed = "附件1\n先进集体名单\n按得票多少排列，共三个单位入选。\n\(organs.joined(separator: "\n"))\n2026年1月20日"
    #expect(lines(signed, that: signing).filter { organs.contains($0) } == organs, "a date below them")
    let paper = "现将名单印发给你们。\n\n\(organs.joined(separator: "\n"))"
    #expect(lines(paper, that: signing).filter { organs.contains($0) } == organs, "no attachment above")
  }

  @Test func theOrgansBelowAPapersNameAreNoPartOfIt() {
    let organs = "县民政局　县教育局　县公安局"
    let text = "县政府办公室\n2026年7月14日\n\n关于健全完善农村留守儿童关爱服务体系的若干措施\n\(organs)\n\n为进一步加强工作，现提出以下措施。"
    for label in [LabelSet(.continued), LabelSet(.title), LabelSet(.imprint)] {
      #expect(!lines(text, that: label).contains(organs))
    }
    #expect(lines(text, that: LabelSet(.byline)).contains(organs))
    let wrapped = "县政府办公室\n2026年7月14日\n\n关于健全完善农村留守儿童关爱服务\n体系的若干措施\n\n为进一步加强工作，现提出以下措施。"
    #expect(lines(wrapped, that: LabelSet(.continued)).contains("体系的若干措施"))
  }
}
