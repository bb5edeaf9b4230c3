import GongwenModel

/// Terms of several words that read as one in titles of official documents.
///
/// A dictionary of words divides them (领导|小组, 股东|大会, 住房|公积金), and a line that ends inside one reads as a slip
/// (词意完整; G-43). The list holds what titles are made of: organs and bodies, meetings, papers, policies, offices' work.
enum TitleTerms {
  /// The items inside a term: those that a line should not begin with.
  static func inside(_ scalars: [UInt32]) -> Set<Int> {
    var inside: Set<Int> = []
    for start in scalars.indices {
      for term in terms[scalars[start]] ?? [] where scalars[start...].starts(with: term) {
        for index in start + 1..<start + term.count { inside.insert(index) }
      }
    }
    return inside
  }

  /// Whether the name of an organ's kind begins at an item: its place stands before it (云岭市|中级人民法院).
  static func isOrgan(at start: Int, _ scalars: [UInt32]) -> Bool {
    (organs[scalars[start]] ?? []).contains { scalars[start...].starts(with: $0) }
  }

  /// Whether the kind of a document begins at an item and ends its name, but for brackets: 《…管理办法（试行）》.
  static func isKind(at start: Int, _ scalars: [UInt32]) -> Bool {
    (kinds[scalars[start]] ?? []).contains { kind in
      guard scalars[start...].starts(with: kind), start + kind.count < scalars.count else { return false }
      return "》〉（(".contains(scalar: scalars[start + kind.count])
    }
  }

  /// Whether an attribute or an adverb ends before an item.
  static func isAttribute(before end: Int, _ scalars: [UInt32]) -> Bool {
    (attributes[scalars[end - 1]] ?? []).contains { scalars[..<end].reversed().starts(with: $0) }
  }

  private static let terms = byFirst(organNames + meetings + papers + work + matters)
  private static let organs = byFirst(organNames)
  private static let kinds = byFirst(papers)
  /// By their last character, from the end.
  private static let attributes = byFirst(String(attributesAndAdverbs.reversed()))

  private static func byFirst(_ list: String) -> [UInt32: [[UInt32]]] {
    let words = list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    return Dictionary(grouping: words) { $0.first ?? 0 }
  }

  private static let organNames = """
    人民政府 省人民政府 市人民政府 县人民政府 区人民政府 乡人民政府 镇人民政府 州人民政府 人民政府办公室 \
    人民政府办公厅 人民代表大会 人民代表大会常务委员会 常务委员会 人大常委会 政治协商会议 人民法院 \
    中级人民法院 高级人民法院 最高人民法院 人民检察院 最高人民检察院 纪律检查委员会 监察委员会 直属机关 \
    机关党委 机关工委 领导小组 工作小组 领导班子 联席会议 指挥部办公室 领导小组办公室 委员会办公室 \
    管理委员会 学术委员会 教育体育局 农业农村局 农业农村厅 农业农村部 人力资源社会保障局 人力资源和社会保障局 \
    人力资源社会保障厅 人力资源社会保障部 住房城乡建设局 住房和城乡建设局 住房城乡建设厅 住房和城乡建设厅 \
    住房和城乡建设部 自然资源局 生态环境局 生态环境厅 市场监督管理局 市场监管局 应急管理局 应急管理厅 \
    交通运输局 交通运输厅 交通运输部 文化和旅游局 文化和旅游部 卫生健康局 卫生健康委 卫生健康委员会 \
    发展和改革委员会 发展改革委 发展改革局 综合行政执法局 行政审批局 退役军人事务局 医疗保障局 机关事务管理局 \
    国家税务总局 工商总局 地方税务局 银行保险监督管理委员会 证券监督管理委员会 公共资源交易中心 街道办事处 \
    社区居民委员会 村民委员会 居民委员会 有限公司 有限责任公司 股份有限公司 集团有限公司 股东大会 \
    临时股东大会 董事会 监事会 股东会 职工代表大会 会员代表大会 党员代表大会 学生代表大会 共产主义青年团 \
    妇女联合会 残疾人联合会 工商业联合会 总工会 证券交易所 委员会 银行业监督管理委员会 高等学校 普通高等学校
    """ + " "

  private static let meetings = """
    工作会议 全体会议 全体人员会议 动员大会 表彰大会 总结大会 启动大会 专题会议 专题学习会 专题组织生活会 \
    组织生活会 民主生活会 常务会议 办公会议 理论学习中心组 中心组学习 现场会 推进会 座谈会 研讨会 报告会 \
    代表会议 新闻发布会 听证会
    """ + " "

