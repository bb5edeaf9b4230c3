internal import GongwenModel

enum XLSReader {
  static func read(
    _ bytes: [UInt8], name: String, limits: Limits, wants: (String, Bool) -> Bool
  ) throws(Fault) -> Workbook {
    throw Fault(.input, "sheet.unknown", [name], path: name)
  }
}
