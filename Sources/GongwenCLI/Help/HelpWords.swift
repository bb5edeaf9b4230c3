/// The Chinese of what help says in English, by the English.
///
/// A text is looked up with one blank for each run of blanks and line ends; one without an entry is shown in English.
/// The tables are made when the first text is looked up: a call that asks for no help never makes them.
enum HelpWords {
  /// The tables: of commands, of their examples, of options, and of the values that `<>` names.
  static let tables: [[String: String]] = [
    commands, statuses, examples, readingOptions, makingOptions, values,
  ]

  /// The Chinese of a text; `nil` where there is none.
  static func chinese(_ english: String) -> String? {
    for table in tables {
      if let text = table[english] { return text }
    }
    return nil
  }

  /// A label or usage with the names of values in Chinese: `--dpi <n>`, `[<options>] <input> ...`.
  static func chineseValues(in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open] + "<" + (values[name] ?? name) + ">"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A label of a row; that of the subcommand that stands for none is marked.
  static func chineseLabel(_ label: String) -> String {
    guard label.hasSuffix(" (default)") else { return chineseValues(in: label) }
    return label.dropLast(" (default)".count) + "（默认）"
  }

  /// Where more can be read.
  static func chineseFooter(_ line: String) -> String {
    let (head, tail) = ("See '", "' for detailed help.")
    guard line.hasPrefix(head), line.hasSuffix(tail) else { return line }
    return "各子命令的详细说明见 " + chineseValues(in: String(line.dropFirst(head.count).dropLast(tail.count)))
  }
}