  private static let papers = """
    工作报告 政府工作报告 述职报告 述职述廉报告 述职述廉 调研报告 可行性研究报告 工作总结 工作要点 工作计划 \
    工作方案 实施方案 实施意见 实施细则 管理办法 管理制度 管理规定 暂行办法 暂行规定 指导意见 若干意见 \
    若干规定 若干措施 应急预案 任务清单 责任清单 考核办法 议事规则 工作规则 工作制度 会议纪要 决议公告 \
    补充通知 招生简章 招标公告 中标公告 竞争性磋商 采购公告 评审结果 征求意见稿 对照检查材料 情况报告 \
    情况通报 年度报告 实施办法 实施规定 实施规则 管理规则 管理条例 管理规范 考核细则 奖励办法 评价办法 工作办法 \
    工作细则 工作规范 总体方案 行动方案 行动计划 总体规划 专项规划 发展规划 建设规划 总体应急预案 部门预算 部门决算 年度预算 年度决算 预算执行 财政收支
    """ + " "

  /// What stands before its word and says nothing without it.
  private static let attributesAndAdverbs = """
    重大 重要 主要 重点 有关 相关 其他 部分 各类 各项 特大 典型 优秀 进一步 切实 全面 深入 认真 严格 扎实 加快 \
    持续 积极 大力 着力 不断 依法 充分 统一 集中 全国 全省 全市 全县 全区 全州 国家级 省级 市级 县级 联合 共同 \
    及时 有序 有效 精准 全力 逐步 如期 限期 严禁 禁止 临时 暂停
    """

  /// What papers are about: illnesses, pests, accidents, trades, aid.
  private static let matters = """
    以旧换新 以工代赈 专精特新 个五年规划 退耕还林 退牧还草 退耕还湿 放管服 双随机 一网通办 扫黄打非 流行性腮腺炎 流行性感冒 流行性出血热 \
    流行性脑脊髓膜炎 手足口病 诺如病毒 登革热 肺结核 布鲁氏菌病 非洲猪瘟 口蹄疫 高致病性禽流感 松材线虫病 草地贪夜蛾 红火蚁 \
    呼吸道传染病 疫情暴发 聚集性疫情 暴发疫情 住院医师 规范化培训 全科医生 中医药 公立医院 集中采购 分级诊疗 家庭医生 预防接种 \
    免疫规划 先天性心脏病 职业病 精神障碍 妇幼保健 生产安全事故 交通事故 火灾事故 环境影响报告书 环境影响报告表 竣工验收 初步设计 \
    施工图 水资源 大气污染 扬尘污染 土壤污染 固体废物 生活垃圾 垃圾分类 污水处理 污水处理厂 自来水 城市更新 老旧小区 保障性住房 \
    棚户区改造 房地产 物业管理 自建房 高层建筑 电动自行车 充电设施 新能源汽车 公共交通 出租汽车 机动车 驾驶员 交通管制 烟花爆竹 \
    特种设备 个体工商户 民营企业 民营经济 小微企业 中小企业 中小微企业 知识产权保护 电子商务 数字经济 社会信用 信用体系 政务数据 \
    公共数据 网络谣言 电信网络诈骗 未成年人保护 家庭教育 心理健康 营养改善计划 学生资助 校外培训 课后服务 三支一扶 公益性岗位 \
    就业创业 零工市场 劳动关系 工伤保险 失业保险 生育保险 大病保险 医疗救助 临时救助 困难群众 残疾人 老年人 留守老人 养老院 敬老院 \
    殡葬改革 婚姻登记 社区矫正 法律援助 人民调解 人民陪审员 行政复议 行政诉讼 行政处罚 裁量权基准 合法性审查 重大行政决策 公平竞争 \
    反不正当竞争 食品药品 农产品质量安全 种质资源 粮食安全 耕地占补平衡 农田水利 农业机械 农机购置补贴 动物防疫 畜禽养殖 秸秆焚烧 \
    人工影响天气 森林草原 防灭火 河道采砂 山洪灾害 水库移民 水土流失 湿地保护 古树名木 自然保护地 文物保护 文物普查 经济普查 \
    人口普查 农业普查 地方志 融媒体 新闻宣传 红十字会 供销合作社 合作社联合社 科学技术协会 关心下一代 高校毕业生 征兵工作 国防动员 \
    人民防空 军民融合 乡村建设 移风易俗 村规民约 集体经济 集体资产 土地承包 土地流转 宅基地 一事一议 产权制度 财政补助 财政补贴 \
    转移支付 债务风险 隐性债务 国库集中支付 公务接待 公务用车 会议费 差旅费 因公出国 办公用房 机构编制 干部选拔任用 巡察整改 \
    提升年活动 建设年活动 攻坚年活动 落实年活动 突破年活动 五一劳动奖章 五一劳动奖状 五四青年奖章 三八红旗手 三八红旗集体 工人先锋号 青年文明号 道德模范 \
    中华人民共和国 防震减灾 消防救援 消防救援队伍 部际联席会议 市场主体 经营主体 交易成本 教育系统 非煤矿山 尾矿库 审计整改 问题整改 经济责任审计 离任审计 中央八项规定 八项规定精神
    """ + " "

