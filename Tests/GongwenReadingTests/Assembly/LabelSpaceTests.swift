import GongwenModel
import GongwenReading
import Testing

/// The white space of lines with labels.
@Suite struct LabelSpaceTests {
  private func line(_ text: String, name: String = "test.txt") throws -> String? {
    let result = try read("项目合作协议\n\n双方本着自愿的原则签订本协议。\n\n\(text)\n\n未尽事宜由双方协商解决。\n", name: name)
    return result.outline.count > 2 ? result.outline[2] : nil
  }

  private static func room(_ count: Int) -> String { String(repeating: "\u{3000}", count: count) }

  @Test(
    "Room between two fields is for handwriting",
    arguments: [
      ("甲方：　　　　　　　　乙方：", "甲方：\(room(8))乙方："), ("责任单位：　　　承诺单位：", "责任单位：\(room(3))承诺单位："),
      ("法定代表人：      法定代表人：", "法定代表人：\(room(3))法定代表人："), ("委托代理人：\t\t委托代理人：", "委托代理人：\(room(4))委托代理人："),
      ("甲方（盖章）：　　　　乙方（盖章）：", "甲方（盖章）：\(room(4))乙方（盖章）："),
      ("签订日期：    年  月  日", "签订日期：\(room(2))年\(room(1))月\(room(1))日"),
    ])
  func rooms(_ typed: String, _ printed: String) throws { #expect(try line(typed) == "body: " + printed) }

  @Test(
    "Rooms that were typed for smaller type shrink until their line fits",
    arguments: [
      ("填表人：               审核人：               联系电话：", "填表人：\(room(6))审核人：\(room(6))联系电话："),
      ("制表：\t\t\t\t复核：\t\t\t\t单位负责人：", "制表：\(room(7))复核：\(room(7))单位负责人："),
      ("经办人：　　　　　　　　　　　　　　　负责人（签字）：　　　　　　　　　日期：", "经办人：\(room(6))负责人（签字）：\(room(4))日期："),
      // Those that fit stay as they are.
      ("填表人：          审核人：          电话：", "填表人：\(room(5))审核人：\(room(5))电话："),
    ])
  func fittedRooms(_ typed: String, _ printed: String) throws {
    #expect(try line(typed) == "body: " + printed)
  }

  @Test(
    "A slip of typing is no room",
    arguments: [
      ("甲方： 县水务局", "body: 甲方：县水务局"), ("会议要求：  各单位要抓好落实。", "body: 会议要求：各单位要抓好落实。"),
      ("联系人：周晓　　电话：0951-7654321", "body: 联系人：周晓\u{3000}电话：0951-7654321"),
      ("建设周期：    年限为三年。", "body: 建设周期：年限为三年。"),
    ])
  func slips(_ typed: String, _ printed: String) throws { #expect(try line(typed) == printed) }

  @Test(
    "A label that is spread stays so",
    arguments: [
      ("组　　长：何东升", "组\(room(2))长：何东升"), ("成　员：赵大海、孙小川", "成　员：赵大海、孙小川"),
      ("副 组 长：吕西成", "副\u{2002}组\u{2002}长：吕西成"),
      ("联  络  员：孔中和", "联\u{2002}\u{2002}络\u{2002}\u{2002}员：孔中和"), ("**成　员：** 赵大海、孙小川", "成　员：赵大海、孙小川"),
    ])
  func spreadLabels(_ typed: String, _ printed: String) throws {
    #expect(try line(typed, name: "a.md") == "body: " + printed)
  }

  @Test(
    "Room before what is counted, behind a rule, and between spread labels",
    arguments: [
      ("应到：18人   实到：    人   请假：    人", "应到：18人　实到：　　人　请假：　　人"),
      ("捐款金额：      元   共计：      元", "捐款金额：　　　元　共计：　　　元"), ("填报日期：    年  月  日", "填报日期：　　年　月　日"),
      ("谈话对象：________  职务：________", "谈话对象：________　职务：________"),
      ("申报单位：____________      填报日期：    年  月  日", "申报单位：____________　　　填报日期：　　年　月　日"),
      ("单位：_______          2025年1月15日", "单位：_______　　　　　2025年1月15日"),
      (
        "姓    名：        性    别：        民    族：",
        "姓\u{2002}\u{2002}\u{2002}\u{2002}名：　　　　性\u{2002}\u{2002}\u{2002}\u{2002}别：　　　　民\u{2002}\u{2002}\u{2002}\u{2002}族："
      ),
      ("时    间：2025年4月8日上午9时", "时\u{2002}\u{2002}\u{2002}\u{2002}间：2025年4月8日上午9时"),
    ])
  func formRooms(_ typed: String, _ printed: String) throws { #expect(try line(typed) == "body: " + printed) }

  @Test(
    "A word, a name and a sum are no room",
    arguments: [
      ("申请金额：    人民币五千元整。", "申请金额：人民币五千元整。"), ("姓名：李 娜  职务：科员", "姓名：李娜　职务：科员"), ("时间：  年初以来", "时间：年初以来"),
    ])
  func noRooms(_ typed: String, _ printed: String) throws { #expect(try line(typed) == "body: " + printed) }

  @Test(
    "The choices of a form stand apart",
    arguments: [
      ("您的性别：□男  □女", "您的性别：□男　□女"), ("评价项目：政治建设   □好 □较好 □一般", "评价项目：政治建设　□好　□较好　□一般"),
      ("代理权限为：□一般代理  ☑特别授权", "代理权限为：□一般代理　☑特别授权"), ("请在相应的 □ 内打√。", "请在相应的□内打√。"),
      ("王 □同志到会。", "王□同志到会。"), ("意见：□ 同意 □ 不同意", "意见：□同意　□不同意"),
    ])
  func choices(_ typed: String, _ printed: String) throws { #expect(try line(typed) == "body: " + printed) }

  @Test func aBlankInsideALabelIsASlip() throws { #expect(try line("单 位：县水务局会议室") == "body: 单位：县水务局会议室") }

  /// The signs of bold type take room in the text and none on the page.
  @Test func namesHangBelowTheFirstWhateverItsSigns() throws {
    let text = "# 关于成立专班的通知\n\n人员如下：\n\n**副组长：** 李四平　副县长  \n　　　　　　王五一　主任\n"
    #expect(try read(text, name: "a.md").outline.suffix(2) == ["body: 副组长：李四平　副县长", "body: 　　　　王五一　主任"])
  }

  @Test func namesHangByBlanks() throws {
    let text = "# 关于调整专班的通知\n\n各单位：\n\n现通知如下：\n\n组长：张大山\n成员：王五一\n      赵六一\n      孙七一\n\n特此通知。\n"
    #expect(try read(text, name: "a.md").outline[5...6] == ["body: 　　　赵六一", "body: 　　　孙七一"])
  }

  @Test func namesHangBelowALabelInBoldType() throws {
    let text = "# 关于成立专班的通知\n\n人员如下：\n\n**副组长：** 吕西成  \n　　　　王五一  \n**成　员：** 施南南  \n"
    #expect(
      try read(text, name: "a.md").outline.suffix(3) == ["body: 副组长：吕西成", "body: 　　　　王五一", "body: 成　员：施南南"])
  }
}
