import GongwenModel
import Testing

@testable import GongwenReading

/// Which gaps of running text keep something apart.
struct GapReaderTests {
  /// The text with its gaps folded: ＿ for one that stays.
  private func folded(_ text: String) -> String {
    let scalars = text.flatScalars
    var (result, index) = ("", 0)
    while index < scalars.count {
      var end = index
      while end < scalars.count, ScalarSet.isWhiteSpace(scalars[end]) { end += 1 }
      if end > index {
        result += GapReader(scalars).parts(index..<end) ? "＿" : ""
        index = end
      } else {
        result += [scalars[index]].string
        index += 1
      }
    }
    return result
  }

  @Test(arguments: [
    ("成员：沈清  欧阳明德  赵  六  孙七七", "成员：沈清＿欧阳明德＿赵六＿孙七七"),
    ("组长：沈  清  县委常委", "组长：沈清＿县委常委"),
    // What is said in one character before a label of two.
    ("姓 名：李 明 性 别：男 民 族：汉", "姓名：李明＿性别：男＿民族：汉"), ("性别：女    籍    贯：云岭", "性别：女＿籍贯：云岭"),
    ("民族：汉  职  称：中级", "民族：汉＿职称：中级"), ("血型：A 性 别：女 学 历：大专", "血型：A＿性别：女＿学历：大专"),
    ("组别：甲 姓 名：王 强", "组别：甲＿姓名：王强"), ("姓名：李 明 职 务：科长", "姓名：李明＿职务：科长"),
    ("学历：大专 出 生 年 月：1980年", "学历：大专＿出生年月：1980年"), ("主 持：王建国 记 录：李明", "主持：王建国＿记录：李明"),
    ("请水务局　教育局　财政局参加。", "请水务局＿教育局＿财政局参加。"),
    ("表彰了李敏 王强 赵刚 欧阳修等4名同志。", "表彰了李敏＿王强＿赵刚＿欧阳修等4名同志。"),
    ("主持人：李敏　　记录人：王强", "主持人：李敏＿记录人：王强"),
    ("会议于上午9:00召开。请各单位参加，不得缺席（联系人：沈清    联系电话：1234567）。", "会议于上午9:00召开。请各单位参加，不得缺席（联系人：沈清＿联系电话：1234567）。"),
    ("联系人：周晓 电话：0571-1234567", "联系人：周晓＿电话：0571-1234567"),
    ("地址：云岭县东城区 邮编：310000", "地址：云岭县东城区＿邮编：310000"),
    ("2026年    月    日", "2026年＿月＿日"),
    ("优秀（    ）", "优秀（＿）"),
  ])
  func aGapThatPartsStays(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(arguments: [
    ("提高  “本领”，坚持集体 学习制度。", "提高“本领”，坚持集体学习制度。"),
    (
      "一年来，我认真履行职责，带领全局干部职工攻坚克难。我局  按时完成各项任务，水库除险加固工程全部完成，群众满意度明显提高，受到县委、县政府的表彰。",
      "一年来，我认真履行职责，带领全局干部职工攻坚克难。我局按时完成各项任务，水库除险加固工程全部完成，群众满意度明显提高，受到县委、县政府的表彰。"
    ),
    ("筹集资金，  用于慰问。", "筹集资金，用于慰问。"),
    ("2026年 1月", "2026年1月"),
    ("会议 强调：要抓好落实。", "会议强调：要抓好落实。"),
    ("地址：云岭县。请 注意：携带证件。", "地址：云岭县。请注意：携带证件。"),
    ("出 生 年 月：1980年", "出生年月：1980年"), ("主 持 人：王建国", "主持人：王建国"), ("认真学习 要 求：加强管理", "认真学习要求：加强管理"),
  ])
  func aSlipOfTypingGoes(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  /// Names in columns keep the gaps that are typed between and inside them.
  @Test(arguments: [
    ("王  伟    李  娜    张建国    刘建华", "王　伟　　李　娜　　张建国　　刘建华"),
    ("王　伟　　李　娜　　张建国　　刘建华", "王　伟　　李　娜　　张建国　　刘建华"),
    ("司马青云  赵小军    孙丽萍    周文斌", "司马青云　赵小军　　孙丽萍　　周文斌"), ("卫兰芳    朱一鸣", "卫兰芳　　朱一鸣"),
    ("杨　帆    何  静    吕一方", "杨　帆　　何　静　　吕一方"),
  ]) func namesKeepTheirColumns(typed: String, printed: String) throws {
    let text = "关于表彰优秀教师的决定\n\n各单位：\n\n现将名单公布如下。\n\n一、优秀教师\n\n\(typed)\n\(typed)\n\n特此决定。\n"
    let lines = try read(text).outline
    #expect(lines.contains("body: \(printed)") || lines.contains("tableRow: \(printed)"), "\(lines)")
  }

  @Test(arguments: [
    ("提高 本领    坚持学习", false), ("王伟 李娜 张建国", false), ("王 伟    李娜", true), ("张建国    刘建华等人", false),
    ("全县    各乡镇    各部门", false), ("各    单  位    认真", false), ("张建国：    刘建华", false),
  ]) func onlyNamesAreARowOfNames(text: String, isOne: Bool) {
    #expect(GapReader(text.flatScalars).isRowOfNames == isOne)
  }
}
