import GongwenModel
import GongwenReading
import Testing

/// Two parties that sign beside each other.
@Suite struct PairedFieldTests {
  private func lines(_ text: String) throws -> [String] {
    let result = try read("授权委托书\n委托期限自签署之日起至本案终结之日止，双方应当遵守约定。\n\(text)\n")
    return result.outline.dropFirst(2).map { $0 }
  }

  /// Where the second field begins on each line, in characters.
  private func columns(_ lines: [String]) -> Set<Int> {
    Set(
      lines.map { line in
        let text = Array(line.dropFirst("body: ".count))
        let gap = text.indices.filter {
          text[$0] == "\u{3000}" && $0 + 1 < text.count && text[$0 + 1] != "\u{3000}"
        }
        return (gap.last { !"月日".contains(text[$0 + 1]) } ?? -1) + 1
      })
  }

  @Test(arguments: [
    "委托人（签字）：              受托人（签字）：\n    年   月   日                  年   月   日",
    "甲方（盖章）：                    乙方（签字）：\n代表人：                          身份证号：\n电话：                            电话：\n    年    月    日                    年    月    日",
    "甲方：　　　　　　　　乙方：\n法定代表人：　　　　　法定代表人：", "出租方：\t\t\t承租方：\n签订日期：\t\t\t签订日期：",
    "移交人：            接收人：\n监交人：            见证人：",
  ])
  func theSecondColumnStandsBelowItself(_ text: String) throws {
    let lines = try lines(text)
    #expect(columns(lines).count == 1, "\(lines)")
    #expect(lines.allSatisfy { $0.hasPrefix("body: ") }, "\(lines)")
  }

  @Test func twoBlankDatesAreSurelyNoSignature() throws {
    let above =
      "关于购买办公用品的合同\n\n甲方：平安市第3中学\n乙方：平安市文具公司\n第一条　甲方向乙方购买办公用品一批。\n第二条　乙方按期交货。\n\n"
      + "甲方（盖章）：　　　　　　　　乙方（盖章）：\n代表签字：　　　　　　　　　　代表签字：\n"
    let result = try read(above + "　　　年　　月　　日　　　　　　　　年　　月　　日\n")
    let unsure = result.diagnostics.filter {
      $0.id == "reading.role.uncertain" && ($0.span?.lowerBound ?? 0) >= above.utf8.count
    }
    #expect(unsure.isEmpty, "\(unsure)")
  }

  @Test func twoBlankDatesStayApart() throws {
    #expect(try lines("    年   月   日                  年   月   日").first?.contains("日\u{3000}") == true)
  }

  @Test(arguments: [
    ("甲方：　　　　　　　　乙方：", "body: 甲方：　　　　　　　　乙方："), ("联系人：周晓　　电话：0951-7654321", "body: 联系人：周晓　电话：0951-7654321"),
    ("2026年3月5日", "date: 2026年3月5日"),
  ])
  func oneLineStaysAsItIsTyped(_ typed: String, _ printed: String) throws {
    #expect(try lines(typed) == [printed])
  }

  @Test(arguments: [
    ("欠缴物业费（   年   月至   年   月），请及时缴纳。", "欠缴物业费（　年　月至　年　月），请及时缴纳。"),
    ("共报名（    人），其中女（    人），特此说明。", "共报名（　人），其中女（　人），特此说明。"),
    ("学校：____ 班级：____ 姓名：____", "学校：____　班级：____　姓名：____"),
    ("本报讯（记者 陈晓东 通讯员 何静）今天开会。", "本报讯（记者　陈晓东　通讯员　何静）今天开会。"),
    ("姓名：____ 性别：□男 □女", "姓名：____　性别：□男　□女"), ("合计（大写）：叁仟元整    ￥3000.00", "合计（大写）：叁仟元整　￥3000.00"),
    ("移交人签字：            接收人签字：            监交人签字：", "移交人签字：　　　　接收人签字：　　　　监交人签字："),
    ("图为慰问现场。何静 摄", "图为慰问现场。何静　摄"),
  ])
  func roomBesideBracketsRulesAndReportersStays(_ typed: String, _ printed: String) throws {
    #expect(try lines("\(typed)\n此据为凭，双方各执一份。").first == "body: " + printed)
  }

  @Test(arguments: [
    ("按照（ 一）的要求办理，及时反馈。", "按照（一）的要求办理，及时反馈。"), ("实行 记者 采访登记，规范管理。", "实行记者采访登记，规范管理。"),
    ("参加人数共 □ 人，请如实填写。", "参加人数共□人，请如实填写。"), ("投资（  年初预算安排）已到位。", "投资（年初预算安排）已到位。"),
  ])
  func slipsAreLeftOut(_ typed: String, _ printed: String) throws {
    #expect(try lines("\(typed)\n此据为凭，双方各执一份。").first == "body: " + printed)
  }
}
