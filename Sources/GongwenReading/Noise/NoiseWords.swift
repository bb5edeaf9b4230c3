/// The words that give web noise away.
///
/// Data of `NoiseLines`.
enum NoiseWords {
  /// What a word says about the line it stands in.
  enum Evidence: Sendable {
    /// Noise wherever it stands in a short line.
    case certain
    /// The same, but a whole sentence may have it: `开通微信公众号，阅读量超过五万次。`
    case prose
    /// Noise when nothing else is on the line.
    case whole
    /// Noise at the start of a line, followed by a colon and a short value.
    case field
    /// The same, but only beside such a field: a report has these words too.
    case weakField
    /// Who made a page (`编辑：……　审核：……`): noise when two of them share a line. Their colon is part of them.
    case credit
    /// Noise in company: two of them in one short line.
    case weak
  }

  static let table = KeywordTable<Evidence>([
    (.certain, certain), (.prose, prose), (.whole, whole), (.field, field), (.weak, weak),
    (.weakField, weakField),
    (.credit, credit),
  ])

  static let certain = """
    ICP备 ICP证 公网安备 版权归原作者 AllRightsReserved Copyright 网站标识码 侵权必究 \
    会员可完整阅读 未完,全文共 当前仅显示 请阅读下面提示 阅读剩余 还剩 剩余未读 剩余内容 付费后 开通会员 开通VIP 成为会员 \
    下载本文 本文下载 立即下载 下载文档 下载全文 点击阅读 阅读全文 展开全文 查看全文 全文阅读 \
    希望能够帮助到大家 希望能帮助到大家 希望对大家有所帮助 希望对您有所帮助 希望对你有所帮助 希望对大家有帮助 希望可以帮到 \
    欢迎阅读 欢迎大家阅读 欢迎借鉴 欢迎大家借鉴 欢迎下载 欢迎大家分享 供大家参考 仅供参考,希望 本文来自 本文来源 来源于网络 \
    本文由 本文链接 本文地址 原文链接 原文地址 转载请注明 侵权请联系 原创力文档 文档一经付费 如有侵权 联系删除 \
         客服微信 您现在的位置 您的位置 您所在的位置 当前位置 你的位置 \
            关闭窗口 关闭本页 返回顶部 返回首页 返回列表 设为首页 加入收藏 \
       相关推荐 猜你喜欢 声明:本文 权限查看 用户特权 用戶特權 猜你喜歡 關閉窗口 \
    本帖最后由 只看楼主 来自手机 [键入文字] [键入 单击此处 点击此处输入 本文共计 本文字数 全文共计 热门搜索 拓展阅读 延伸阅读 猜您喜欢 大家都在看 相关范文 跳至主要內容 跳至主要内容 跳到主要内容 跳转到主要内容 跳转至主要内容 点个赞吧 点个在看 蓝字关注 转发给更多 相关资料下载 为您推荐 收藏本文 本文标题 文章标题 收藏《 文章出处 更多范文 更多文章
    """
  static let prose = """
    微信公众号 扫一扫 浏览次数 点击次数 点击量 阅读次数 阅读量 访问量 网站地图 网站首页 无障碍阅读 客服电话 免责声明 转载自 发表于 网安备 公安网备 未经授权 \
    点击查看 点击下载 阅读原文 扫码关注 关注我们 长按识别 分享到 版权所有 上一篇 下一篇 © 相关阅读 推荐阅读 相关文章 热门文章 最新文章 关注公众号 热门推荐 打印本页 喜欢此内容的人还 扫描全能王 CamScanner 预览时标签不可点
    """
  static let whole = """
    END -END- THEEND 回复 楼主 沙发 编辑 删除 引用 点评 顶 收藏0 下一篇 上一篇 上传 \
    首页 登录 注册 搜索 打印 关闭 收藏 点赞 评论 举报 分享 广告 返回 目录导航 更多 更多>> 上一页 下一页 末页 尾页 正文 展开 收起 \
    朗读 语音朗读 语音播报 播报 听全文 长者版 长辈版 适老版 适老化 关怀版 无障碍 无障碍浏览 \
    大中小 字体 复制 复制链接 登录|注册 繁体 简体 English 回到顶部 置顶 赞 踩 赏 打赏 写评论 发表评论 我要评论 网友评论 【字体:大中小】
    """
  static let field = """
    索引号 主题分类 发文机构 发布机构 发文字号 发文日期 发布日期 发布时间 发布者 发布人 文号 时效性 有效性 内容概述 公开方式 公开时限 \
    公开范围 生成日期 信息来源 体裁分类 组配分类 信息分类 信息索引 责任编辑 来源 来自   标签 浏览 点击 阅读 字体 字号 标题分类 \
        供稿单位 稿件来源 文章来源 所属栏目  栏目 更新时间 上传时间 文件编号 文件大小 文档格式  下载积分 \
    技术支持   网址   成文时间 统一登记号 服务热线 服务对象 废止日期 实施日期 施行日期 失效日期 文档编号 \
    上一条 下一条 上一篇 下一篇 往期回顾 发布于 IP属地 相关文档 點擊數 贊
    """
  static let weakField = "时间 日期 作者 分类 关键词 页数 传真 邮编 单位 标题 联系地址 邮箱 主办单位 承办单位 主办 承办"
  static let credit = "编辑: 审核: 录入: 审稿: 摄影: 责编: 校对: 初审: 复审: 终审: 监制: 供图: 排版:"
  static let weak = "会员 下载 登录 注册 整理 范文 网址 链接 点击 公众号 VIP 阅读 收藏 首页 分享 客服 精选 请欣赏 小编 分享给 本站 提供"

