internal import CFreeXL
internal import Glibc
internal import GongwenModel

/// An .xls opened by FreeXL, which closes itself.
///
/// FreeXL opens paths only: the bytes are given to it as a file that lives in memory and has no name on any disk.
struct FreeXLBook: ~Copyable {
  private let handle: UnsafeRawPointer
  private let name: String

  /// Opens a workbook.
  ///
  /// - Throws: A `Fault` of category input with FreeXL's word for what is wrong.
  init(_ bytes: [UInt8], name: String) throws(Fault) {
    self.name = name
    let file = memfd_create("workbook", 0)
    guard file >= 0 else { throw Fault(.input, "sheet.damaged", [name, "memfd"], path: name) }
    defer { close(file) }
    guard Self.write(bytes, to: file) else {
      throw Fault(.input, "sheet.damaged", [name, "memfd"], path: name)
    }
    var handle: UnsafeRawPointer?
    let status = freexl_open("/proc/self/fd/\(file)", &handle)
    guard status == FREEXL_OK, let handle else {
      if let handle { freexl_close(handle) }
      throw Self.fault(status, name)
    }
    self.handle = handle
  }

  deinit { freexl_close(handle) }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  /// The number of sheets.
  func count() throws(Fault) -> Int {
    var count: UInt32 = 0
    try check(freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count))
    return Int(count)
  }

  /// The name of a sheet.
  func name(of sheet: Int) throws(Fault) -> String {
    var text: UnsafePointer<CChar>?
    try check(freexl_get_worksheet_name(handle, UInt16(sheet), &text))
    return text.map { String(cString: $0) } ?? ""
  }

  /// Makes a sheet the one whose cells are asked for.
  func select(_ sheet: Int) throws(Fault) { try check(freexl_select_active_worksheet(handle, UInt16(sheet))) }

  /// The text of a cell; empty when it is none.
  func text(row: Int, column: Int) -> String {
    var value = FreeXL_CellValue()
    // A cell that FreeXL does not know of has no text.
    guard freexl_get_cell_value(handle, UInt32(row), UInt16(column), &value) == FREEXL_OK else { return "" }
    switch Int32(value.type) {
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT:
      return value.value.text_value.map { String(cString: $0) } ?? ""
    default: return ""
    }
  }

  private func check(_ status: Int32) throws(Fault) {
    guard status == FREEXL_OK else { throw Self.fault(status, name) }
  }

  private static func fault(_ status: Int32, _ name: String) -> Fault {
    Fault(.input, "sheet.damaged", [name, "FreeXL \(status)"], path: name)
  }
}
