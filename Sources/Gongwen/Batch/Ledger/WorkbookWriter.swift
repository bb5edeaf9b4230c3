internal import CXLSXWriter
internal import Glibc
internal import GongwenModel

/// A workbook of one sheet that is written row by row with libxlsxwriter, in memory.
///
/// Values are written as what they are: a text that begins with `=` stays a text and is never taken for a formula.
struct WorkbookWriter: ~Copyable {
  /// A value of a row.
  enum Value: Sendable, Equatable {
    case text(String)
    case number(Int)
    case none
  }

  /// What Excel holds in one cell; longer texts are cut.
  private static let longestText = 32767

  private let library: xlsxwriter_functions
  private let file: Int32
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let head: UnsafeMutablePointer<lxw_format>
  private var rows: UInt32 = 0
  private var failure: lxw_error = LXW_NO_ERROR
  private var isOpen = true

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - title: The name of its sheet and its title.
  ///   - widths: The widths of its columns, in characters.
  /// - Throws: A `Fault` of category internal when the library has no memory, of category input
  ///   when it is not installed.
  init(title: String, widths: [Double]) throws(Fault) {
    guard let library = xlsxwriter_functions_load()?.pointee else { throw Fault(.input, "ledger.library") }
    let file = memfd_create("ledger", 0)
    guard file >= 0 else { throw Self.fault("memfd") }
    guard let workbook = library.workbook_new("/proc/self/fd/\(file)") else {
      close(file)
      throw Self.fault("workbook_new")
    }
    guard let sheet = library.workbook_add_worksheet(workbook, title),
      let head = library.workbook_add_format(workbook)
    else {
      _ = library.workbook_close(workbook)
      close(file)
      throw Self.fault("workbook_add_worksheet")
    }
    self.library = library
    (self.file, self.workbook, self.sheet, self.head) = (file, workbook, sheet, head)
    library.format_set_bold(head)
    library.format_set_text_wrap(head)
    // The library would write the time of the call; the same batch gives the same ledger.
    var properties = lxw_doc_properties()
    properties.created = 315_532_800
    check(library.workbook_set_properties(workbook, &properties))
    for (column, width) in widths.enumerated() {
      check(library.worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
    }
    library.worksheet_freeze_panes(sheet, 1, 0)
  }

  deinit {
    if isOpen { _ = library.workbook_close(workbook) }
    close(file)
  }

  /// Appends a row; the first is the head.
  mutating func append(_ values: [Value]) {
    let format = rows == 0 ? head : nil
    for (index, value) in values.enumerated() {
      let column = UInt16(index)
      switch value {
      case .text(let text):
        check(library.worksheet_write_string(sheet, rows, column, Self.shown(text), format))
      case .number(let number):
        check(library.worksheet_write_number(sheet, rows, column, Double(number), format))
      case .none: break
      }
    }
    rows += 1
  }

  /// The bytes of the workbook.
  ///
  /// - Throws: A `Fault` of category input when the library could not write it.
  consuming func bytes(columns: Int) throws(Fault) -> [UInt8] {
    if rows > 1 { check(library.worksheet_autofilter(sheet, 0, 0, rows - 1, UInt16(columns - 1))) }
    isOpen = false
    check(library.workbook_close(workbook))
    guard failure == LXW_NO_ERROR else {
      throw Self.fault(library.lxw_strerror(failure).map { String(cString: $0) } ?? "")
    }
    return try read()
  }

  private func read() throws(Fault) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    guard lseek(file, 0, SEEK_SET) == 0 else { throw Self.fault("lseek") }
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count >= 0 else { throw Self.fault("read") }
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  private mutating func check(_ status: lxw_error) {
    if failure == LXW_NO_ERROR { failure = status }
  }

  private static func fault(_ reason: String) -> Fault { Fault(.internal, "ledger.failed", [reason]) }

  /// A text without what XML cannot hold, and no longer than a cell.
  private static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.filter { $0.value >= 0x20 || $0.value == 0x0A || $0.value == 0x09 }
    return String(
      String.UnicodeScalarView(
        scalars.filter { $0.value != 0xFFFE && $0.value != 0xFFFF }.prefix(longestText / 2)))
  }
}
