internal import GongwenModel

/// Units of measurement in their legal form.
struct Units: ParagraphRule {
  let description = RuleDescription(
    "check.unit", .warning, "GB/T 9704-2012 9；GB 3100",
    title: Bilingual("计量单位用法定形式", "legal units, rightly written"),
    explanation: Bilingual(
      "用法定计量单位；单位符号大小写要对（kg、km、mL）。公分、市斤、英寸等已不用。只查数字后面的单位。",
      "Legal units with the right letter case (kg, km). Only what follows a figure is looked at."),
    wrong: ["载重5KG", "全长12KM", "长30公分", "面积50m2"],
    right: ["载重5kg", "全长12km", "长30厘米", "面积50㎡", "PM2.5", "MP3"])

  private static let units: [(wrong: String, right: String)] = [
    ("KG", "kg"), ("Kg", "kg"), ("KM", "km"), ("Km", "km"), ("CM", "cm"), ("MM", "mm"), ("KW", "kW"),
    ("Kw", "kW"),
    ("KWH", "kW·h"), ("HZ", "Hz"), ("m2", "m²"), ("M2", "m²"), ("km2", "km²"), ("m3", "m³"), ("M3", "m³"),
    ("公分", "厘米"), ("公尺", "米"), ("公吨", "吨"), ("平方公尺", "平方米"), ("市斤", "千克"), ("华里", "公里"), ("英里", "公里"),
    ("英尺", "米"), ("英寸", "厘米"), ("马力", "千瓦"), ("立升", "升"), ("公升", "升"),
  ]
  private static let table = PhraseTable(units.map(\.wrong))

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 1..<max(1, paragraph.count) where paragraph.isDigit(position - 1) {
      guard let found = Self.table.match(paragraph, at: position), paragraph.kind(found.end) != .latin,
        !paragraph.isDigit(found.end), !isCode(paragraph, position)
      else { continue }
      let unit = Self.units[found.number]
      diagnostics.add(paragraph, position..<found.end, [unit.wrong, unit.right])
    }
  }

  /// Whether the number before the unit belongs to a code such as MP3.
  private func isCode(_ paragraph: CheckedParagraph, _ unit: Int) -> Bool {
    paragraph.kind(paragraph.digitsStart(unit) - 1) == .latin
  }
}
