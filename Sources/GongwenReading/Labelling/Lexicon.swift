internal import GongwenModel

/// Classes that words belong to; a word may belong to several.
struct WordClasses: OptionSet {
  let rawValue: UInt32

  static let report = WordClasses(rawValue: 1)
  static let paper = WordClasses(rawValue: 1 << 1)
  static let label = WordClasses(rawValue: 1 << 2)
  static let post = WordClasses(rawValue: 1 << 3)
  static let organ = WordClasses(rawValue: 1 << 4)
  static let hearer = WordClasses(rawValue: 1 << 5)
  static let division = WordClasses(rawValue: 1 << 6)
  static let certainNoise = WordClasses(rawValue: 1 << 7)
  static let siteProse = WordClasses(rawValue: 1 << 8)
  static let interface = WordClasses(rawValue: 1 << 9)
  static let field = WordClasses(rawValue: 1 << 10)
  static let weakField = WordClasses(rawValue: 1 << 11)
  static let credit = WordClasses(rawValue: 1 << 12)
  static let weakNoise = WordClasses(rawValue: 1 << 13)
  static let attachment = WordClasses(rawValue: 1 << 14)
  static let contact = WordClasses(rawValue: 1 << 15)
  static let imprint = WordClasses(rawValue: 1 << 16)
  static let sentence = WordClasses(rawValue: 1 << 17)
  static let matter = WordClasses(rawValue: 1 << 18)
  static let contents = WordClasses(rawValue: 1 << 19)
  static let collection = WordClasses(rawValue: 1 << 20)
  static let closing = WordClasses(rawValue: 1 << 21)
  static let meeting = WordClasses(rawValue: 1 << 22)
  static let question = WordClasses(rawValue: 1 << 23)
  static let links = WordClasses(rawValue: 1 << 24)
  static let front = WordClasses(rawValue: 1 << 25)
  static let cell = WordClasses(rawValue: 1 << 26)
  static let navigation = WordClasses(rawValue: 1 << 27)

  /// The classes one by one, as the numbers of their bits.
  func forEachBit(_ body: (UInt32) -> Void) {
    var rest = rawValue
    while rest != 0 {
      body(UInt32(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
  }
}

/// All words that are evidence, in one table, so that one look-up a character finds them.
enum Lexicon {
  /// The longest word that begins at each place of the head and the tail of a text.
  ///
  /// - Parameters:
  ///   - text: the scalars.
  ///   - reach: how many scalars from both ends are looked at.
  ///   - found: gets each word's range and classes.
  static func scan(_ text: [UInt32], reach: Int = 32, _ found: (Range<Int>, WordClasses) -> Void) {
    var index = 0
    while index < text.count {
      if index == reach, text.count > 2 * reach { index = text.count - reach }
      if let (end, classes) = table.match(in: text, at: index) { found(index..<end, classes) }
      index += 1
    }
  }

  private static let table = KeywordTable(lists, merging: { $0.union($1) })

  private static let lists: [(WordClasses, String)] = [
    (.report, TitleWords.reportWords), (.paper, TitleWords.paperWords),
    (.label, PersonWords.labelWords), (.post, PersonWords.postWords), (.organ, PersonWords.organWords),
    (.hearer, PersonWords.hearerWords), (.division, PersonWords.divisionWords),
    (.certainNoise, NoiseWords.certain), (.siteProse, NoiseWords.prose), (.interface, NoiseWords.whole),
    (.field, NoiseWords.field), (.weakField, NoiseWords.weakField), (.credit, NoiseWords.credit),
    (.weakNoise, NoiseWords.weak),
    (
      .interface,
      "简体 繁體 手机版 无障碍 长者版 登录 註冊 登錄 下載 下载 打印 全屏 分享 加大 还原 缩小 字号 微信 微博 留言 评论 导航 站内搜索 搜索 搜尋 菜单 用户名 密码 验证码 提交 点击 播放 缩放 Home Menu Login Search Copyright Download Report Data"
    ),
    (.attachment, "附件 附表 附录 附：附件 附錄"),
    (.contact, "联系人 联系电话 电话 传真 邮箱 地址 此件 公开发布 聯繫人 电子邮箱 邮政编码"),
    (.imprint, "抄送 印发 主题词 抄报 分送 主送 校对 打字 共印 印制 印發 签发人 簽發人"),
    (.sentence, "我 本人 为了 根据 按照 依据 由于 如果 因为 今年 去年 在 截至 目前 凡 应当 经 自 对于 各级 任何 会议 现将 当前 近年来 为 我们 这 一是 二是 同时 此外"),
    (.matter, "关于 關於"), (.contents, "目录 目錄 目次 内容提要"),
    (.collection, "精选 通用 合集 汇总 范文 优秀 最新 热门 必备 实用 集合 锦集 推荐 优选 模板 万能 篇一 篇二 篇三"),
    (.closing, "特此通知 特此报告 特此批复 特此公告 特此函复 妥否 请批示 请审议 谢谢大家 谢谢 此复 专此 以上报告 以上汇报"),
    (.meeting, "会议上 大会上 座谈会 动员会 年 月 日 通过 发布 施行 修订 修正 公布 批准"),
    (.question, "问 答 記者 记者"), (.links, NoiseWords.linkListWords),
    // The places of a site: a line of its own in a menu, and words of a report too.
    (
      .navigation,
      "首页 要闻 关怀版 长者版 长辈版 适老化 长者助手 简繁切换 无障碍 智能问答 智能客服 我要查 我要办 我要问 我要看 我要写信 我要咨询 我要投诉 政务公开 政务服务 政务动态 政民互动 互动交流 公众参与 信息公开 新闻中心 新闻动态 通知公告 工作动态 部门动态 政策法规 政策文件 政策解读 政策发布 法律法规 办事指南 办事服务 在线服务 网上办事 数据开放 数据发布 领导之窗 机构概况 机构设置 机构职能 专题专栏 热点专题 营商环境 联系我们 关于我们 关于本站 常用链接 友情链接 站点地图 服务指南 学生服务 下载中心 资料下载 帮助中心 常见问题 个人中心 用户中心 客户端 手机版 电脑版 小程序 官方微信 官方微博 抖音 朋友圈 上一条 下一条 相关新闻 相关报道 相关链接 相关信息 附件下载 加载更多 中国政府网 新闻 公开 服务 互动 政策 推荐 应用 专题 视频 图片 帮助 更多"
    ),
    (
      .field,
      "发文机关 成文日期 主题词 公文种类 体裁 关键字 来源单位 点击数 浏览数 阅读数 发表时间 来稿时间 通知类型 发布单位 文档页数 开馆时间 服务时间"
    ),
    (
      .cell,
      "序号 项目 单位 姓名 性别 职务 职称 数量 金额 合计 小计 总计 备注 名称 类别 时间 地点 内容 责任单位 责任人 牵头单位 配合单位 完成时限 电话 指标 权重 分值 得分 学历 年龄 部门 规格 型号 单价 编号 日期 等级 标准 说明 比例 计量单位"
    ),
    (.front, "前言 引言 摘要 导语 简介 概述 序言 后记 结语 说明 备注 注释"),
  ]
}
