/// What ArgumentParser says of a wrong call, in Chinese.
///
/// It gives its errors as text alone. Each line is compared with the forms that it writes; one that is none of them
/// stays in English.
enum CallErrorText {
  /// The message of an error, with help, usage and where more can be read.
  static func chinese(_ english: String) -> String {
    let (error, rest) = parted(english[...])
    let lines = rest.map { line in
      if line.hasPrefix("Help:  ") { return "说明：" + help(line.dropFirst("Help:  ".count)) }
      if line.hasPrefix("Usage: ") { return "用法：" + HelpWords.chineseValues(in: String(line.dropFirst(7))) }
      return message(line)
    }
    let head = "Error: "
    guard error.hasPrefix(head) else { return english }
    let messages = error.dropFirst(head.count).parts(at: "\n   or: ").map { message($0) }
    return (["错误：" + messages.joined(separator: "\n  或者：")] + lines).joined(separator: "\n")
  }

  /// The message, which may quote lines of the call, and the lines after it.
  private static func parted(_ text: Substring) -> (Substring, [Substring]) {
    let ends = ["\nHelp:  ", "\nUsage: "].compactMap { text.firstRange(of: $0)?.lowerBound }
    guard let end = ends.min() else { return (text, []) }
    return (text[..<end], text[end...].dropFirst().split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// A message by its form; the English where it has none.
  private static func message(_ text: Substring) -> String {
    for form in forms {
      guard let values = form.values(in: text) else { continue }
      return form.filled(with: values.map { value($0) })
    }
    return String(text)
  }

  /// What is quoted: names of values in Chinese, and what stands between several.
  private static func value(_ text: Substring) -> String {
    var text = HelpWords.chineseValues(in: String(text))
    for separator in ["', '", "' and '", "' or '"] { text = text.parts(at: separator).joined(separator: "、") }
    return text
  }

  /// An option or argument and, behind two blanks, what it is.
  private static func help(_ line: Substring) -> String {
    let parts = line.parts(at: "  ")
    guard let label = parts.first, parts.count > 1 else { return String(line) }
    let words = String(line.dropFirst(label.count + 2))
    return HelpWords.chineseValues(in: String(label)) + "  " + (HelpWords.chinese(words) ?? words)
  }

  /// The forms of messages, what is more special first.
  private static let forms = [
    CallErrorForm("Unknown option '{}'. Did you mean '{}'?", "没有“{0}”这个选项，是不是“{1}”？"),
    CallErrorForm("Unknown option '{}'", "没有“{0}”这个选项"),
    CallErrorForm("Invalid option: {}", "“{0}”不是选项的写法"),
    CallErrorForm("Missing value for '{}' in '{}'", "“{1}”中的“{0}”缺少值"),
    CallErrorForm("Missing value for '{}'", "“{0}”缺少值"),
    CallErrorForm("The option '{}' does not take any value, but '{}' was specified.", "选项“{0}”不带值，却写了“{1}”"),
    CallErrorForm("Unexpected argument '{}'", "多余的参数“{0}”"),
    CallErrorForm("{} unexpected arguments: '{}'", "多余的参数有 {0} 个：{1}"),
    CallErrorForm("Missing expected argument '-{}'", "缺少选项“-{0}”"),
    CallErrorForm("Missing expected argument '{}'", "缺少参数“{0}”"),
    CallErrorForm("Missing one of: '{}'", "须给出其中之一：{0}"),
    CallErrorForm("Missing required subcommand.", "缺少子命令"),
    CallErrorForm(
      "Value to be set with flag '{}' had already been set with flag '{}'", "选项“{0}”与前面的“{1}”不能同用"),
    CallErrorForm(
      "The value '{}' is invalid for '{}'. Please provide one of '{}'.", "“{1}”的值“{0}”无效，可选：{2}"),
    CallErrorForm(
      "The value '{}' is invalid for '{}'. Please provide one of the following:\n{}",
      "“{1}”的值“{0}”无效，可选：\n{2}"),
    CallErrorForm("The value '{}' is invalid for '{}': {}", "“{1}”的值“{0}”无效：{2}"),
    CallErrorForm("The value '{}' is invalid for '{}'", "“{1}”的值“{0}”无效"),
    CallErrorForm("The value '{}' is invalid.", "值“{0}”无效"),
    CallErrorForm(
      "Can't generate completion scripts for '{}'.\nPlease use {} with one of:\n    {}",
      "没有“{0}”的补全脚本，请用 {1}，可选：{2}"),
    CallErrorForm(
      "Can't autodetect a supported shell.\nPlease use {} with one of:\n    {}", "认不出所用的 shell，请用 {0}，可选：{1}"),
    CallErrorForm("  See '{}' for more information.", "  详见 {0}"),
  ]
}

/// A form of message in two languages: `{}` stands for what differs, `{0}`, `{1}` … for where it comes in Chinese.
struct CallErrorForm {
  private let english: [Substring]
  private let chinese: String

  init(_ english: String, _ chinese: String) {
    self.english = english.parts(at: "{}")
    self.chinese = chinese
  }

  /// What stands for the places of the form in a line; `nil` when the line is of another form.
  func values(in line: Substring) -> [Substring]? {
    guard let first = english.first, let last = english.last, line.hasPrefix(first) else { return nil }
    if english.count == 1 { return line == first ? [] : nil }
    var rest = line.dropFirst(first.count)
    guard rest.hasSuffix(last) else { return nil }
    rest = rest.dropLast(last.count)
    var values: [Substring] = []
    for part in english.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return nil }
      values.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return values + [rest]
  }

  /// The Chinese with values in the places.
  func filled(with values: [String]) -> String {
    let parts = chinese.split(separator: "{", omittingEmptySubsequences: false)
    let filled = parts.dropFirst().map { part in
      let place = part.prefix { $0 != "}" }
      let value = Int(place).flatMap { values.indices.contains($0) ? values[$0] : nil }
      return (value ?? "") + part.dropFirst(place.count + 1)
    }
    return (parts.prefix(1).map { String($0) } + filled).joined()
  }
}
