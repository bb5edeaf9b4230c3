import GongwenModel
import Testing

/// Labels of fields, at the start of a line and within one.
@Suite struct FieldLabelTests {
  @Test(arguments: [
    ("电话：1", 2), ("问:", 1), ("单位负责人签字：", 7), ("统一社会信用代码：", 8), ("统一社会信用代码证：", nil), ("电 话：1", nil),
    ("：1", nil), ("A组：", nil), ("电话", nil), ("", nil),
  ]) func aLabelHasOneToEightHanCharacters(text: String, colon: Int?) {
    #expect(FieldLabel.colon(in: text.unicodeScalars.map(\.value)) == colon)
  }

  @Test func aLabelWithinATextIsLookedForAtItsPlace() {
    let text = "联系人：周晓 电话：1".unicodeScalars.map(\.value)
    #expect([4, 7, 12].map { FieldLabel.colon(in: text, from: $0) } == [nil, 9, nil])
  }
}
