/// Offices that were merged, parted or renamed, or stand one below the other: their people write the old name or the new one.
///
/// Of the reforms of 2018 and 2023 (深化党和国家机构改革方案, 党和国家机构改革方案), down to the counties.
enum OfficeFamilies {
  /// Whether the kernels of two offices, without place and kind, are of one family.
  static func areOne(_ first: String, _ second: String) -> Bool {
    families.contains { family in
      family.contains { first.contains($0) } && family.contains { second.contains($0) }
    }
  }

  private static let families = [
    "国土 自然 规划 林业 林草 测绘 海洋 不动产", "住建 住房 城建 建设 房管 房产 房屋 征收 规划 城管 城市 执法 园林 市政 人防 公积金",
    "农业 农村 农牧 畜牧 农机 水产 渔业 扶贫 乡村 农经", "安监 安全 应急 地震 消防", "工商 质监 质量 药监 药品 食品 市监 市场 物价 知识产权",
    "发改 发展 计划 粮 物价 物资 能源 铁路", "文化 文广 文体 文旅 旅游 广电 广播 新闻 出版 体育 文物 电影", "卫生 卫计 卫健 计生 人口 老龄 疾控 疾病 医保 医疗",
    "人社 人力 人事 劳动 社保 社会保险 就业 医保 医疗 退役 公务员", "民政 老龄 退役 双拥 社会组织 救助", "组织 编 老干 公务员 社会工作",
    "宣传 网信 新闻 文明 电影", "统战 民宗 民族 宗教 侨 台", "交通 公路 运管 运输 海事 铁路 航", "水利 水务 移民 河道 灌区",
    "经信 工信 经济 工业 信息 经贸 商务 招商 投资 科技 数据 中小企业", "财政 国资 国有 金融", "国税 地税 税务", "司法 法制 政法 信访 稳定",
    "政务 审批 数据 营商 信访", "环保 环境 生态", "教育 教体 体育 教科 科技", "纪 监察 巡察",
  ].map { $0.split(separator: " ") }
}
