import GongwenReading
import Testing

/// Two rows whose cells blanks part.
@Suite struct RowPairTests {
  private static let heads = [
    "值班表\n　　现将国庆期间值班安排如下，请按时到岗。", "现将国庆期间值班安排如下，请按时到岗。", "国庆值班表", "根据工作需要，值班安排如下：", "值班表\n说明：每班两人，不得脱岗。",
  ]

  /// Below a sentence they were a title, and so was the first below a title.
  @Test(arguments: [
    "周一　　王　刚　　李　明\n周二　　赵　磊　　顾南星", "周一    王  刚    李  明\n周二    赵  磊    顾南星", "周一\t王　刚\t李　明\n周二\t赵　磊\t顾南星",
    "甲组　　东山村　　王　刚　　13900002222\n乙组　　西山村　　赵　磊　　13900002223", "周一  王刚  李明\n周二  赵小磊  顾南星",
  ])
  func twoRowsAreNoTitle(rows: String) throws {
    for head in Self.heads {
      for end in ["", "请按时到岗，不得脱岗。\n"] {
        let result = try read("\(head)\n\(rows)\n\(end)")
        let roles = result.roles.filter { $0 != "blank" }.suffix(end.isEmpty ? 2 : 3)
        #expect(roles.prefix(2).allSatisfy { $0 == "tableRow" || $0 == "body" }, "\(result.outline)")
        #expect(end.isEmpty || roles.last == "body", "\(result.outline)")
      }
    }
  }

  /// Organs that sign, fields and spread titles stand below each other too.
  @Test(arguments: [
    ("关于检查的通知\n各乡镇：\n　　现就开展检查通知如下，请认真执行。\n", "县教育局　　县财政局　　县公安局\n县民政局　　县司法局　　县水利局", "\n2025年3月1日"),
    ("登记表\n", "姓名：　　　　性别：　　　　年龄：\n单位：　　　　职务：　　　　电话：", "\n以上内容请如实填写，不得涂改。"),
    ("", "云　　岭　　县\n承　　诺　　书", "\n　　我承诺遵守各项规定，认真工作。"),
  ])
  func othersAreNoRows(above: String, lines: String, below: String) throws {
    #expect(try !read("\(above)\(lines)\(below)\n").roles.contains("tableRow"))
  }
}
