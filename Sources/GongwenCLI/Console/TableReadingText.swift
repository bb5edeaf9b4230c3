import Gongwen
import GongwenModel
import GongwenRoster

/// Writes how a roster's table was understood, for the eyes of whoever keeps it.
struct TableReadingText {
  private let reading: TableReading
  private let language: MessageLanguage
  private var lines: PrintableText = ""

  init(_ reading: TableReading, language: MessageLanguage) {
    self.reading = reading
    self.language = language
    addHead()
    reading.columns.forEach { addColumn($0) }
    addPeople()
    addGroups()
    addLeftOut()
  }

  /// The text, each line ended.
  var text: PrintableText { lines }

  private mutating func add(_ chinese: PrintableText, _ english: PrintableText) {
    lines += "\(language == .chinese ? chinese : english)\n"
  }

  private mutating func addHead() {
    let rows = TableReading.text(of: reading.headRows)
    if let sheet = reading.sheet {
      add("工作表“\(sheet)”，表头在第 \(rows) 行", "sheet '\(sheet)', head in row \(rows)")
    } else {
      add("表头在第 \(rows) 行", "head in row \(rows)")
    }
  }

  private mutating func addColumn(_ column: TableReading.Column) {
    let head: PrintableText = "  \(column.letters) \(column.name)"
    switch column.meaning {
    case .metadata(let key):
      let name = language == .chinese ? DocumentMetadata.key(named: key)?.aliases.first ?? key : key
      add("\(head) → \(name)", "\(head) → \(name)")
    case .file: add("\(head) → 报告文件", "\(head) → the report's file")
    case .other where column.isUsed: add("\(head) → {{\(column.name)}}", "\(head) → {{\(column.name)}}")
    case .other: add("\(head)：重名，没有使用", "\(head): named twice, not used")
    }
  }

  private mutating func addPeople() {
    let rows = TableReading.text(of: reading.people)
    let count = reading.people.count
    add("人员 \(count) 人：第 \(rows) 行", "\(CountedNoun.text(count, "report")): row \(rows)")
  }

  private mutating func addGroups() {
    for group in reading.groups.prefix(50) {
      add("  第 \(group.row) 行起，单位：\(group.unit)", "  from row \(group.row), unit: \(group.unit)")
    }
    guard reading.groups.count > 50 else { return }
    add("  另有 \(reading.groups.count - 50) 个单位", "  and \(reading.groups.count - 50) more units")
  }

  private mutating func addLeftOut() {
    for reason in TableReading.LeftOut.allCases {
      guard let numbers = reading.leftOut[reason], !numbers.isEmpty else { continue }
      let rows = TableReading.text(of: numbers)
      switch reason {
      case .title: add("标题，没有使用：第 \(rows) 行", "left out as titles: row \(rows)")
      case .head: add("重复的表头，没有使用：第 \(rows) 行", "left out as repeated heads: row \(rows)")
      case .sum: add("合计，没有使用：第 \(rows) 行", "left out as sums: row \(rows)")
      case .note: add("说明，没有使用：第 \(rows) 行", "left out as notes: row \(rows)")
      case .vacancy: add("空缺，没有使用：第 \(rows) 行", "left out as vacant posts: row \(rows)")
      case .padding: add("空行，没有使用：第 \(rows) 行", "left out as empty: row \(rows)")
      }
    }
  }
}
