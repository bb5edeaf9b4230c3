import GongwenModel

/// Which words of a title belong together where no list names the term they form (词意完整; G-43).
///
/// Titles go two words and two words (食品|采购 索证|索票), and a noun of a general kind belongs to the one before it, of
/// which it is (生产安全|事故, 救助|对象). The words of a thing are counted from where it begins: after a verb, a particle,
/// a number, a place or an attribute.
struct TitleRhythm {
  /// What parting two words of a pair costs, and a general noun from what it is of.
  private static let insidePair = 3.0
  private static let beforeGeneral = 4.0
  /// What it costs that a pair which ends in a general noun leaves the one it is of (政府投资|建设项目).
  private static let beforeGeneralPair = 1.0

  /// What parting a verb from the noun before it costs, with which it is one thing (能力|提升 培训班).
  private static let beforeNominal = 4.0
  /// What parting any other verb from it costs: in 安全|防范工作 it is one thing, in 干部|学习贯彻 it is not.
  private static let beforeVerb = 1.5
  /// What it costs that a preposition ends a line (…5人为|参事).
  private static let afterPreposition = 2.5
  /// What parting a lone character from the word that it ends costs (煤矿|山).
  private static let beforeEnding = 3.0

  private let scalars: [UInt32]
  private var costs: [Int: Double] = [:]
  /// Whether the word before is the first of a pair, and whether it is part of a thing at all.
  private var isOpen = false
  private var followsNoun = false
  private var followsPreposition = false
  private var wasLone = false

  /// What beginning a line with an item costs.
  ///
  /// - Parameters:
  ///   - starts: The items at which words begin, ascending.
  ///   - insideTerms: The items that are inside a term.
  ///   - scalars: The title.
  /// - Returns: The costs by item; items that a line may begin with freely are left out.
  static func costs(starts: [Int], insideTerms: Set<Int>, _ scalars: [UInt32]) -> [Int: Double] {
    var pass = TitleRhythm(scalars)
    let edges = [0] + starts.filter { $0 > 0 && !insideTerms.contains($0) } + [scalars.count]
    for place in 0..<edges.count - 1 {
      let next = place + 2 < edges.count ? scalars[edges[place + 1]..<edges[place + 2]] : []
      pass.take(scalars[edges[place]..<edges[place + 1]], before: next)
    }
    return pass.costs
  }

  private init(_ scalars: [UInt32]) { self.scalars = scalars }

  private mutating func take(_ word: ArraySlice<UInt32>, before next: ArraySlice<UInt32>) {
    let isAfterPreposition = followsPreposition
    followsPreposition = word.count == 1 && word.allSatisfy(Self.prepositions.contains)
    defer {
      wasLone = word.count == 1
      if isAfterPreposition {
        costs[word.startIndex] = max(Self.afterPreposition, costs[word.startIndex] ?? 0)
      }
    }
    if Self.beginsThing(word) {
      beginThing(word, before: next)
      return
    }
    defer { followsNoun = true }
    let isGeneral = Self.general.contains(Array(word))
    if isGeneral, followsNoun {
      costs[word.startIndex] = Self.beforeGeneral
      isOpen = false
    } else if word.count == 1, followsNoun {
      costs[word.startIndex] = Self.beforeEnding
      isOpen = false
    } else if isOpen {
      costs[word.startIndex] = Self.insidePair
      isOpen = false
    } else {
      let endsGeneral = word.count > 3 ? Array(word.suffix(2)) : word.count == 2 ? Array(next) : []
      if followsNoun, Self.general.contains(endsGeneral) { costs[word.startIndex] = Self.beforeGeneralPair }
      isOpen = word.count < 4
    }
  }

  private mutating func beginThing(_ word: ArraySlice<UInt32>, before next: ArraySlice<UInt32>) {
    if followsNoun, Self.verbs.contains(Array(word)), !word.elementsEqual(Self.about) {
      let isNominal = Self.nominal.contains(Array(word)) && !Self.beginsThing(next)
      costs[word.startIndex] = isNominal ? Self.beforeNominal : Self.beforeVerb
    }
    // 导|向, which the dictionary takes for two words
    if isOpen, wasLone, word.count == 1, followsPreposition { costs[word.startIndex] = Self.beforeEnding }
    // “护苗” is a noun as much as 护苗 is, and so are 5G and 第三次.
    followsNoun = word.last.map { Self.nounEndings.contains($0) || ScalarSet.isLatinLetter($0) } ?? false
    isOpen = false
  }

  /// Whether what follows a word is counted anew: marks, particles, 关于, verbs, attributes, places and numbers.
  private static func beginsThing(_ word: ArraySlice<UInt32>) -> Bool {
    guard let first = word.first, let last = word.last, word.allSatisfy(ScalarSet.isHan) else { return true }
    if word.count == 1 { return particles.contains(first) || prepositions.contains(first) }
    return word.count > 2 && places.contains(last) || numerals.contains(first)
      || verbs.contains(Array(word)) || TitleTerms.isAttribute(before: word.count, Array(word))
  }

  private static let particles: CharacterGroup = "的地得了着之和与及暨等并"
  private static let prepositions: CharacterGroup = "在对向为从以被将把拟致赴"
  private static let about = Array("关于".unicodeScalars.map(\.value))
  private static let nounEndings: CharacterGroup = "”》〉次届"
  private static let places: CharacterGroup = "省市县区州镇乡局院"
  private static let numerals: CharacterGroup = "第二三四五六七八九十百千两"

  private static func words(_ list: String) -> Set<[UInt32]> {
    Set(list.split(separator: " ").map { $0.unicodeScalars.map(\.value) })
  }

  /// What titles do with things.
  private static let verbs = words(
    """
    关于 印发 转发 批转 发布 公布 做好 搞好 加强 开展 组织 召开 举办 举行 调整 成立 组建 设立 建立 报送 上报 下达 申请 申报 请求 解决 \
    同意 批准 核准 核定 表彰 奖励 推荐 规范 推进 落实 商请 协助 核查 废止 修改 修订 制定 授予 提请 审议 停止 暂停 取消 使用 启用 征集 \
    敦促 深入 妥善 处置 严厉 打击 学习 宣传 贯彻 防止 防范 限制 实行 实施 追加 撤销 任免 健全 完善 提高 提升 促进 支持 延长 给予 聘任 \
    拨付 安排 扩大 深化 优化 强化 改进 治理 整治 严禁 禁止 参加 编制 违反 违规 变更 划转 移交 办理 缴纳 发放 配合 督促 通报 查处 推动 \
    引导 鼓励 倡导 动员 招聘 选拔 选派 评选 命名 认定 保护 巩固 降低 减少 增加 压减 划定 设置 使用 防控 监管
    """)

  /// Verbs that stand behind what they are about: 能力提升行动, 作风整治方案, 项目申报指南.
  private static let nominal = words("提升 整治 治理 保护 优化 处置 申报 评选 选拔 征集 认定 查处 办理 发放 拨付 变更 防范 防控 监管 使用 设置")

  /// Nouns that say what kind of thing the words before them are.
  private static let general = words(
    """
    对象 情况 状况 工作 项目 任务 资金 经费 事故 事件 指挥部 活动 问题 制度 工程 措施 人员 名单 名录 标准 单位 企业 方案 结果 期间 机制 \
    机构 体系 试点 基地 意见 数据 指标 计划 领域 精神 系统 设施 犯罪 病例 疫情 灾害 市场 行为 现象 案件 现场 场所 设备 服务 能力 水平 质量 \
    条件 发展 建设 管理 改革 行动 假期 时段 区域 范围 网络 会议 大会
    """)
}
