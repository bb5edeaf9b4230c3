public import GongwenModel

/// Writes rules for people to read.
public enum RuleText {
  /// All rules, one a line: id, severity, title.
  public static func list(_ rules: [RuleDescription], _ language: MessageLanguage) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    return rules.reduce(into: "") { result, rule in
      result += padded(rule.id, width) + "  " + padded(rule.severity.rawValue, 7) + "  "
      result += rule.title.text(in: language) + "\n"
    }
  }

  /// One rule: title, severity, source, explanation, examples.
  public static func explanation(_ rule: RuleDescription, _ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    var result = "\(rule.id)  \(rule.title.text(in: language))\n"
    result += "\(isChinese ? "级别：" : "severity: ")\(severity(rule.severity, language))"
    if rule.isFixable { result += isChinese ? "（--fix 可改）" : " (--fix fixes it where that is safe)" }
    result += "\n\(isChinese ? "依据：" : "source: ")\(rule.clause)\n\n\(rule.explanation.text(in: language))\n"
    result += examples("✗", rule.wrong) + examples("✓", rule.right)
    return result
  }

  private static func examples(_ sign: String, _ texts: [String]) -> String {
    texts.reduce(into: "") { result, text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      result += "\n  \(sign) " + lines.joined(separator: "\n    ")
    } + (texts.isEmpty ? "" : "\n")
  }

  private static func severity(_ severity: Severity, _ language: MessageLanguage) -> String {
    guard language == .chinese else { return severity.rawValue }
    switch severity {
    case .error: return "错误"
    case .warning: return "警告"
    case .info: return "提示"
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
