/// 计量单位: the line 单位：万元 above a table.
package enum TableUnit {
  private static let labels: Set = ["单位", "计量单位", "金额单位", "数据单位", "货币单位", "計量單位", "單位"]

  /// What is counted in tables of offices; an organ or a person after 单位： is none of these.
  private static let measures: Set<String> = [
    "元", "百元", "萬元", "億元", "千元", "万元", "百万元", "亿元", "美元", "万美元", "亿美元", "人民币", "人民币元", "人民币万元",
    "人", "人次", "万人", "万人次", "名", "位", "户", "万户", "个", "家", "所", "件", "宗", "起", "项", "条", "篇", "份", "期",
    "台", "套", "辆", "艘", "架", "座", "栋", "处", "间", "块", "张", "册", "万册", "次", "天", "日", "小时", "学时", "分", "年",
    "月",
    "株", "棵", "头", "只", "尾", "羽", "万头", "万只", "万羽", "亩", "万亩", "公顷", "平方米", "万平方米", "平方公里", "平方千米",
    "米", "千米", "公里", "毫米", "厘米", "里", "立方米", "万立方米", "亿立方米", "升", "毫升", "克", "千克", "公斤", "斤", "万斤", "吨",
    "万吨", "千瓦", "万千瓦", "千瓦时", "万千瓦时", "亿千瓦时", "度", "%", "％", "‰", "百分点", "个百分点", "岁", "m", "km", "m²",
    "m2", "㎡", "km²", "m³", "m3", "kg", "t", "kW", "kWh", "亿元人民币", "万元人民币", "元/人", "元/平方米", "元/亩", "公斤/亩",
    "人/次", "毫克/升", "微克/立方米", "℃",
  ]

  /// Whether a text says only what is counted, perhaps in brackets: 单位：万元, （单位：人、户）.
  package static func isUnit(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard scalars.count <= longest, let colon = scalars.firstIndex(where: isColon) else {
      return false
    }
    var label = scalars[..<colon].filter { !ScalarSet.isWhiteSpace($0) }
    var measured = scalars[(colon + 1)...]
    while let last = measured.last, ScalarSet.isWhiteSpace(last) { measured = measured.dropLast() }
    if let first = label.first, let last = measured.last, isOpening(first), isClosing(last) {
      label.removeFirst()
      measured = measured.dropLast()
    }
    guard labels.contains(text(label)) else { return false }
    let parts = measured.split { ScalarSet.isWhiteSpace($0) || isSeparator($0) }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        // 元/人
        measures.contains(text(part))
          || part.split(separator: 0x2F).allSatisfy { measures.contains(text($0)) }
      }
  }

  /// Whether a text says only what is counted.
  package static func isUnit(_ text: String) -> Bool {
    // Four bytes at most are one scalar: longer texts are not looked at.
    text.utf8.count <= 4 * longest && isUnit(text.unicodeScalars.map(\.value)[...])
  }

  /// What the line above a form begins with.
  private static let formWords = Set(
    """
    填报单位 填表单位 填报部门 填表部门 填报人 填表人 填报日期 填表日期 填报时间 填表时间 申报单位 申报人 推荐单位 报送单位 呈报单位 编制单位 制表单位 \
    单位名称 单位盖章 所在单位 所在党支部 所在支部 考核单位 评议单位 考察单位 制表人 审核人 单位
    """.split(separator: " ").map(String.init))
  /// The most characters of a line that says what a table or a form is about.
  package static let longestLine = 120

  /// Whether a text is the fields above a form, side by side: `填报单位：县水务局（盖章）　　填报日期：2026年1月15日`.
  ///
  /// The one word 单位 needs brackets behind it, 单位（公章）：, or 填表时间 on its line, for it begins a byline too.
  package static func isFormLine(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard scalars.count <= longestLine, let colon = scalars.prefix(16).firstIndex(where: isColon) else {
      return false
    }
    let label = scalars[..<colon].filter { !ScalarSet.isWhiteSpace($0) }
    let word = label.prefix { !isOpening($0) }
    // 填
    let isFilled = word.count > 2 || label.count > 2 || scalars.contains(0x586B)
    guard formWords.contains(text(word)), isFilled else { return false }
    guard label.count == word.count || label.last.map(isClosing) == true else { return false }
    return !scalars.contains { stops.contains($0) }
  }

  /// What ends a sentence.
  private static let stops: Set<UInt32> = [0x3002, 0xFF1B, 0xFF01, 0xFF1F]

  private static let longest = 40

  private static func isColon(_ scalar: UInt32) -> Bool { scalar == 0xFF1A || scalar == 0x3A }

  private static func isOpening(_ scalar: UInt32) -> Bool { scalar == 0xFF08 || scalar == 0x28 }

  private static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0xFF09 || scalar == 0x29 }

  /// Commas and semicolons.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    [0x3001, 0xFF0C, 0x2C, 0xFF1B, 0x3B].contains(scalar)
  }

  private static func text(_ scalars: some Sequence<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
