import Testing

@testable import GongwenModel

/// Which lines are rows of a list, whose fields blanks keep apart.
struct FieldRowTests {
  /// The lines that are rows.
  private func rows(_ lines: [String]) -> [String] {
    let areRows = FieldRow.areRows(lines.map { FieldRow($0.unicodeScalars.map(\.value)) })
    return zip(lines, areRows).filter(\.1).map(\.0)
  }

  @Test(arguments: [
    ["张海涛 13800001111", "李敏 13900002222"],
    ["市教育局 张海涛 83350001", "市公安局 李敏 83350002", "市水务局 王建军 83350003"],
    ["湘南学院（本部） 樊洪斌 13800001111", "南华大学 刘教练 13800002222"],
    ["云岭学院 陈岚 13800000000", "云岭学院 城关 分校 李敏 13900000000"],
    ["一等奖 城关镇中心小学 张海涛", "二等奖 河口镇中学 李敏", "三等奖 沙坪乡小学 王建军"],
    ["城关镇 12 3.5万元 已完成", "河口镇 8 2.1万元 已完成", "沙坪乡 暂无 4.6万元 未完成"],
    ["1 张海涛 局长", "2 李敏 副局长", "3 王建军 科长"],
    ["1. 张海涛 局长", "2. 李敏 副局长", "3. 王建军 科长"],
    ["组长：张海涛 副市长", "副组长：李敏 副秘书长", "王建军 市水务局局长"].map { $0.replacing("：", with: "： ") },
    ["组长：闵 洁 街道办事处主任", "副组长：欧阳修远 街道武装部部长", "成员：苏 木 综合办主任"],
    ["王　伟", "李　娜", "赵　刚"],
    ["合计 1,200 元", "其中 1,000 元", "余款 200 元"],
  ])
  func rowsAreAlike(lines: [String]) {
    #expect(rows(lines) == lines)
  }

  /// The names of the columns stand above rows of figures.
  @Test func aHeadOfWordsGoesWithItsRows() {
    let list = ["日期 带班领导 值班人员 电话", "1月28日（除夕） 张海涛 李敏、王强 83350001", "1月29日 王建军 赵刚、周洋 83350001"]
    #expect(rows(["现将安排公布如下"] + list) == list)
  }

  @Test(arguments: [
    ["张海涛 局长", "李敏 副局长"],
    ["参加人员：高 度 重视", "主持人员：安 全 生产", "记录人员：全 面 部署工作，"],
    ["坚持集体 学习制度，全年", "落实三会 一课制度，按时", "开展主题 党日活动，全年"],
    ["地点：市政府 三楼会议室", "参加人员：各科室 负责人", "主持人员：办公室 负责人"],
    ["一、 加强理论学习", "二、 推动作风建设", "三、 抓好项目落实"],
    ["git add a", "git commit b", "git push c"],
    ["通过采用 新的系统", "在运维上 使用容器", "从而大大 提高效率"],
    ["张海涛 13800001111", "市教育局 李敏 13900002222"],
  ])
  func othersAreNone(lines: [String]) {
    #expect(rows(lines) == [])
  }
}
