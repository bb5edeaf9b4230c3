/// 计量单位: the line 单位：万元 above a table.
package enum TableUnit {
  private static let labels: Set = ["单位", "计量单位", "金额单位", "数据单位", "货币单位", "計量單位", "單位"]

  /// What is counted in tables of offices; an organ or a person after 单位： is none of these.
  private static let measures = Set(
    """
    元 角 分 美元 欧元 港元 日元 人民币 人民币元 人民币万元 亿元人民币 万元人民币 人 名 位 户 个 家 所 件 宗 起 项 条 篇 份 期 \
    台 套 辆 艘 架 座 栋 处 间 块 张 册 本 次 例 批 组 队 支 班 届 场 节 堂 门 根 盆 桶 瓶 盒 箱 包 袋 粒 眼 孔 口 枚 面 幅 部 \
    天 日 周 旬 月 季 年 小时 学时 课时 分钟 秒 工日 人日 工时 岁 株 棵 头 只 尾 羽 匹 亩 公顷 顷 平方米 平米 平方公里 平方千米 \
    米 千米 公里 里 海里 厘米 毫米 微米 立方米 立方 升 毫升 克 毫克 微克 千克 公斤 斤 吨 吨标准煤 标准煤 标箱 车次 架次 瓦 千瓦 \
    兆瓦 千瓦时 兆瓦时 度 伏 千伏 安 赫兹 兆赫 帕 千帕 兆帕 分贝 牛 焦 千焦 百分点 个百分点 % ％ ‰ ℃ ° ㎡ m m² m2 m³ m3 mm \
    mm² cm cm² cm³ km km² km2 ha hm² hm2 g mg kg μg µg ng t L mL ml s h min d V kV A mA W kW MW GW kWh MWh Hz kHz MHz GHz Pa kPa \
    MPa dB N kN J kJ K Ω lx TEU B KB MB GB TB nm hm GWh Wh VA kVA MVA kvar hPa MJ GJ mol lm cd r bit Mbit Gbit kbps Mbps Gbps
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// 十, 百, 千, 万, 亿, 萬, 億: 千公顷, 百万元.
  private static let multipliers: CharacterGroup = "十百千万亿萬億"

  /// `万人次`, `台（套）`, `元/人·月`, `μg/m³`: measures with how many of them are one, and what they are for.
  private static func isMeasure(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard scalars.count(where: isOpening) == scalars.count(where: isClosing) else { return false }
    // / and ·
    let parts = scalars.split { $0 == "/" || $0 == 0xB7 || isOpening($0) || isClosing($0) }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let factors = part.prefix(while: multipliers.contains).count
        return (0...factors).contains { count in
          let rest = part.dropFirst(count)
          // 次: 家次, 场次
          return measures.contains(text(rest))
            || rest.last == "次" && measures.contains(text(rest.dropLast()))
        }
      }
  }

  /// The most characters of a symbol.
  package static let longestSymbol = 5

  /// Whether some letters are the symbol of a unit: kV, μg, km².
  package static func isSymbol(_ letters: [UInt32]) -> Bool {
    !letters.isEmpty && letters.count <= longestSymbol && measures.contains(text(letters))
  }

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
    return !parts.isEmpty && parts.allSatisfy(isMeasure)
  }

  /// Whether a text says only what is counted.
  package static func isUnit(_ text: String) -> Bool {
    // Four bytes at most are one scalar: longer texts are not looked at.
    text.utf8.count <= 4 * longest && isUnit(text.unicodeScalars.map(\.value)[...])
  }

  /// Whether a text begins with such a label and its colon, whatever is counted.
  package static func isLabelled(_ text: some StringProtocol) -> Bool {
    guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
    return labels.contains(String(text[..<colon]))
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
    let isFilled = word.count > 2 || label.count > 2 || scalars.contains("填")
    guard formWords.contains(text(word)), isFilled else { return false }
    guard label.count == word.count || label.last.map(isClosing) == true else { return false }
    return !scalars.contains { stops.contains($0) }
  }

  /// What ends a sentence.
  private static let stops: CharacterGroup = "。；！？"

  private static let longest = 40

  private static func isColon(_ scalar: UInt32) -> Bool { scalar == "：" || scalar == ":" }

  private static func isOpening(_ scalar: UInt32) -> Bool { scalar == "（" || scalar == "(" }

  private static func isClosing(_ scalar: UInt32) -> Bool { scalar == "）" || scalar == ")" }

  /// Commas and semicolons.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    "、，,；;".contains(scalar: scalar)
  }

  private static func text(_ scalars: some Sequence<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
