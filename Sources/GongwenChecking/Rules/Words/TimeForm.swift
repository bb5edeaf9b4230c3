internal import GongwenModel

/// Times of day exist, and are counted one way.
struct TimeForm: ParagraphRule {
  let description = RuleDescription(
    "check.time", .warning, "GB/T 15835-2011 5.1.4",
    title: Bilingual("时刻的写法", "how times are written"),
    explanation: Bilingual(
      "时刻存在（0—24时，0—59分）；24小时制不再加“下午”“晚上”，“下午17:30”写作“17:30”或“下午5:30”。",
      "A time exists (hours 0–24, minutes 0–59), and one of the 24-hour clock takes no 下午 or 晚上: 17:30 or 下午5:30."
    ),
    wrong: ["下午17:30前报送", "定于上午25:30开会", "晚上20时集合", "于9时75分结束"],
    right: ["下午5:30前报送", "17:30前报送", "上午10:30开会", "比例为30:70", "9时30分", "晚上8时集合"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      let end = paragraph.digitsEnd(position)
      if (1...2).contains(end - position), paragraph[position - 1] != ":", paragraph[position - 1] != "." {
        check(paragraph, position..<end, &diagnostics)
      }
      position = max(position + 1, end)
    }
  }

  private func check(
    _ paragraph: CheckedParagraph, _ hour: Range<Int>, _ diagnostics: inout RuleDiagnosticList
  ) {
    let isColon = paragraph.isOne(of: ":：", at: hour.upperBound)
    guard isColon || paragraph.isOne(of: "时点", at: hour.upperBound) else { return }
    let day = dayPart(paragraph, before: hour.lowerBound)
    let minutesEnd = paragraph.digitsEnd(hour.upperBound + 1)
    let minutes = hour.upperBound + 1..<minutesEnd
    // 3:2 is a ratio unless a part of the day stands before it.
    let isTime =
      isColon
      ? day != nil && minutes.count == 2 : day != nil || minutes.count > 0 && paragraph[minutesEnd] == "分"
    guard isTime else { return }
    let value = paragraph.value(hour)
    let hasMinutes = isColon || minutes.count > 0 && paragraph[minutesEnd] == "分"
    let isImpossible = value > 24 || hasMinutes && paragraph.value(minutes) > 59
    let isLate = day.map { paragraph.isOne(of: "下晚", at: $0) } ?? false
    guard isImpossible || isLate && (13...24).contains(value) else { return }
    let end = hasMinutes ? minutesEnd + (isColon ? 0 : 1) : hour.upperBound + 1
    diagnostics.add(paragraph, (day ?? hour.lowerBound)..<end)
  }

  /// Where 上午, 下午, 晚上 and the like begin right before a position.
  private func dayPart(_ paragraph: CheckedParagraph, before position: Int) -> Int? {
    paragraph.word(of: ["上午", "下午", "晚上", "早上", "凌晨", "中午", "晚间"], at: position - 2).map { _ in position - 2 }
  }
}
