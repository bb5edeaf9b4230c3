import GongwenModel
import Testing

@testable import GongwenReading

/// Where headings end inside a pasted line, by what their siblings are.
@Suite struct HeadingEndTests {
  private let line = "一、考核对象全县骨干教师。二、考核时间十二月上旬进行。三、考核办法听课与座谈相结合。"

  /// The ends that are chosen where the places before some words are worth so much.
  private func ends(_ text: String, _ weights: [(String, Float)]) -> [String] {
    let scalars = text.flatScalars
    var ends = HeadingEnds(scalars)
    for index in scalars.indices.dropFirst() {
      let rest = Array(scalars[index...]).string
      let weight = weights.first { rest.hasPrefix($0.0) }?.1 ?? -6
      let isOrdinal = ["一、", "二、", "三、", "（一）"].contains { rest.hasPrefix($0) }
      ends.add(index, weight, isOrdinal: isOrdinal)
    }
    return ends.ends().keys.sorted().map { Array(scalars[$0...].prefix(4)).string }
  }

  @Test func aSureSiblingTellsTheOthers() {
    #expect(ends(line, [("全县骨干", 1), ("十二月", -2), ("听课", -1)]) == ["十二月上", "听课与座"])
  }

  /// None is sure; none stands out; too improbable; what goes on (为, 的) begins no text.
  @Test(
    arguments: [
      [("全县骨干", -1), ("十二月", -1), ("听课", -1)], [("全县骨干", 1), ("十二月", -2), ("月上旬", -2.1)],
      [("全县骨干", 1), ("十二月", -4)], [("全县骨干", 1), ("月上旬", -3)],
    ] as [[(String, Float)]])
  func otherwiseNothingIsTold(weights: [(String, Float)]) {
    #expect(ends(line, weights) == [])
  }

  @Test func nothingEndsBehindAMarkOrBeforeAWordThatGoesOn() {
    let text = "一、考核对象全县骨干教师。二、准备时间为一小时，地点另定。三、考核，办法是听课。"
    #expect(ends(text, [("全县骨干", 1), ("为一小", -0.5), ("办法是", -0.5)]) == [])
  }

  /// A series begins anew below the next heading of its parent.
  @Test func seriesOfDifferentParentsAreTwo() {
    let text = "一、主要做法（一）摸清底数入户走访。二、下步打算（一）健全机制定期会商。"
    #expect(ends(text, [("（一）", 3), ("入户", 1), ("定期", -1)]) == [])
  }

  /// 二 and 三 of a notice in one line, whose text begins with a day and with what is paid.
  @Test func inAPaper() throws {
    let result = try read(
      "关于开展2023年度职工疗休养活动的通知各分公司、各部门：为关心职工身心健康，经研究决定，开展疗休养活动，现将有关事项通知如下：一、参加对象在册在岗、工龄满三年的职工，近三年未参加过疗休养的优先。二、时间和地点6月至10月，分五批进行，每批5天，地点为清水湾工人疗养院。三、报名办法请各分公司于5月20日前将报名表报公司工会。华岳建设集团有限公司工会2023年5月6日"
    )
    #expect(result.outline.contains("heading1: 二、时间和地点"), "\(result.outline)")
  }
}
