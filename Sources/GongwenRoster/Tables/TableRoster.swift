import GongwenFormats
import GongwenModel

/// Turns a table into a roster: head → rows sorted → people with their values.
struct TableRoster {
  /// Columns times rows: as many values as a workbook may have cells.
  private static let largestArea = FormatLimits().sheetCells

  private let grid: Grid
  private let head: TableHead
  private let joined: JoinedCells
  private var columns: [RosterColumn]
  private var reading: TableReading
  private var rows: [RosterRow] = []
  private var diagnostics: [Diagnostic] = []
  /// The unit that the last line of its own named, with the line's place.
  private var unit: RosterCell?
  /// Whether the unit stands above the head, and so belongs to the paper rather than to the people.
  private var isUnitOfTitle = false
  /// The people without a unit of their own to whom that one was given, though there is a column for it.
  private var filledFromTitle: [Grid.Row] = []
  /// The people without a unit where others have one.
  private var withoutUnit: [Grid.Row] = []
  /// The line of that unit when nothing of it is shown and nobody has got the unit from it yet.
  private var hiddenLine: Grid.Row?
  /// A line above of which nothing is shown that may be a unit: most are remarks, which whoever hid them has forgotten.
  private var hiddenRemark: Grid.Row?
  /// A line above that may be a unit.
  private var unclear: RosterCell?

  /// Reads a table whose head is found.
  ///
  /// - Throws: A `Fault` of category input at the cell that leaves open whose values are whose.
  static func roster(of grid: Grid, head: TableHead, sheet: String?) throws(Fault) -> Roster {
    var pass = TableRoster(grid, head, sheet)
    try pass.checkArea()
    pass.noteColumns()
    try pass.sortRows()
    return pass.finished()
  }

  private init(_ grid: Grid, _ head: TableHead, _ sheet: String?) {
    (self.grid, self.head) = (grid, head)
    joined = JoinedCells(grid)
    columns = Self.named(head.columns)
    let counts = head.columns.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
    reading = TableReading(
      sheet: sheet, headRows: grid.rows[head.rows].map(\.number),
      columns: head.columns.map { column in
        TableReading.Column(
          letters: CellReference.letters(of: column.index), name: column.name, meaning: column.meaning,
          isUsed: column.meaning != .other || counts[column.name] == 1)
      })
    // A unit of its own line fills 单位 where no column does.
    if head.column("unit") == nil { columns.append(RosterColumn(path: ["单位"], meaning: .metadata("unit"))) }
  }

  private func checkArea() throws(Fault) {
    let people = grid.rows.count - head.rows.upperBound
    guard columns.count * max(1, people) <= Self.largestArea else {
      let counts = ["\(columns.count)", "\(people)", "\(Self.largestArea)"]
      throw Fault(.input, "table.area", counts, path: grid.source.name)
    }
  }

  // MARK: Columns

  /// The columns with the names that templates find them by: the whole path, and its last word where no other column
  /// has that.
  private static func named(_ columns: [TableHead.Column]) -> [RosterColumn] {
    var words: [String: Int] = [:]
    for column in columns {
      for word in Set([column.name, column.last, TableWords.bare(column.last)]) {
        words[word, default: 0] += 1
      }
    }
    return columns.map { column in
      var result = RosterColumn(path: column.path, meaning: column.meaning)
      let short = Set([column.last, TableWords.bare(column.last)]).subtracting([column.name])
      result.aliases = short.filter { words[$0] == 1 }.sorted()
      return result
    }
  }

  private mutating func noteColumns() {
    var first: [String: TableHead.Column] = [:]
    let row = grid.rows[head.rows.upperBound - 1]
    for (index, column) in head.columns.enumerated() where column.meaning == .other {
      guard let other = first[column.name] else {
        first[column.name] = column
        continue
      }
      let places = [Grid.name(row, other.index), Grid.name(row, column.index)]
      note("table.column.ambiguous", .warning, [column.name] + places + [column.name], at: column.offset)
      // Neither is found by the name then.
      columns[index].isAmbiguous = true
      if let place = head.columns.firstIndex(of: other) { columns[place].isAmbiguous = true }
    }
  }

  /// Values in a column without a head: told once for each column.
  private mutating func noteUnnamed(_ unnamed: [Int: Int]) {
    for (_, offset) in unnamed.sorted(by: { $0.key < $1.key }) {
      note("table.column.unnamed", .warning, [], at: offset)
    }
  }

  // MARK: Rows

