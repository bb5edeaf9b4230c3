internal import GongwenModel

/// What all sheets of a workbook share.
struct SheetContext {
  var strings: [String]
  var formats: [NumberFormat]
  /// The styles whose text is struck through.
  var struck: Set<Int>
  var startsIn1904: Bool
  var file: String
  var limits: FormatLimits
}

/// What the sheets of a workbook may still ask for.
struct SheetBudget {
  private let limits: FormatLimits
  private var cells = 0
  private var text = 0

  init(_ limits: FormatLimits) { self.limits = limits }

  /// Counts a cell.
  mutating func count(_ cell: SheetCell, file: String, part: String) throws(Fault) {
    cells += 1
    // A text that stands once in the file may be shown by any number of cells.
    text += cell.text.utf8.count
    guard cells <= limits.sheetCells else {
      throw Fault(.input, "sheet.cells", [file, part, String(limits.sheetCells)], path: file)
    }
    guard text <= limits.sheetText else {
      throw Fault(.input, "sheet.text", [file, part, String(limits.sheetText >> 20)], path: file)
    }
  }
}

/// Reads the XML of a sheet: rows, cells as they are shown, what is joined, what is hidden.
///
/// What the sheet claims of its own size is not looked at: only cells that are there cost anything.
struct SheetHandler: XMLHandler {
  private(set) var sheet: Sheet
  private(set) var budget: SheetBudget
  private let part: String
  private let context: SheetContext
  private var row = SheetRow(index: -1)
  private var cell = CellInWork()
  private var value: [UInt8] = []
  private var isValue = false
  private var inline = CellText()

  /// The cell that is being read.
  private struct CellInWork {
    var column = -1
    var type = ""
    var style = 0
    var hasFormula = false
  }

  init(_ sheet: Sheet, part: String, context: SheetContext, budget: SheetBudget) {
    (self.sheet, self.part, self.context, self.budget) = (sheet, part, context, budget)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
    guard name.namespace == .sheet else { return }
    switch name.local {
    case "c": try startCell(attributes)
    case "v":
      isValue = true
      value.removeAll(keepingCapacity: true)
    case "f": cell.hasFormula = true
    case "row": try startRow(attributes)
    case "col": hide(attributes)
    case "mergeCell": try merge(attributes)
    default: inline.start(name.local)
    }
  }

  mutating func end(_ name: XMLName) throws(Fault) {
    guard name.namespace == .sheet else { return }
    switch name.local {
    case "c": try endCell()
    case "v": isValue = false
    case "row": if !row.cells.isEmpty { sheet.rows.append(row) }
    default: inline.end(name.local)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue { value.append(contentsOf: bytes) } else { inline.append(bytes) }
  }

  // MARK: Rows and columns

  private mutating func startRow(_ attributes: XMLAttributes) throws(Fault) {
    // Compared before anything is taken from it: a file may claim the least number that there is.
    let number = attributes.string("r").map { Int($0) ?? 0 } ?? row.index + 2
    guard number > row.index + 1, number <= CellReference.rows else {
      throw fault("sheet.order", String(number))
    }
    let index = number - 1
    let isFlat = attributes.string("ht") == "0"
    row = SheetRow(index: index, isHidden: attributes.flag("hidden") ?? false || isFlat)
    cell.column = -1
  }

  private mutating func hide(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden") ?? false || attributes.string("width") == "0",
      let first = attributes.integer("min"), let last = attributes.integer("max"), first >= 1, first <= last,
      // Columns beyond the last one hide nothing.
      first <= CellReference.columns
    else { return }
    sheet.hiddenColumns.insert((first - 1)...(min(last, CellReference.columns) - 1))
  }

  private mutating func merge(_ attributes: XMLAttributes) throws(Fault) {
    guard let reference = attributes.string("ref"), let range = CellRange(reference) else {
      throw fault("sheet.reference", attributes.string("ref") ?? "")
    }
    guard sheet.merges.count < context.limits.merges else {
      throw fault("sheet.merges", String(context.limits.merges))
    }
    sheet.merges.append(range)
  }

  // MARK: Cells

  private mutating func startCell(_ attributes: XMLAttributes) throws(Fault) {
    var column = cell.column + 1
    if let reference = attributes.string("r") {
      guard let place = CellReference(reference.utf8), place.row == row.index, place.column >= column else {
        throw fault("sheet.order", reference)
      }
      column = place.column
    }
    guard row.index >= 0, column < CellReference.columns else {
      throw fault("sheet.order", CellReference.letters(of: column))
    }
    value.removeAll(keepingCapacity: true)
    _ = inline.take()
    cell = CellInWork(
      column: column, type: attributes.string("t") ?? "n", style: attributes.integer("s") ?? 0)
  }

  private mutating func endCell() throws(Fault) {
    var shown = try shownCell()
    shown.isStruck = context.struck.contains(cell.style)
    guard !shown.text.isEmpty || shown.flaw != nil else { return }
    try budget.count(shown, file: context.file, part: part)
    row.cells.append(shown)
  }

  private mutating func shownCell() throws(Fault) -> SheetCell {
    let column = cell.column
    switch cell.type {
    case "inlineStr": return SheetCell(column: column, text: inline.take())
    case "s" where !value.isEmpty:
      guard let index = Int(String(decoding: value, as: UTF8.self)), context.strings.indices.contains(index)
      else { throw fault("sheet.string", CellReference(row: row.index, column: column).text) }
      return SheetCell(column: column, text: context.strings[index])
    case "b": return SheetCell(column: column, text: value == [0x31] ? "TRUE" : value.isEmpty ? "" : "FALSE")
    case "e": return SheetCell(column: column, text: String(decoding: value, as: UTF8.self), flaw: .error)
    case "str": return SheetCell(column: column, text: CellText.decoded(value))
    case "d":
      let text = date()
      let day =
        if case .day(let day) = GivenDate(String(text.prefix { $0 != "T" })) { day } else { String?.none }
      return SheetCell(column: column, text: text, day: day)
    default:
      if value.isEmpty { return SheetCell(column: column, text: "", flaw: cell.hasFormula ? .noValue : nil) }
      return try number()
    }
  }

  private func number() throws(Fault) -> SheetCell {
    let text = String(decoding: value, as: UTF8.self)
    let hasFormat = context.formats.indices.contains(cell.style)
    let format = hasFormat ? context.formats[cell.style] : NumberFormat.general
    if format.isGeneral, ShownNumber.isPlain(value) { return SheetCell(column: cell.column, text: text) }
    guard let number = Double(text), number.isFinite else {
      throw fault("sheet.number", CellReference(row: row.index, column: cell.column).text)
    }
    guard number.magnitude < ShownNumber.exactBelow else {
      return SheetCell(column: cell.column, text: text, flaw: .lostDigits)
    }
    let shown = ShownNumber.text(number, format, startsIn1904: context.startsIn1904)
    let day = ShownNumber.day(number, format, startsIn1904: context.startsIn1904)
    return SheetCell(column: cell.column, text: shown, day: day)
  }

  /// A date that is written as one, `2025-03-01T00:00:00`, without a time that says nothing.
  private func date() -> String {
    let text = String(decoding: value, as: UTF8.self)
    return text.hasSuffix("T00:00:00") || text.hasSuffix("T00:00:00Z")
      ? String(text.prefix { $0 != "T" }) : text
  }

  private func fault(_ id: String, _ detail: String) -> Fault {
    Fault(.input, id, [context.file, part, detail], path: context.file)
  }
}
