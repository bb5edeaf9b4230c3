import GongwenModel

/// What a character can be to a person's name in running text, and the pairs of characters that decide.
///
/// A name is looked for only in front of a title (王明同志) and after a boundary. All of this says where to be
/// silent: a name that is not recognised breaks as it always did, an ordinary word taken for a name would not
/// break where it could.
package enum PersonNameTable {
  /// A surname of one character, ordinary words of official texts left out.
  static let surname: UInt8 = 1
  /// The first character of a title, 副 included.
  static let title: UInt8 = 2
  /// The first character of a name that the document declares.
  static let declared: UInt8 = 4
  /// A character after which a name may begin: 由, 对, 与.
  static let boundary: UInt8 = 8
  /// A character that ends words for organs, groups and posts, and hardly a name: 委, 组, 员.
  static let endsNoName: UInt8 = 16

  /// The flags of all Han characters of the basic block, U+4E00 first.
  static let flags: [UInt8] = {
    var flags = [UInt8](repeating: 0, count: 0x9FFF - 0x4E00 + 1)
    func mark(_ text: String, _ flag: UInt8) {
      for scalar in text.unicodeScalars where offset(scalar.value) < flags.count {
        flags[offset(scalar.value)] |= flag
      }
    }
    mark(Surnames.single, surname)
    // Verbs, prepositions and words of the office: 任书记, 全体同志, 党组书记.
    for scalar in "和向师时连全党任成应车项管".unicodeScalars { flags[offset(scalar.value)] &= ~surname }
    mark("对由和与经同向请及于为是让给将以跟命荐举取去托彰问派", boundary)
    mark("委组部局处科室会院校系员县省镇乡村厂站所位任副级面间者们等的了是及该各此务支办队团区市州班馆场厅股司庭社店园段群名总老女男新为兼当由与对向经作", endsNoName)
    for pair in titles { flags[offset(pair >> 16)] |= title }
    mark("副", title)
    return flags
  }()

  /// Where the flags of a scalar are; beyond the end for what is no Han character of the basic block.
  static func offset(_ scalar: UInt32) -> Int { Int(scalar &- 0x4E00) }

  /// The first two characters of titles after a name.
  static let titles = pairs(
    "同志 先生 女士 老师 书记 主任 局长 部长 处长 科长 县长 市长 省长 区长 乡长 镇长 村长 州长 盟长 旗长 院长 校长 所长 站长 队长 厅长 司长 行长 股长 组长 庭长 厂长 场长 "
      + "园长 台长 馆长 社长 会长 团长 主席 总理 经理 总经 董事 秘书 检察 教授 医生 主管 专员 政委 常委 委员 代表 烈士")

  /// The last two characters of what stands before a name: 县委书记王明, 党员王明.
  static let endsBefore = pairs("事长 察长 书长 党员 干部 成员 专家 模范").merged(with: titles)

  /// Surnames of two characters.
  static let compounds = pairs(Surnames.compound)

  /// Words that begin with a surname, or with a boundary and a surname, and are no names: 林业局长, 由于高同志.
  package static let words = pairs(
    "高级 高校 高新 高层 高职 高中 高龄 高等 高温 林业 林草 林权 林政 商务 商业 商贸 文化 文旅 文体 文教 文学 文艺 文史 文秘 文明 文广 文联 卫生 卫健 卫计 司法 司机 "
      + "金融 金属 房产 房管 宣传 武装 武警 安全 安监 安保 安置 农业 农技 农机 农林 农经 农牧 施工 施教 程序 程控 方案 方针 华东 华北 华侨 康复 康养 路政 路桥 "
      + "石油 石化 边防 边境 游客 关心 关爱 关键 关于 严格 祝贺 顾问 申请 解放 包村 包片 包保 包案 明确 毕业 常驻 余下 马列 史志 纪检 纪律 温泉 柴油 白天 何况 陶瓷 查办 查处 "
      + "麻醉 谷物 沙漠 冷链 由于 对于 同于 向于 请于 给于 让于 以于 经常 及时 和平")

  /// Whether a sorted table has a pair.
  package static func has(_ first: UInt32, _ second: UInt32, in table: [UInt32]) -> Bool {
    guard first < 0x10000, second < 0x10000 else { return false }
    let wanted = first << 16 | second
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < table.count && table[low] == wanted
  }

  /// A sorted table from words of two characters, one space between them.
  private static func pairs(_ words: String) -> [UInt32] {
    var result: [UInt32] = []
    var first: UInt32?
    for scalar in words.unicodeScalars where scalar != " " {
      if let start = first { result.append(start << 16 | scalar.value) }
      first = first == nil ? scalar.value : nil
    }
    return result.sorted()
  }
}

extension [UInt32] {
  fileprivate func merged(with other: [UInt32]) -> [UInt32] { (self + other).sorted() }
}
