internal import GongwenModel

/// Reads `workbook.xml`: the sheets in their order, and where dates begin.
struct SheetListHandler: XMLHandler {
  struct Entry {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  private(set) var sheets: [Entry] = []
  private(set) var startsIn1904 = false

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.namespace == .sheet else { return }
    switch name.local {
    case "workbookPr": startsIn1904 = attributes.flag("date1904") ?? false
    case "sheet":
      let state = attributes.string("state")
      sheets.append(
        Entry(
          name: attributes.string("name") ?? "", isHidden: state == "hidden" || state == "veryHidden",
          relationship: attributes.string("id", .relationship) ?? ""))
    default: break
    }
  }

  mutating func end(_ name: XMLName) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads `styles.xml`: the number format of each cell style, and which of them strike through.
struct NumberFormatsHandler: XMLHandler {
  /// The formats by the index that cells have.
  private(set) var formats: [NumberFormat] = []
  /// The indexes that cells have of styles whose font is struck through.
  private(set) var struck: Set<Int> = []
  /// Whether each font is.
  private var fonts: [Bool] = []
  private var isInFonts = false
  private var codes: [Int: String] = [:]
  private var known: [Int: NumberFormat] = [:]
  private var isInCellFormats = false
  private let file: String
  private let part: String
  private let most: Int

  init(file: String, part: String, limits: FormatLimits) {
    (self.file, self.part, most) = (file, part, limits.cellFormats)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
    guard name.namespace == .sheet else { return }
    guard max(formats.count, fonts.count, codes.count) <= most else {
      throw Fault(.input, "sheet.formats", [file, part, String(most)], path: file)
    }
    switch name.local {
    case "numFmt":
      if let id = attributes.integer("numFmtId"), let code = attributes.string("formatCode") {
        codes[id] = code
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let font = attributes.integer("fontId") ?? 0
      if fonts.indices.contains(font), fonts[font] { struck.insert(formats.count) }
      formats.append(format(attributes.integer("numFmtId") ?? 0))
    case "fonts": isInFonts = true
    case "font" where isInFonts: fonts.append(false)
    case "strike" where isInFonts && !fonts.isEmpty:
      fonts[fonts.count - 1] = !["0", "false"].contains(attributes.string("val") ?? "1")
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    if name == XMLName(.sheet, "cellXfs") { isInCellFormats = false }
    if name == XMLName(.sheet, "fonts") { isInFonts = false }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private mutating func format(_ id: Int) -> NumberFormat {
    if let format = known[id] { return format }
    let format = codes[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id)
    known[id] = format
    return format
  }
}
