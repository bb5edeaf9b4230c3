/// The forms by which the lines of a typed 版记 are known (GB/T 9704-2012 7.4).
package enum ImprintForms {
  /// What a line is.
  package enum Form {
    /// 抄送：……
    case copies
    /// 分送：…… of 纪要, which stands where 抄送 does
    case distribution
    /// ……2026年1月5日印发
    case printing
    /// 报：…… and 送：…… of 简报, beside other lines of 版记 only
    case report
    /// 共印60份, also in brackets
    case copyCount
    /// ……2026年1月5日印发　共印60份, the two on one line
    case printingAndCount
  }

  /// What stands before recipients in 版记, one form for each; people type others too, which `form(of:)` knows.
  package static let recipientLabels = ["主送", "抄送", "分送"]
  private static let labels: [(String, Form)] = [
    ("抄送", .copies), ("抄报", .copies), ("主送", .copies), ("分送", .distribution), ("发送", .distribution),
    ("报", .report), ("送", .report), ("发", .report), ("抄", .report),
  ]
  private static let counts = ["共印", "印数", "印发份数", "印"]

  /// What a line is by its form; `nil` for others.
  package static func form(of line: some StringProtocol) -> Form? {
    let text = String(line.filter { !$0.isWhitespace })
    if text.hasSuffix("印发"), text.contains("月"), text.count <= 60 { return .printing }
    for (label, form) in labels where text.hasPrefix(label) {
      let mark = text.dropFirst(label.count).first
      if mark == "：" || mark == ":" { return form }
    }
    if isCopyCount(text) { return .copyCount }
    return countStart(in: text) == nil ? nil : .printingAndCount
  }

  /// Where 共印60份 begins behind the date of printing, 印发 behind it or not; `nil` for other lines.
  package static func countStart(in line: String) -> String.Index? {
    guard line.utf8.count <= LimitTable.titleBytes, line.contains("份") else { return nil }
    return line.indices.first { index in
      let start = line[index...]
      guard let first = start.first, "（(共印".contains(first), isCopyCount(start.filter { !$0.isWhitespace })
      else { return false }
      let printed = line[..<index].filter { !$0.isWhitespace && $0 != "，" }
      return printed.contains("月") && DateAtEnd.start(in: Array(printed.utf8)) < printed.utf8.count
    }
  }

  /// 共印60份, （共印 60 份）, 印数：60份.
  private static func isCopyCount(_ text: String) -> Bool {
    var rest = text[...]
    if let first = rest.first, "（(".contains(first), let last = rest.last, "）)".contains(last) {
      rest = rest.dropFirst().dropLast()
    }
    guard let word = counts.first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(word.count)
    if let mark = rest.first, "：:".contains(mark) { rest = rest.dropFirst() }
    guard rest.hasSuffix("份"), (2...8).contains(rest.count) else { return false }
    return rest.dropLast().allSatisfy(\.isNumber)
  }
}
