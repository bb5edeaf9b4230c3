/// A page of help in Chinese, laid out for a terminal.
struct ChineseHelp {
  private let page: HelpPage
  private let width: Int
  private var lines: [String] = []

  /// The page for a width in columns; the first column of descriptions moves to the left where there is little room.
  static func text(of page: HelpPage, width: Int) -> String {
    var writer = ChineseHelp(page: page, width: max(40, width))
    writer.write()
    return writer.lines.joined(separator: "\n")
  }

  private init(page: HelpPage, width: Int) {
    self.page = page
    self.width = width
  }

  /// What it is for, how it is called, what it takes; then examples and the exit status, which stay in sight.
  private mutating func write() {
    add(Self.chinese(page.abstract))
    begin()
    addUsage()
    let prose = page.discussion.prefix { if case .paragraph = $0 { true } else { false } }
    let parts = page.discussion[prose.endIndex...]
    let column = Self.noteColumn(of: parts, width: width)
    for block in prose { addBlock(block, noteColumn: column) }
    for section in page.sections { addSection(section) }
    for block in parts { addBlock(block, noteColumn: column) }
    if !page.footer.isEmpty { begin() }
    for line in page.footer { add(HelpWords.chineseFooter(line)) }
  }

  private mutating func addUsage() {
    let head = "用法："
    // A part in brackets stays on one line.
    var depth = 0
    let usage = HelpWords.chineseValues(in: page.usage).map { character -> Character in
      if "[<".contains(character) { depth += 1 }
      if "]>".contains(character) { depth -= 1 }
      return character == " " && depth > 0 ? FilledText.firmBlank : character
    }
    let filled = FilledText.lines(String(usage), width: width - FilledText.columns(head))
    for (index, line) in filled.enumerated() {
      lines.append((index == 0 ? head : Self.blanks(FilledText.columns(head))) + line)
    }
  }

  private mutating func addSection(_ section: HelpPage.Section) {
    begin()
    lines.append((HelpWords.titles[section.title] ?? section.title) + "：")
    for row in section.rows {
      let label = HelpWords.chineseLabel(row.label)
      let text = [Self.chinese(row.text), row.choice.map(Self.choice) ?? ""].joined()
      addRow(label, text, column: width < 60 ? 8 : HelpPage.textColumn)
    }
  }

  private mutating func addBlock(_ block: HelpBlock, noteColumn: Int) {
    switch block {
    case .heading(let title):
      begin()
      lines.append((HelpWords.titles[title] ?? title) + "：")
    case .paragraph(let text):
      begin()
      add(Self.chinese(text))
    case .list(let text):
      for line in Self.chinese(text).split(separator: "\n") {
        let label = line.prefix { $0 != " " }
        addRow(String(label), String(line.dropFirst(label.count + 1)), column: 5)
      }
    case .example(let command, let note):
      for line in command.dropLast() { lines.append("  " + line) }
      addRow(command.last ?? "", note.isEmpty ? "" : Self.chinese(note), column: noteColumn)
    }
  }

  /// The column of the notes beside calls: behind the longest call that leaves room for a note.
  private static func noteColumn(of blocks: ArraySlice<HelpBlock>, width: Int) -> Int {
    let calls = blocks.compactMap { block -> Int? in
      guard case .example(let command, let note) = block, !note.isEmpty else { return nil }
      return FilledText.columns(command.last ?? "")
    }
    return 4 + (calls.filter { $0 + 4 <= width * 3 / 5 }.max() ?? 4)
  }

  /// Adds a label and, from a column on, what is said of it: on the next line where the label reaches there.
  private mutating func addRow(_ label: String, _ text: String, column: Int) {
    let filled = FilledText.lines(text, width: width - column)
    let used = FilledText.columns(label) + 2
    guard let first = filled.first else { return lines.append("  " + label) }
    if used < column {
      lines.append("  " + label + Self.blanks(column - used) + first)
    } else {
      lines += ["  " + label, Self.blanks(column) + first]
    }
    lines += filled.dropFirst().map { Self.blanks(column) + $0 }
  }

  /// Adds running text.
  private mutating func add(_ text: String) { lines += FilledText.lines(text, width: width) }

  /// Leaves a line empty between parts.
  private mutating func begin() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  private static func chinese(_ english: String) -> String { HelpWords.chinese(english) ?? english }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func choice(_ choice: HelpPage.Choice) -> String {
    let values = choice.values.isEmpty ? nil : "可选 " + choice.values.joined(separator: "、")
    let standard = choice.standard.map { "默认 \($0)" }
    return "（" + [values, standard].compactMap(\.self).joined(separator: "；") + "）"
  }
}
