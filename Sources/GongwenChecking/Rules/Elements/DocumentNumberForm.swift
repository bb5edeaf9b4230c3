internal import GongwenModel

/// 发文字号 is 代字〔year〕number号; of an order it is 第number号.
///
/// What L-33 says of brackets, 第 and zeros of a number that has all its parts is left to it.
struct DocumentNumberForm: CheckRule {
  let description = RuleDescription(
    "element.document-number", .error, "GB/T 9704-2012 7.2.5、10.2",
    title: Bilingual("发文字号由代字、年份、序号组成", "a document number has code, year and serial"),
    explanation: Bilingual(
      "发文字号由发文机关代字、年份、发文顺序号组成，年份用四位全称，用“〔〕”括入，如“青政发〔2026〕3号”；命令（令）用“第3号”。",
      "A document number is code, year of four digits in 〔〕 and serial: 青政发〔2026〕3号; that of an order is 第3号."
    ),
    wrong: [
      "---\n发文机关: 青山县人民政府\n发文字号: 青政发2026年3号\n---\n内容。", "---\n发文机关: 青山县人民政府\n发文字号: 青政发〔26〕3号\n---\n内容。",
      "---\n发文机关: 青山县人民政府\n发文字号: 〔2026〕3号\n---\n内容。",
      "---\n发文机关: 青山县人民政府\n文种: 令\n发文字号: 青政发〔2026〕3号\n---\n内容。",
    ],
    right: [
      "---\n发文机关: 青山县人民政府\n发文字号: 青政发〔2026〕3号\n---\n内容。",
      "---\n发文机关: 青山县人民政府\n文种: 令\n发文字号: 第3号\n---\n内容。",
      "---\n发文机关: 青山县人民政府\n文种: 纪要\n发文字号: 第3期\n---\n内容。",
      "---\n发文机关: 青山县人民法院\n发文字号: （2026）川0623民初418号\n---\n内容。",
      "青政发〔2026〕3号　　　　签发人：林若溪\n\n关于解决防汛资金的请示\n\n县人民政府：\n\n为做好防汛工作，现申请资金。妥否，请批示。",
    ])

  private static let open = "〔[（(【﹝［"
  private static let close = "〕]）)】﹞］"

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    let form = text.form
    // 纪要 are numbered as each house likes (10.3: 可以根据实际制定).
    guard form != .minutes else { return }
    for value in text.values(of: .documentNumber) {
      let number = Self.withoutSignatories(value.text)
      guard !Self.isRight(number, form), !Self.isAnotherNumber(number) else { continue }
      // A draft that leaves its serial to be filled in is no faulty paper.
      diagnostics.add(
        [number, Self.right(number, form)], span: value.span,
        severity: Self.leavesSerial(number, form) ? .warning : nil)
    }
  }

  /// `青政发〔2026〕3号　签发人：林若溪`: on paper whose head is printed ahead the two stand on one line (G-29).
  private static func withoutSignatories(_ text: String) -> String {
    guard let start = HeaderForms.signatoryStart(text) else { return text }
    var number = text[..<start]
    while number.last?.isWhitespace == true { number.removeLast() }
    return number.isEmpty ? text : String(number)
  }

  /// `合同编号：NC(2026)-208`, `项目编号：…`: what a label says to be the number of something else.
  private static func isAnotherNumber(_ text: String) -> Bool {
    if isCaseNumber(text) { return true }
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    return text[..<colon].filter { !$0.isWhitespace }.hasSuffix("编号")
  }

  /// `（2026）川0623民初418号`, `(2026)青劳人仲字第12号`: courts and arbitrators begin with the year.
  private static func isCaseNumber(_ text: String) -> Bool {
    var scanner = ValueScanner(text)
    guard scanner.takeOne(of: "（("), scanner.digits().utf8.count == 4, scanner.takeOne(of: "）)") else {
      return false
    }
    let court = scanner.take { ScalarClass($0) == .han }
    return !court.isEmpty && text.hasSuffix("号")
  }

  private static func isRight(_ text: String, _ form: DocumentForm) -> Bool {
    if isSerialAlone(text) { return true }
    guard form != .order else { return false }
    var scanner = ValueScanner(text)
    let code = scanner.take { ScalarClass($0) == .han || ScalarClass($0) == .latin }
    guard !code.isEmpty, scanner.takeOne(of: open), scanner.digits().utf8.count == 4,
      scanner.takeOne(of: close)
    else { return false }
    _ = scanner.take("第")
    return !scanner.digits().isEmpty && scanner.take("号") && scanner.isAtEnd
  }

  /// `青政发〔2026〕　号`, `青政发〔2026〕__号`, `青政发〔2026〕×号`: all is there but the serial, for which there is room or a sign.
  private static func leavesSerial(_ text: String, _ form: DocumentForm) -> Bool {
    guard let end = text.lastIndex(of: "号"), text[end...].count == 1 else { return false }
    let before = text[..<end]
    guard let open = before.lastIndex(where: { close.contains($0) || $0 == "第" }) else { return false }
    let room = before[before.index(after: open)...]
    guard !room.isEmpty, room.allSatisfy({ $0.isWhitespace || "_＿×*＊XxＸ".contains($0) }) else {
      return false
    }
    return isRight(String(before[...open]) + "1号", form)
  }

  /// 第3号 of orders and announcements, 2026年第3号 of announcements, 第14期 of minutes.
  private static func isSerialAlone(_ text: String) -> Bool {
    var scanner = ValueScanner(text)
    // 〔2025〕第14期 of minutes
    if scanner.takeOne(of: open) {
      guard scanner.digits().utf8.count == 4, scanner.takeOne(of: close) else { return false }
    } else if !scanner.digits().isEmpty, !scanner.take("年") {
      return false
    }
    guard scanner.take("第") else { return false }
    let serial = scanner.digits()
    guard !serial.isEmpty, !serial.hasPrefix("0") else { return false }
    return (scanner.take("号") || scanner.take("期")) && scanner.isAtEnd
  }

  /// What was probably meant, as far as its parts are there.
  private static func right(_ text: String, _ form: DocumentForm) -> String {
    var numbers: [String] = []
    var code = ""
    var scanner = ValueScanner(text)
    while !scanner.isAtEnd {
      let words = scanner.take { ScalarClass($0) != .digit }
      if numbers.isEmpty { code = String(words.filter { !(open + "第年").contains($0) }) }
      let digits = scanner.digits()
      if !digits.isEmpty { numbers.append(digits) }
    }
    // 〔2020〕号: the year is there, and only its author knows the serial.
    if form != .order, numbers.count == 1, numbers[0].utf8.count == 4,
      text.contains(where: { close.contains($0) })
    {
      return "\(code.isEmpty ? "青政发" : code)〔\(numbers[0])〕×号"
    }
    let serial = numbers.last.flatMap { Int($0) } ?? 3
    if form == .order { return "第\(serial)号" }
    let year = numbers.count > 1 ? numbers[numbers.count - 2] : "2026"
    let full = year.utf8.count == 4 ? year : year.utf8.count == 2 ? "20" + year : "2026"
    return "\(code.isEmpty ? "青政发" : code)〔\(full)〕\(serial)号"
  }
}