  private mutating func sortRows() throws(Fault) {
    takeTitles()
    let sorter = RowSorter(grid: grid, head: head)
    let known = Set(head.columns.map(\.index))
    var unnamed: [Int: Int] = [:]
    let top = grid.rows[head.rows.upperBound - 1].number
    var hidden = grid.hidden.drop { $0.number <= top }
    for index in grid.rows.indices.dropFirst(head.rows.upperBound) {
      let row = grid.rows[index]
      while let line = hidden.first, line.number < row.number {
        takeHidden(line, sorter.hiddenLine(line))
        hidden.removeFirst()
      }
      switch try sorter.kind(of: index) {
      case .person:
        try take(row)
        for cell in row.cells where !known.contains(cell.column) && unnamed[cell.column] == nil {
          unnamed[cell.column] = cell.value.offset
        }
      case .group(let name): startGroup(name, row)
      case .unclear:
        unclear = row.cells.first?.value
        leaveOut(row, .note)
      case .head: leaveOut(row, .head)
      case .sum: leaveOut(row, .sum)
      case .note: leaveOut(row, .note)
      case .vacancy: leaveOut(row, .vacancy)
      case .padding: leaveOut(row, .padding)
      }
    }
    noteUnnamed(unnamed)
  }

  /// What stands above the head; a line right above it may name the unit of the first people.
  private mutating func takeTitles() {
    let titles = grid.rows[..<head.rows.lowerBound]
    for row in titles { leaveOut(row, .title) }
    let (top, bottom) = (titles.last?.number ?? 0, grid.rows[head.rows.lowerBound].number)
    let hidden = grid.hidden.drop { $0.number <= top }.prefix { $0.number < bottom }
    for line in hidden.reversed() {
      guard let name = Self.unit(ofTitle: line), !TableWords.isHead(name) else { continue }
      startHidden(name, line)
      isUnitOfTitle = true
      return
    }
    guard let last = titles.last, let name = Self.unit(ofTitle: last) else { return }
    reading.leftOut[.title]?.removeLast()
    if reading.leftOut[.title]?.isEmpty == true { reading.leftOut[.title] = nil }
    startGroup(name, last)
    isUnitOfTitle = true
  }

  /// The unit that a line right above the head names.
  private static func unit(ofTitle row: Grid.Row) -> String? {
    guard row.cells.count <= 3, let cell = row.cells.first else { return nil }
    let (name, isUnit) = TableWords.unit(in: cell.value.text)
    // Beside a date or a number of people, only what calls itself the unit is one.
    if row.cells.count > 1, !TableWords.folded(cell.value.text).hasPrefix("单位") { return nil }
    return isUnit && !TableWords.isTitle(cell.value.text) ? name : nil
  }

  /// A line of which nothing is shown: nobody, but the unit that it names is that of the people below it.
  private mutating func takeHidden(_ line: Grid.Row, _ kind: TableRow?) {
    switch kind {
    case .group(let name): startHidden(name, line)
    case .unclear: hiddenRemark = line
    default: break
    }
  }

  private mutating func startHidden(_ name: String, _ line: Grid.Row) {
    unit = RosterCell(name, offset: line.cells.first?.value.offset ?? line.offset)
    (unclear, isUnitOfTitle, hiddenLine, hiddenRemark) = (nil, false, line, nil)
  }

  /// Tells of hidden lines once somebody has got a unit from them, or perhaps should have.
  private mutating func tellHidden() {
    // Where no unit is known, none can be a wrong one.
    if let cell = hiddenRemark?.cells.first?.value, let line = hiddenRemark, let unit {
      note("table.unit.unclear", .warning, [String(line.number), cell.text, unit.text], at: cell.offset)
    }
    hiddenRemark = nil
    guard let line = hiddenLine, let unit else { return }
    hiddenLine = nil
    reading.groups.append(.init(row: line.number, unit: unit.text))
    note("table.unit.hidden", .warning, [String(line.number), unit.text], at: unit.offset)
  }

  private mutating func startGroup(_ name: String, _ row: Grid.Row) {
    unit = RosterCell(name, offset: row.cells.first?.value.offset ?? row.offset)
    (unclear, isUnitOfTitle, hiddenLine, hiddenRemark) = (nil, false, nil, nil)
    reading.groups.append(.init(row: row.number, unit: name))
  }

  private mutating func leaveOut(_ row: Grid.Row, _ reason: TableReading.LeftOut) {
    reading.leftOut[reason, default: []].append(row.number)
  }

  private mutating func take(_ row: Grid.Row) throws(Fault) {
    var person = RosterRow(number: rows.count + 1, fileRow: row.number, offset: row.offset, cells: [])
    person.cells.reserveCapacity(columns.count)
    for column in head.columns { person.cells.append(value(of: column, in: row, &person.diagnostics)) }
    checkWidth(row, &person)
    if let cell = head.column("name").flatMap({ row[$0] }), cell.isStruck {
      let span = SourceSpan(cell.value.offset, cell.value.offset)
      person.diagnostics.append(Diagnostic("table.row.struck", .warning, [cell.value.text], span: span))
    }
    tellRemark(row, &person)
    try fillUnit(&person, row)
    rows.append(person)
    reading.people.append(row.number)
  }

  private lazy var remarkColumns = head.columns.filter { TableWords.isRemark($0.last) }.map(\.index)

