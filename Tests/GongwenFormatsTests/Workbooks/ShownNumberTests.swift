import Testing

@testable import GongwenFormats

@Suite struct ShownNumberTests {
  private func text(_ value: Double, _ code: String, startsIn1904: Bool = false) -> String {
    ShownNumber.text(value, NumberFormat(code), startsIn1904: startsIn1904)
  }

  @Test(
    arguments: [
      (12.0, "General", "12"), (1975.03, "General", "1975.03"), (0.1 + 0.2, "General", "0.3"),
      (1.0 / 3, "General", "0.333333333"), (-5, "General", "-5"), (13_888_888_888, "General", "13888888888"),
      (123_456_789_012_345, "General", "123456789012345"), (1234.567891234, "General", "1234.567891"),
      (1e21, "General", "1000000000000000000000"), (0, "General", "0"), (1975.1, "0.00", "1975.10"),
      (1.005, "0.00", "1.01"), (-1.005, "0.00", "-1.01"), (0.995, "0.00", "1.00"), (7, "000", "007"),
      (1_234_567.891, "#,##0.00", "1,234,567.89"), (999, "#,##0", "999"), (0.256, "0%", "26%"),
      (0.5, "0.0%", "50.0%"),
      (12345, "0.00E+00", "1.23E+04"), (0.00012, "0.00E+00", "1.20E-04"), (3, "\"第\"0\"号\"", "第3号"),
      (-3, "0;(0)", "(3)"), (0, "0;-0;\"无\"", "无"), (8_755_512, "000-0000", "875-5512"), (5, "[Red]0_ ", "5"),
      (5, "@", "5"), (5, "G/通用格式\"人\"", "5人"), (0.5, "# ?/?", "0.5"), (1_500_000, "0.0,,", "1.5"),
      (5, ";;;", "5"), (10, "0.##", "10."),
      (123_456, "0!.0,\"万\"", "12.3万"), (5, "0!人", "5人"),
    ] as [(Double, String, String)])
  func numbersAsTheyAreShown(value: Double, code: String, expected: String) {
    #expect(text(value, code) == expected)
  }

