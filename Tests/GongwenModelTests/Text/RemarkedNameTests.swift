import Testing

@testable import GongwenModel

@Suite struct RemarkedNameTests {
  @Test(arguments: [
    ("王强（挂职）", "王强"), ("李明*", "李明"), ("周原▲（挂职）", "周原"), ("赵敏同志", "赵敏"), ("陈思 13800000000", "陈思"),
    ("陈思0551-62345678", "陈思"), ("陈思（13800000000）", "陈思"), ("欧阳修远（女，回族）", "欧阳修远"), ("王 强 （兼）", "王 强"),
    // What tells two of one name apart, and what is the name.
    ("王强（大）", "王强（大）"), ("王强2", "王强2"), ("王强(B)", "王强(B)"), ("周同志", "周同志"), ("周*", "周*"),
    ("周（原）", "周（原）"), ("John Smith", "John Smith"), ("阿不都·买买提", "阿不都·买买提"), ("2026000", "2026000"),
  ])
  func remarksAreNoPartOfAName(name: String, bare: String) {
    #expect(RemarkedName.withoutRemarks(name) == bare)
  }

  @Test(arguments: [
    ("王强（大）", "王强"), ("王强2", "王强"), ("王强B", "王强"), ("王强（挂职）*", "王强"), ("赵敏", "赵敏"),
    ("John Smith", "John Smith"),
    ("阿不都·买买提", "阿不都·买买提"),
  ])
  func nobodySignsWithAMark(name: String, signed: String) {
    #expect(RemarkedName.signed(name) == signed)
  }
}
