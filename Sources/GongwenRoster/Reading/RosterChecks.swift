import GongwenModel

/// Looks at every value of a roster before anything is typeset from it.
///
/// What a spreadsheet can do to a name: a formula that was exported in place of its value, a control
/// character from a database, a line end from Alt-Enter, a cell that ran on. Each is named with its place;
/// a value that is certainly not what was meant stops its row, and only its row.
struct RosterChecks {
  /// More than any name of a person, unit or report; longer values come from a slipped column.
  static let longestValue = 200

  private var diagnostics: [Diagnostic] = []

  /// Checks all rows, folds line ends inside values, and leaves the diagnostics with the rows.
  static func apply(to roster: inout Roster) {
    for index in roster.rows.indices {
      for column in roster.columns.indices {
        guard let cell = roster.rows[index].cells[column], !cell.text.isEmpty else { continue }
        let isDate = roster.columns[column].meaning.isDate
        let isPerson = roster.columns[column].meaning.isPerson
        guard isDate || isPerson || needsCare(cell.text) else { continue }
        var checks = RosterChecks()
        if isPerson { checks.person(cell, of: roster.columns[column]) }
        var value = needsCare(cell.text) ? checks.checked(cell, of: roster.columns[column]) : cell
        if isDate { value = checks.day(value, of: roster.columns[column]) }
        roster.rows[index].cells[column] = value
        roster.rows[index].diagnostics += checks.diagnostics
      }
    }
  }

  /// Whether a value is anything but short plain text: one pass over its bytes keeps 100 000 rows cheap.
  private static func needsCare(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if text.utf8.count > longestValue || isFormulaMark(first) { return true }
    // C1 controls (C2 80…9F) and the invisible marks of U+200B… (E2 80 8B…) are looked at more closely.
    return text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }

  private static func isFormulaMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }

  private mutating func checked(_ cell: RosterCell, of column: RosterColumn) -> RosterCell {
    let scalars = cell.text.unicodeScalars
    if let control = scalars.first(where: Self.isForbidden) {
      note("batch.roster.control", .error, cell, [column.name, control.codePoint])
      return cell
    }
    noteFormula(cell, column)
    if scalars.count > Self.longestValue {
      note(
        "batch.roster.long", .warning, cell, [column.name, String(scalars.count), String(Self.longestValue)])
    }
    guard scalars.contains(where: Self.isLineEnd) else { return cell }
    note("batch.roster.lineEnd", .warning, cell, [column.name])
    return RosterCell(Self.folded(scalars), offset: cell.offset)
  }

  /// A name or a unit that is none, or names two: nobody can tell whose the report is.
  private mutating func person(_ cell: RosterCell, of column: RosterColumn) {
    if TableWords.isDitto(cell.text) {
      note("batch.roster.ditto", .error, cell, [column.name, cell.text])
    } else if column.meaning.isName {
      switch JoinedPeople(in: cell.text) {
      case .certain: note("batch.roster.people", .error, cell, [column.name, String(cell.text.prefix(40))])
      case .perhaps:
        note("batch.roster.peoplePerhaps", .warning, cell, [column.name, String(cell.text.prefix(40))])
      case nil: break
      }
    }
  }

  /// A day in the form that is printed; what is no day stays as it is and is told.
  private mutating func day(_ cell: RosterCell, of column: RosterColumn) -> RosterCell {
    switch GivenDate(cell.text) {
    case .day(let text): return RosterCell(text, offset: cell.offset)
    case .written: break
    case .unclear: note("batch.roster.date", .warning, cell, [column.name, String(cell.text.prefix(40))])
    }
    return cell
  }

  /// `=` begins nothing that belongs on paper; `+`, `-` and `@` do, unless cells or functions stand after them.
  private mutating func noteFormula(_ cell: RosterCell, _ column: RosterColumn) {
    guard let first = cell.text.utf8.first, Self.isFormulaMark(first), cell.text.utf8.count > 1 else {
      return
    }
    let isCertain = first == UInt8(ascii: "=")
    guard isCertain || Self.isFormula(cell.text.utf8.dropFirst(), mayNameCells: first != UInt8(ascii: "@"))
    else {
      return
    }
    note(
      "batch.roster.formula", isCertain ? .error : .warning, cell,
      [column.name, String(cell.text.prefix(40))])
  }

  /// Whether a text of ASCII calls a function, `SUM(A1:A9)`, or names a cell, `$B$7*2`: a number, a telephone number
  /// and a rate do neither.
  private static func isFormula(_ text: Substring.UTF8View, mayNameCells: Bool) -> Bool {
    var (letters, digits) = (0, 0)
    for byte in text {
      switch byte {
      case _ where byte >= 0x80: return false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        letters = digits > 0 ? 4 : letters + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "(") where letters > 0: return true
      default:
        if mayNameCells, (1...3).contains(letters), digits > 0 { return true }
        (letters, digits) = (0, 0)
      }
    }
    return mayNameCells && (1...3).contains(letters) && digits > 0
  }

  private mutating func note(_ id: String, _ severity: Severity, _ cell: RosterCell, _ arguments: [String]) {
    let span = SourceSpan(cell.offset, cell.offset + cell.text.utf8.count)
    diagnostics.append(Diagnostic(id, severity, arguments, span: span))
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0A || scalar.value == 0x0D || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// Controls but tab and line ends, and the marks that turn the reading direction: they can make a name
  /// look like another one.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFD, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Lines joined: with nothing between Han characters, with a space where a Latin letter or digit meets.
  private static func folded(_ scalars: String.UnicodeScalarView) -> String {
    let lines = scalars.split(whereSeparator: isLineEnd).map { DelimitedScanner.trimmed(String($0).utf8) }
    return lines.filter { !$0.isEmpty }.reduce(into: "") { result, line in
      let meetsLatin =
        result.unicodeScalars.last?.isASCII == true && line.unicodeScalars.first?.isASCII == true
      result += (meetsLatin ? " " : "") + line
    }
  }
}