  /// Whether a line is the name of a site's column, which stands above the title of a text and is none.
  static func isColumn(_ words: [UInt32]) -> Bool {
    if columns.contains(words) { return true }
    guard words.count == 4 else { return false }
    let (subject, kind) = (Array(words[..<2]), Array(words[2...]))
    return columnKinds.contains(kind) && columnSubjects.contains(subject)
      || noticeKinds.contains(kind) && siteSubjects.contains(subject)
  }

  private static func pairs(_ words: String) -> Set<[UInt32]> {
    Set(words.listedWords)
  }

  /// 科研动态, 协会要闻: what they are about, and what they are.
  private static let columnSubjects = pairs(
    """
    网站 本站 站内 本会 本校 本院 本所 本局 协会 学会 商会 教会 校内 院内 学校 学院 校园 公司 企业 集团 社区 部门 基层 行业 热点 最新 重要 图片 综合 \
    党建 团学 工会 教学 科研 学术 学生 政务 时政 国内 地方 市场 财经 文化 教育 科技 医院 工作 校友 人才
    """)
  private static let columnKinds = pairs("动态 新闻 资讯 要闻 快讯 天地 园地 之窗 专栏 频道 動態 新聞 資訊")
  /// 网站公告, 本会活动: 采购公告 and 招聘信息 are titles.
  private static let siteSubjects = pairs("网站 本站 站内 本会 本校 本院 本所 协会 学会 教会 校内 院内 学校 学院 最新 重要 政务 先锋")
  private static let noticeKinds = pairs("公告 公示 通知 信息 活动 消息 文件")

  private static let columns = Set<[UInt32]>(
    """
    新闻动态 新闻中心 新闻资讯 综合新闻 学校新闻 校园新闻 学院新闻 公司新闻 企业新闻 热点新闻 图片新闻 媒体报道 行业动态 行业新闻 工作动态 政务动态 \
    部门动态 基层动态 要闻动态 时政要闻 通知公告 公告通知 公告公示 公示公告 通知通告 政策法规 法律法规 政策文件 信息公开 政务公开 政府信息公开 党务公开 \
    校务公开 院务公开 厂务公开 党建工作 党建动态 党建园地 素质拓展 人事任免 人事信息 机构设置 互动交流 办事服务 文件下载 资料下载 内容详情 详细内容 \
    详细信息 公告内容 文章内容 新闻内容 公告中心 通知中心 资讯中心 文章详情 信息详情 新闻详情 公告详情 通知详情 接访信息详情 帮助文档 帮助中心 在线帮助 新聞動態 最新消息 消息公告 政策法規 資訊公開
    """.listedWords)

  /// 通知公告, 联系我们: what most menus have.
  static func isOfMenu(_ words: [UInt32]) -> Bool { columns.contains(words) || menus.contains(words) }
  private static let menus = Set<[UInt32]>(
    "首页 网站首页 返回首页 联系我们 关于我们 网站地图 站内搜索 友情链接 登录 注册 菜单 导航 下载中心 组织机构 组织架构 加入我们 在线留言".listedWords
  )

  /// What stands over a list of links to other texts.
  static let linkLists = KeywordTable(words: linkListWords)
  static let linkListWords =
    "相关阅读 相关推荐 相关文章 相关范文 推荐阅读 热门推荐 热门文章 最新文章 拓展阅读 延伸阅读 猜你喜欢 猜您喜欢 为您推荐 大家都在看"
  /// What an account's page begins its own line with.
  static let original = KeywordTable(words: "原创 转载")
  /// What an account's page counts under a text: `阅读 1024`, `赞 36　在看 12`.
  static let counters = KeywordTable(words: "阅读 赞 在看 点赞 收藏 评论 分享 转发 留言 喜欢 浏览 推荐")
  /// What names of accounts end with, on the first line of a text copied from one.
  static let accountNames = KeywordTable(words: "发布 融媒 资讯 头条 微讯 在线 之声")
  /// What names of sites end with.
  static let siteNames = KeywordTable(words: "网 文库 论坛 网站 频道 社区网 下载站 公众号 百科 博客 图书馆")
}
