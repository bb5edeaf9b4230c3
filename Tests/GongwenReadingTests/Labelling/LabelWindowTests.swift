import GongwenModel
import Testing

@testable import GongwenReading

/// What is looked at at once is bounded, and every token counts in one window.
@Suite struct LabelWindowTests {
  /// The tokens that count in each window, and the most that one has.
  private func windows(_ text: String) -> (kept: [[Int]], most: Int) {
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var (kept, most) = ([[Int]](), 0)
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, range in
      kept.append(window.tokens[range].map { Int($0.lower) })
      most = max(most, window.tokens.count)
    }
    return (kept, most)
  }

  /// A line of a million bars took seven gigabytes.
  @Test func aLineOfVeryManyPiecesIsSeveralWindows() {
    let (kept, most) = windows("述职报告\n各位领导：\n" + String(repeating: "1 2 ", count: 12_000) + "\n述职人：林溪")
    #expect(kept.count > 1 && most < 9_000, "\(kept.map(\.count))")
    let all = kept.flatMap(\.self)
    #expect(all == all.sorted() && Set(all).count == all.count, "each once, in order")
    #expect(all.count > 20_000)
  }

  @Test func aTextOfUsualLengthIsOneWindow() {
    #expect(windows("述职报告\n\n各位领导：\n现将情况报告如下。").kept.count == 1)
    #expect(windows("").kept.flatMap(\.self).isEmpty)
  }
}