  private static let work = """
    党风廉政建设 党风廉政 反腐败 全面从严治党 从严治党 意识形态 主题教育 思想政治 政治建设 基层党建 \
    党建工作 干部队伍 年轻干部 领导干部 党员干部 优秀共产党员 先进集体 先进个人 先进单位 劳动模范 \
    精神文明建设 精神文明 文明单位 社会主义 核心价值观 高质量发展 科学发展观 科学发展 可持续发展 \
    经济社会发展 经济社会 国民经济 乡村振兴 脱贫攻坚 三年行动 专项行动 专项整治 专项检查 专项治理 \
    优化营商环境 营商环境 法治政府 法治政府建设 依法行政 行政执法 行政审批 行政许可 信息公开 政务公开 \
    政府信息公开 政务服务 公共服务 基本公共服务 公共卫生 公共安全 公共资源 政府采购 国有资产 国有企业 \
    基础设施 固定资产 安全生产 安全监管 安全隐患 隐患排查 隐患排查治理 消防安全 食品安全 道路交通安全 \
    交通安全 校园安全 网络安全 信息安全 风险防控 防汛抗旱 森林防火 疫情防控 联防联控 应急管理 突发事件 \
    防灾减灾 生态文明 生态环境 生态环境保护 环境保护 环境影响评价 污染防治 节能减排 人居环境 水土保持 \
    土地整治 耕地保护 城乡建设 城镇化 义务教育 基础教育 职业教育 高等教育 学前教育 自学考试 普通高考 \
    学业水平考试 素质教育 教育教学 教学质量 教学改革 教师队伍 招生工作 国家奖学金 人才培养 哲学社会科学 \
    自然科学 社会科学 科学研究 科技创新 知识产权 人力资源 公开招聘 公务员 专业技术 专业技术人员 职业技能 \
    职称评审 社会保障 社会保险 养老保险 医疗保险 住房公积金 住房保障 农民工 劳动合同 志愿服务 社会组织 \
    社会稳定 社会治理 基层治理 平安建设 扫黑除恶 信访工作 队伍建设 作风建设 能力建设 制度建设 体系建设 \
    长效机制 绩效考核 绩效评价 绩效自评 目标管理 监督管理 监督检查 监督执纪 日常管理 档案管理 保密工作 \
    审计监督 预算绩效 财务管理 专项资金 彩票公益金 中小学 幼儿园 党组织 党支部 党总支 大学生 中小学生 \
    事业单位 企事业单位 社会团体 行业协会 增值税 企业所得税 个人所得税 改革开放 深化改革 供给侧结构性改革 \
    改革发展 对外开放 招商引资 重点工作 重点任务 重点项目 建设项目 建设工程 工程建设 项目建设 电子政务 \
    数字化 信息化 规范化 标准化 一体化 规范性文件 国内外 国际劳动妇女节 国际劳动节 爱国主义 民族团结 \
    退役军人 未成年人 人民群众 人民生活 健康发展 公益性 毕业设计 毕业论文 公共场所 自动驾驶 文明城市 \
    文明城区 文明村镇 国民经济和社会发展 国民经济和社会发展计划 国民经济和社会发展规划 预算执行情况 计划执行情况 \
    重大危险源 危险化学品 监督抽检 预警信息 信息发布 产业园区 工业园区 开发区 政府投资 投资项目 政府投资项目 \
    建设用地 国有建设用地 建设用地使用权 国有建设用地使用权 国有土地 土地征收 征地补偿 征收补偿 不动产登记 \
    详细规划 城乡规划 国土空间 国土空间规划 可行性研究 风险评估 稳定风险评估 居民养老保险 城乡居民 \
    基本养老保险 基本医疗保险 最低生活保障 社会救助 特困人员 残疾儿童 留守儿童 自然灾害 应急救援 救援队伍 \
    惠农补贴 高标准农田 农村公路 农村饮水 饮水安全 饮用水水源 水源保护区 地质灾害 病险水库 除险加固 \
    河湖长制 林长制 非物质文化遗产 文化遗产 传染病 慢性病 基层医疗 医疗机构 养老服务 养老机构 公共文化 \
    文化服务 公共文化服务 不合格产品 执法决定 负责同志 从业人员
    """
}