  /// 备注 may say of somebody on the list that he is no more to be on it.
  private mutating func tellRemark(_ row: Grid.Row, _ person: inout RosterRow) {
    guard let name = head.column("name").flatMap({ row[$0] }) else { return }
    for column in remarkColumns {
      guard let cell = row[column], cell.flaw == nil, TableWords.saysLeft(cell.value.text) else { continue }
      let span = SourceSpan(cell.value.offset, cell.value.offset)
      person.diagnostics.append(
        Diagnostic("table.row.remark", .warning, [name.value.text, cell.value.text], span: span))
    }
  }

  /// The value of a person in a column; one that is not what was meant is left out and told.
  private func value(
    of column: TableHead.Column, in row: Grid.Row, _ diagnostics: inout [Diagnostic]
  ) -> RosterCell? {
    let isWho = column.meaning == .metadata("name") || column.meaning == .file
    // Whose a name is that is joined with hidden rows above is as uncertain as below a row that is shown.
    guard let cell = row[column.index], !(isWho && cell.isCarried) else {
      guard let shared = row[column.index] ?? joined.cell(row: row.number - 1, column: column.index)
      else { return nil }
      guard isWho else { return shared.value(in: column.meaning) }
      diagnostics.append(
        Diagnostic("table.row.continued", .error, [column.name], span: SourceSpan(row.offset, row.offset)))
      return nil
    }
    guard let flaw = cell.flaw else { return cell.value(in: column.meaning) }
    let span = SourceSpan(cell.value.offset, cell.value.offset)
    // A value that nothing needs spoils no one's report; the name, the unit and the file do.
    let severity: Severity = column.meaning == .other ? .warning : .error
    switch flaw {
    case .lostDigits:
      diagnostics.append(
        Diagnostic("table.value.lostDigits", severity, [column.name, cell.value.text], span: span))
    case .error:
      diagnostics.append(
        Diagnostic("table.value.error", severity, [column.name, cell.value.text], span: span))
    case .noValue: diagnostics.append(Diagnostic("table.value.none", severity, [column.name], span: span))
    }
    return nil
  }

  private mutating func fillUnit(_ person: inout RosterRow, _ row: Grid.Row) throws(Fault) {
    let column = head.column("unit").flatMap { index in head.columns.firstIndex { $0.index == index } }
    let own = column.flatMap { person.cells[$0] }
    if own?.text.isEmpty == false { return person.cells.append(contentsOf: column == nil ? [nil] : []) }
    if let unclear {
      throw Fault(.input, "table.group", [unclear.text], in: grid.source, at: unclear.offset)
    }
    tellHidden()
    if let column {
      guard let unit else { return withoutUnit.append(row) }
      person.cells[column] = unit
      if isUnitOfTitle { filledFromTitle.append(row) }
    } else {
      person.cells.append(unit)
    }
  }

  /// In separated values, a row of another length has shifted: which value is whose can only be guessed.
  private func checkWidth(_ row: Grid.Row, _ person: inout RosterRow) {
    for offset in row.strayQuotes {
      person.diagnostics.append(
        Diagnostic("batch.roster.strayQuote", .error, span: SourceSpan(offset, offset + 1)))
    }
    let headWidth = grid.rows[head.rows].compactMap(\.width).max() ?? 0
    guard let width = row.width else { return }
    let surplus = row.cells.first { $0.column >= headWidth }
    guard width < headWidth || surplus != nil else { return }
    let offset = surplus?.value.offset ?? row.offset
    person.diagnostics.insert(
      Diagnostic(
        "batch.roster.cellCount", .error, [String(width), String(headWidth)], span: SourceSpan(offset, offset)
      ),
      at: 0)
  }

  // MARK: The roster

  private consuming func finished() -> Roster {
    let told: [(TableReading.LeftOut, String)] = [
      (.sum, "table.rows.sum"), (.note, "table.rows.note"), (.vacancy, "table.rows.vacancy"),
    ]
    for (reason, id) in told {
      guard let numbers = reading.leftOut[reason] else { continue }
      diagnostics.append(Diagnostic(id, .info, [TableReading.text(of: numbers)]))
    }
    if let first = filledFromTitle.first,
      let unit = rows.first(where: { $0.fileRow == first.number })?.unit(columns)
    {
      let numbers = TableReading.text(of: filledFromTitle.map(\.number))
      note("table.unit.filled", .warning, [unit, numbers], at: first.offset)
    }
    if let first = withoutUnit.first, withoutUnit.count < rows.count {
      note("table.unit.blank", .warning, [TableReading.text(of: withoutUnit.map(\.number))], at: first.offset)
    }
    var roster = Roster(source: grid.source, columns: columns, rows: rows)
    roster.diagnostics = diagnostics
    roster.reading = reading
    return roster
  }

  private mutating func note(_ id: String, _ severity: Severity, _ arguments: [String], at offset: Int) {
    diagnostics.append(Diagnostic(id, severity, arguments, span: SourceSpan(offset, offset)))
  }
}

extension RosterRow {
  fileprivate func unit(_ columns: [RosterColumn]) -> String? {
    zip(columns, cells).first { $0.0.meaning == .metadata("unit") }?.1?.text
  }
}
