import Glibc
internal import GongwenText

/// Keys that sort Chinese names by pinyin, surnames by the reading that they have as such (单 is shàn).
struct PinyinKeys {
  private let collation = PinyinCollation()

  /// The key of a name.
  ///
  /// Names of one surname stand together also where another surname sounds the same, so the surname's reading comes
  /// first, the surname itself next, and then the rest.
  func key(of name: String) -> [UInt8] {
    let name = name.filter { !$0.isWhitespace }
    let surname = Self.compound.keys.first { name.hasPrefix($0) } ?? String(name.prefix(1))
    let reading = Self.compound[surname] ?? Self.single[surname] ?? surname
    let parts = [reading, surname, String(name.dropFirst(surname.count))]
    return Array(parts.map { collation?.key(of: $0) ?? Self.bytes(of: $0) }.joined(separator: [0]))
  }

  /// Surnames whose reading is not the character's usual one, with a character of that reading and tone.
  private static let single: [String: String] = [
    "单": "善", "單": "善", "仇": "求", "解": "谢", "查": "渣", "区": "欧", "區": "欧", "曾": "增", "任": "人", "华": "化",
    "華": "化", "盖": "舸", "蓋": "舸", "翟": "宅", "朴": "嫖", "尉": "未", "乐": "月", "樂": "月", "召": "邵", "繁": "婆",
    "缪": "妙", "繆": "妙", "种": "虫", "员": "运", "員": "运", "折": "蛇", "祭": "债", "秘": "币", "冼": "显", "洗": "显",
    "燕": "烟", "过": "锅", "過": "锅", "谌": "臣", "覃": "秦", "盛": "胜", "卜": "补", "阚": "看", "句": "沟", "相": "象",
    "曲": "屈", "於": "迂", "褚": "楚", "都": "督", "应": "英", "應": "英", "宁": "凝", "寧": "凝", "葛": "舸",
    "占": "沾", "柏": "百", "纪": "己", "紀": "己", "晁": "潮", "逄": "旁", "要": "腰",
  ]

  /// The same for surnames of two characters.
  private static let compound: [String: String] = [
    "长孙": "掌孙", "長孫": "掌孙", "尉迟": "玉迟", "尉遲": "玉迟", "万俟": "末其", "单于": "缠于", "澹台": "谈台", "令狐": "灵狐",
  ]

  /// The bytes in GB 18030, where ICU is missing.
  ///
  /// The 3 755 common characters of GB 2312 stand there in the order of their pinyin; rarer ones follow by radical.
  private static func bytes(of text: String) -> [UInt8] {
    let converter = iconv_open("GB18030", "UTF-8")
    guard converter != UnsafeMutableRawPointer(bitPattern: -1), let converter else { return Array(text.utf8) }
    defer { iconv_close(converter) }
    var input = Array(text.utf8CString)
    var output = [CChar](repeating: 0, count: input.count * 2)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, fromLeft) = (source.baseAddress, source.count - 1)
        var (to, toLeft) = (target.baseAddress, target.count)
        iconv(converter, &from, &fromLeft, &to, &toLeft)
        return target.count - toLeft
      }
    }
    return output.prefix(written).map(UInt8.init(bitPattern:))
  }
}