  @Test(
    arguments: [
      (45717.0, "yyyy/m/d", "2025/3/1"), (45717, "yyyy\"年\"m\"月\"d\"日\"", "2025年3月1日"),
      (27454, "yyyy.mm", "1975.03"),
      (45717.5, "yyyy-mm-dd hh:mm", "2025-03-01 12:00"), (0.75, "h:mm AM/PM", "6:00 PM"),
      (45717, "[$-804]yyyy\"年\"m\"月\";@", "2025年3月"),
      (45717, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二〇二五年三月一日"),
      (45717, "mmm-yy", "Mar-25"), (45717, "aaaa", "星期六"), (45717, "dddd", "Saturday"),
      (1.5, "[h]:mm", "36:00"),
      (60, "yyyy/m/d", "1900/2/29"), (59, "yyyy/m/d", "1900/2/28"), (61, "yyyy/m/d", "1900/3/1"),
      (1, "yyyy/m/d", "1900/1/1"),
      (2_958_465, "yyyy/m/d", "9999/12/31"), (2_958_466, "yyyy/m/d", "2958466"), (-1, "yyyy/m/d", "-1"),
      (45717.999999, "yyyy/m/d", "2025/3/2"), (0.5, "mm:ss", "00:00"), (0.0001, "mm:ss.0", "00:08.6"),
      (45717.25, "上午/下午h\"时\"", "上午6时"), (45717, "[DBNum1]yy\"年\"m\"月\"", "二五年三月"),
      (45717, "[DBNum1]yy", "二五"), (38412, "[DBNum1]yy\"年\"", "〇五年"), (36586, "[DBNum1]y", "〇〇"),
      (45717.75, "h:mm h AM/PM", "6:00 6 PM"),
    ] as [(Double, String, String)])
  func datesAsTheyAreShown(value: Double, code: String, expected: String) {
    #expect(text(value, code) == expected)
  }

  @Test(
    arguments: [
      (46034.0, "m\"月\"d\"日\"", "2026年1月12日"), (46034.4, "yyyy-mm-dd hh:mm", "2026年1月12日"),
      (46034, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2026年1月12日"),
      (46034, "[DBNum1]yyyy\"年\"m\"月\"d\"日\"", "2026年1月12日"),
      (46034, "d-mmm-yy", "2026年1月12日"), (46034, "yyyy\"年\"m\"月\"", nil), (46034, "General", nil),
      (0.4, "h:mm:ss", nil), (0.4, "yyyy-mm-dd hh:mm", nil), (46034, "dddd", nil), (-1, "yyyy/m/d", nil),
    ] as [(Double, String, String?)])
  func theDayOfANumber(value: Double, code: String, expected: String?) {
    #expect(ShownNumber.day(value, NumberFormat(code), startsIn1904: false) == expected)
  }

  @Test(
    arguments: [
      (1.0, "[=1]\"男\";[=2]\"女\"", "男"), (2, "[=1]\"男\";[=2]\"女\"", "女"), (3, "[=1]\"男\";[=2]\"女\"", "3"),
      (1, "[=1]\"是\";\"否\"", "是"), (0, "[=1]\"是\";\"否\"", "否"), (-1, "[=1]\"是\";\"否\"", "否"),
      (85, "[>=60]\"及格\";\"不及格\"", "及格"), (45, "[>=60]\"及格\";\"不及格\"", "不及格"),
      (95, "[>=90]\"优\";[>=60]\"合格\";\"差\"", "优"), (75, "[>=90]\"优\";[>=60]\"合格\";\"差\"", "合格"),
      (30, "[>=90]\"优\";[>=60]\"合格\";\"差\"", "差"), (123_456, "[>=10000]0!.0,\"万\";0", "12.3万"),
      (99, "[>=10000]0!.0,\"万\";0", "99"), (-5, "[<0]\"亏\"0.0;0.0", "亏5.0"), (-5, "[<100]0;0", "-5"),
      (5, "[Red][<60]0;[Blue]0", "5"), (-5, "0;[=-5]\"缺\";0", "缺"), (0, "[<>0]0;\"无\"", "无"),
      (13_800_138_001, "[<=99999999]####-####;###-####-####", "138-0013-8001"),
      (62_012_345, "[<=99999999]####-####;###-####-####", "6201-2345"),
      // Colours, languages and times in brackets are no conditions.
      (-5, "0.0;[Red]-0.0", "-5.0"), (0.5, "[h]:mm", "12:00"), (5, "[$-804]0;[Red]0", "5"),
    ] as [(Double, String, String)])
  func partsForTheNumbersThatMeetTheirCondition(value: Double, code: String, expected: String) {
    #expect(text(value, code) == expected)
  }

  @Test(
    arguments: [
      (12.0, "[DBNum1]General", "一十二"), (1234, "[DBNum1][$-804]General", "一千二百三十四"),
      (10_005, "[DBNum1]General", "一万〇五"), (100_010_000, "[DBNum1]General", "一亿〇一万"),
      (0, "[DBNum1]General", "〇"),
      (1234, "[DBNum2][$-804]General", "壹仟贰佰叁拾肆"), (1_050_000, "[DBNum2]General", "壹佰零伍万"),
      (360_000, "[DBNum2][$-804]General\"元整\"", "叁拾陆万元整"), (12.5, "[DBNum2]General", "壹拾贰.伍"),
      (-3, "[DBNum2]General", "-叁"), (15, "[DBNum2]", "壹拾伍"), (0, "[DBNum2]General", "零"),
      (1e12, "[DBNum2]General", "1000000000000"),
      // By places each digit is one: only the general form has words.
      (12, "[DBNum1]0", "一二"), (12.5, "[DBNum2]0.00", "壹贰.伍零"), (12, "[DBNum2]\"2026-\"0", "2026-12"),
      (123, "[DBNum3]0", "123"),
    ] as [(Double, String, String)])
  func numbersInHanDigits(value: Double, code: String, expected: String) {
    #expect(text(value, code) == expected)
    #expect(!NumberFormat(code).isGeneral || value == 123, "it is not shown as it stands in the file")
  }

  @Test func formsOfTheSystemAreThoseOfAChineseOne() {
    #expect(text(46034, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy") == "2026年1月12日")
    #expect(text(46034.5, "[$-x-systime]h:mm:ss AM/PM") == "12:00:00")
  }

  @Test func daysFrom1904() {
    #expect(ShownNumber.day(44572, NumberFormat("yyyy/m/d"), startsIn1904: true) == "2026年1月12日")
    #expect(text(0, "yyyy/m/d", startsIn1904: true) == "1904/1/1")
    #expect(text(44255, "yyyy/m/d", startsIn1904: true) == "2025/3/1")
  }

  @Test func formatsThatStandInNoList() {
    #expect(ShownNumber.text(45717, NumberFormat(builtIn: 14), startsIn1904: false) == "2025/3/1")
    #expect(ShownNumber.text(45717, NumberFormat(builtIn: 57), startsIn1904: false) == "2025年3月")
    #expect(ShownNumber.text(1975.1, NumberFormat(builtIn: 2), startsIn1904: false) == "1975.10")
    #expect(ShownNumber.text(7, NumberFormat(builtIn: 400), startsIn1904: false) == "7")
  }

  @Test func codesOfAbsurdLengthAreNotRead() {
    #expect(text(5, String(repeating: "0", count: 100_000)) == "5")
  }
}

@Suite struct CellReferenceTests {
  @Test(arguments: [
    ("A1", 0, 0), ("B7", 6, 1), ("$AA$10", 9, 26), ("XFD1048576", 1_048_575, 16383), ("b7", 6, 1),
  ])
  func placesOfCells(text: String, row: Int, column: Int) {
    #expect(CellReference(text.utf8) == CellReference(row: row, column: column))
  }

  @Test(arguments: [
    "", "A", "7", "A0", "XFE1", "A1048577", "1A", "A1B", "A-1", "ÄA1", "A99999999999999999999",
  ])
  func whatIsNoPlace(text: String) { #expect(CellReference(text.utf8) == nil) }

  @Test func namesOfColumns() {
    #expect([0, 25, 26, 701, 702, 16383].map(CellReference.letters) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
  }
}
