import GongwenModel
import Testing

@testable import GongwenReading

/// Siblings of a series that look alike have one role.
@Suite struct SeriesAgreementTests {
  private func agreed(_ lines: [String], _ labels: [Label]) -> [Label] {
    let scalars = ScalarText(SourceText(name: "a.txt", text: lines.joined(separator: "\n")))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var result = labels
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in Labeller.settle(in: window, &result) }
    return result
  }

  private let lines = ["（一）在理论学习方面", "学习不够系统。", "（二）在作风建设方面", "调研不够深入。", "（三）在履职尽责方面", "办法不够多。"]

  @Test func oneOfThreeIsWhatTheOthersAre() {
    let found = agreed(lines, [.body, .body, .heading, .body, .heading, .body])
    #expect(found == [.heading, .body, .heading, .body, .heading, .body])
  }

  @Test func halfOfThemProveNothing() {
    let labels: [Label] = [.body, .body, .heading, .body, .body, .body]
    #expect(agreed(lines, labels) == labels)
  }

  @Test func aSentenceIsNoSibling() {
    var sentence = lines
    sentence[0] = "（一）在理论学习方面，学习不够系统，联系实际不够紧密。"
    let labels: [Label] = [.body, .body, .heading, .body, .heading, .body]
    #expect(agreed(sentence, labels) == labels)
  }
}
