import Testing

@testable import GongwenReading

@Suite struct KeywordTableTests {
  private func found(_ table: KeywordTable<Int>, _ text: String) -> [String] {
    let scalars = text.flatScalars
    return table.matches(in: scalars).map { "\(scalars[$0.range].map { $0 }.string)=\($0.value)" }
  }

  @Test func theLongestWordThatBeginsAtAPlaceIsFound() {
    let table = KeywordTable([(1, "工作"), (2, "工作总结"), (4, "总结"), (8, "工人")])
    #expect(found(table, "工人的工作总结和工作") == ["工人=8", "工作总结=2", "总结=4", "工作=1"])
  }

  @Test func ofAWordThatIsThereTwiceTheFirstValueCounts() {
    #expect(found(KeywordTable([(1, "乙"), (2, "甲"), (3, "甲"), (4, "丙甲")]), "甲乙") == ["甲=2", "乙=1"])
  }

  @Test func valuesOfOneWordAreMergedWhenAsked() {
    let table = KeywordTable([(1, "甲乙"), (2, "甲丙"), (4, "甲乙"), (8, "甲丙"), (16, "甲乙")], merging: +)
    #expect(found(table, "甲丙甲乙") == ["甲丙=10", "甲乙=21"])
  }

  @Test func widthAndCaseAreOne() {
    #expect(found(KeywordTable([(1, "Login"), (2, "（一）")]), "ＬＯＧＩＮ(一)") == ["ＬＯＧＩＮ=1", "(一)=2"])
  }

  @Test func anEmptyWordIsNone() { #expect(found(KeywordTable([(1, " ")]), "甲") == []) }
}
