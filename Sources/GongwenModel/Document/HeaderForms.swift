/// The forms by which the lines of a typed 版头 are known (GB/T 9704-2012 7.2).
package enum HeaderForms {
  /// 密级, from the highest.
  package static let securityLevels = ["绝密", "机密", "秘密"]
  /// 紧急程度 of papers, and that of telegrams (党政机关公文处理工作条例 九（三）).
  package static let urgencies = ["特急", "加急"], telegramUrgencies = ["特提", "特急", "加急", "平急"]
  private static let signatories = "签发人"
  /// What stands behind the name of an organ in its mark.
  package static let markWord = "文件"

  /// Whether a text ends in 文件, blanks left out.
  package static func isMarkWord(_ text: [UInt32]) -> Bool {
    text.reversed().lazy.filter { !ScalarSet.isWhiteSpace($0) }.prefix(2).elementsEqual(
      "件文".unicodeScalars, by: ==)
  }

  /// What a line above the mark of the organ is: six digits are 份号, 机密★1年 is 密级, 特急 is 紧急程度; `nil` for others.
  package static func markRole(of line: some StringProtocol) -> ParagraphRole? {
    let text = String(line.filter { !$0.isWhitespace })
    if text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .copyNumber }
    if telegramUrgencies.contains(text) { return .urgency }
    guard let level = securityLevels.first(where: { text.hasPrefix($0) }) else { return nil }
    let term = text.dropFirst(level.count)
    return term.isEmpty || term.first == "★" ? .securityLevel : nil
  }

  /// Whether a line is 发文机关标志 with 文件 after the name of an organ.
  package static func isOrganMark(_ line: some StringProtocol) -> Bool {
    // Most lines end otherwise, and are long.
    guard line.last(where: { !$0.isWhitespace }) == "件" else { return false }
    let text = String(line.filter { !$0.isWhitespace })
    return text.hasSuffix("文件") && (6...60).contains(text.count)
      && text.unicodeScalars.allSatisfy { ScalarSet.isHan($0.value) || "（）、".unicodeScalars.contains($0) }
  }

  /// Whether a line names 签发人, alone or beside 发文字号.
  package static func hasSignatories(_ line: some StringProtocol) -> Bool {
    guard let start = signatoryStart(line) else { return false }
    return start == line.startIndex || line[..<start].last?.isWhitespace == true
  }

  /// Where 签发人： begins in a line.
  package static func signatoryStart<Line: StringProtocol>(_ line: Line) -> Line.Index? {
    for mark in ["：", ":"] {
      guard let range = line.firstRange(of: signatories + mark) else { continue }
      return range.lowerBound
    }
    return nil
  }

  /// How many bytes 签发人： takes at the start of a text; 0 where it is not there.
  package static func signatoryLabelLength(_ text: String) -> Int {
    for mark in ["：", ":"] where text.hasPrefix(signatories + mark) { return (signatories + mark).utf8.count }
    return 0
  }
}
