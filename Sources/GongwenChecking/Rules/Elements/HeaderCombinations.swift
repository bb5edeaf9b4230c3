internal import GongwenModel

/// A secret paper has 份号.
struct SecretCopyNumber: CheckRule {
  let description = RuleDescription(
    "element.copy-number-missing", .error, "党政机关公文处理工作条例 九（一）；GB/T 9704-2012 7.2.1",
    title: Bilingual("涉密公文标注份号", "a secret paper has a copy number"),
    explanation: Bilingual("涉密公文应当标注份号。", "A paper with a level of secrecy must have a copy number."),
    wrong: ["---\n发文机关: 青山县人民政府\n密级: 机密★1年\n---\n内容。"],
    right: ["---\n发文机关: 青山县人民政府\n密级: 机密★1年\n份号: 000001\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard let level = text.values(of: .securityLevel).first, text.values(of: .copyNumber).isEmpty else {
      return
    }
    diagnostics.add([level.text], span: level.span)
  }
}

/// Only papers to a higher organ (上行文) have 签发人.
struct DownwardSignatory: CheckRule {
  let description = RuleDescription(
    "element.signatory-downward", .warning, "GB/T 9704-2012 7.2.6；党政机关公文处理工作条例 九（六）",
    title: Bilingual("只有上行文标注签发人", "only papers to a higher organ have signatories"),
    explanation: Bilingual(
      "签发人由上行文（请示、报告等）标注，通知、决定、通报、批复、函、令、公告、纪要等不标注。",
      "Signatories stand on 请示, 报告 and other papers to a higher organ, not on 通知, 决定, 函, 令, 纪要 and the like."),
    wrong: ["---\n标题: 关于做好防汛工作的通知\n发文机关: 青山县人民政府\n签发人: 林若溪\n---\n内容。"],
    right: ["---\n标题: 关于修建水库的请示\n发文机关: 青山县人民政府\n签发人: 林若溪\n---\n内容。"])

  private static let downward = [
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "通知", "通报", "批复", "函", "纪要",
  ]

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard let first = text.values(of: .signatory).first,
      let kind = Self.downward.first(where: { text.kindWords.hasSuffix($0) })
    else { return }
    diagnostics.add([first.text, kind], span: first.span)
  }
}

/// Papers to a higher organ have 签发人.
struct MissingSignatory: CheckRule {
  let description = RuleDescription(
    "element.signatory-missing", .warning, "党政机关公文处理工作条例 九（六）；GB/T 9704-2012 7.2.6",
    title: Bilingual("上行文标注签发人", "a paper to a higher organ has signatories"),
    explanation: Bilingual(
      "上行文应当标注签发人姓名；联合上行文标注每个机关的签发人。没有版头的文稿不查。",
      "A paper to a higher organ names who signed it, a joint one the signatory of each organ. Papers without a header are left alone."
    ),
    wrong: [
      "---\n标题: 关于修建水库的请示\n发文机关: 青山县人民政府\n---\n内容。",
      "---\n标题: 关于修建水库的请示\n发文机关: 青山县人民政府、绿水县人民政府\n签发人: 林若溪\n---\n内容。",
    ],
    right: ["---\n标题: 关于修建水库的请示\n发文机关: 青山县人民政府、绿水县人民政府\n签发人: 林若溪、周远\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    let kind = text.kindWords
    guard text.hasHeader, kind.hasSuffix("请示") || kind.hasSuffix("报告") else { return }
    let organs = text.values(of: .organMark)
    let names = text.values(of: .signatory).flatMap { SignatoryNames.list($0.text) }
    if names.count < organs.count {
      diagnostics.add([String(organs.count), String(names.count)], span: organs.first?.span)
    }
  }
}

/// 出席, 请假 and 列席 stand in 纪要 alone.
struct AttendanceElsewhere: CheckRule {
  let description = RuleDescription(
    "element.attendance", .info, "GB/T 9704-2012 10.3",
    title: Bilingual("出席、请假、列席名单只排在纪要中", "attendance is printed in minutes alone"),
    explanation: Bilingual(
      "出席、请假、列席人员名单是纪要的要素；文种不是纪要的，没有排。",
      "Attendees, absentees and observers belong to minutes (纪要); in other papers they are not printed."),
    wrong: ["---\n标题: 关于防汛的通知\n出席: 林若溪\n---\n内容。"], right: ["---\n文种: 纪要\n出席: 林若溪\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard text.form != .minutes, !text.kindWords.hasSuffix("纪要") else { return }
    for (label, key) in AttendanceGrouping.elements {
      if let value = text.metadata[key] { diagnostics.add([label, value], span: text.valuePlaces[key]) }
    }
  }
}

/// Values of 版头 are printed below 发文机关标志, and not without it.
struct HeaderWithoutMark: CheckRule {
  let description = RuleDescription(
    "element.mark-missing", .warning, "GB/T 9704-2012 7.2.4",
    title: Bilingual("没有发文机关，版头没有排", "without an issuing organ no header is printed"),
    explanation: Bilingual(
      "给出了份号、密级、紧急程度、发文字号或签发人，而没有发文机关：版头没有排，这些都没有印出来。",
      "Copy number, level of secrecy, urgency, document number or signatories are given without an issuing organ: none of them is printed."
    ),
    wrong: ["---\n发文字号: 青政发〔2026〕3号\n---\n内容。"],
    right: ["---\n发文机关: 青山县人民政府\n发文字号: 青政发〔2026〕3号\n---\n内容。"])

  private static let roles: [(role: ParagraphRole, name: String)] = [
    (.copyNumber, "份号"), (.securityLevel, "密级"), (.urgency, "紧急程度"), (.documentNumber, "发文字号"),
    (.signatory, "签发人"),
  ]

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard !text.hasHeader else { return }
    for (role, name) in Self.roles where text.printedValues(of: role).isEmpty {
      guard let value = text.values(of: role).first else { continue }
      diagnostics.add([name, value.text], span: value.span)
    }
  }
}

/// Several organs in metadata are parted by 、, or they are printed as one.
struct BlankBetweenOrgans: CheckRule {
  let description = RuleDescription(
    "element.organs-blank", .warning, "GB/T 9704-2012 7.2.4",
    title: Bilingual("几个发文机关之间用顿号", "several issuing organs are parted by 、"),
    explanation: Bilingual(
      "元数据里的几个发文机关之间用顿号，或每行写一个；只空一格的当作一个，印在一行里。",
      "Several issuing organs in metadata are parted by 、 or written one a line; with a blank alone between them they are taken for one and printed on one line."
    ),
    wrong: ["---\n发文机关: 青山县财政局 绿水县教育局\n---\n内容。"], right: ["---\n发文机关: 青山县财政局、绿水县教育局\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    for value in DocumentMetadata.names(in: text.metadata.issuingOrgans ?? "") {
      let organs = value.split { $0 == " " || $0 == "\u{3000}" }
      // 青山县 人民政府 is one, typed with a blank; 县财政局 is the shortest that is written so.
      guard organs.count > 1, organs.allSatisfy({ $0.count >= 4 && !$0.hasPrefix("人民政府") }) else { continue }
      diagnostics.add(
        [value, organs.joined(separator: "、")], span: text.valuePlaces["issuingOrgans"])
    }
  }
}
