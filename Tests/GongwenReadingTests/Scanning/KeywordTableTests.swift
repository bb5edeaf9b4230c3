import Testing

@testable import GongwenReading

@Suite struct KeywordTableTests {
  private func found(_ table: KeywordTable<Int>, _ text: String) -> [String] {
    let scalars = text.flatScalars
    return table.matches(in: scalars).map { "\(scalars[$0.range].map { $0 }.string)=\($0.value)" }
  }

  @Test func theLongestWordThatBeginsAtAPlaceIsFound() {
    let table = KeywordTable([("工作", 1), ("工作总结", 2), ("总结", 4), ("工人", 8)])
    #expect(found(table, "工人的工作总结和工作") == ["工人=8", "工作总结=2", "总结=4", "工作=1"])
  }

  @Test func ofAWordThatIsThereTwiceTheFirstValueCounts() {
    #expect(found(KeywordTable([("乙", 1), ("甲", 2), ("甲", 3), ("丙甲", 4)]), "甲乙") == ["甲=2", "乙=1"])
  }

  @Test func valuesOfOneWordAreMergedWhenAsked() {
    let table = KeywordTable([("甲乙", 1), ("甲丙", 2), ("甲乙", 4), ("甲丙", 8), ("甲乙", 16)], merging: +)
    #expect(found(table, "甲丙甲乙") == ["甲丙=10", "甲乙=21"])
  }

  @Test func widthAndCaseAreOne() {
    #expect(found(KeywordTable([("Login", 1), ("（一）", 2)]), "ＬＯＧＩＮ(一)") == ["ＬＯＧＩＮ=1", "(一)=2"])
  }

  @Test func anEmptyWordIsNone() { #expect(found(KeywordTable([("", 1)]), "甲") == []) }
}
