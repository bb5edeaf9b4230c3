internal import GongwenModel

/// Reads an .xlsx: package → list of sheets → strings and formats → the sheets that are wanted, one after another.
struct XLSXReader {
  /// What is wanted of a workbook: the sheet, and the part that has its cells.
  private typealias Wanted = (sheet: Int, part: String)

  private let bytes: [UInt8]
  private let name: String
  private let limits: FormatLimits
  private let workbookPart: String
  private let relations: [String: Relationship]
  private let list: SheetListHandler
  private let base: Package

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages.
  ///   - limits: What it may ask for.
  ///   - wants: Whether the rows of a sheet are needed, by its name and whether it is hidden.
  /// - Returns: All sheets; those that are not wanted have no rows.
  /// - Throws: A `Fault` of category input that names the member and what is wrong with it.
  static func read(
    _ bytes: [UInt8], name: String, limits: FormatLimits, wants: (String, Bool) -> Bool
  ) throws(Fault) -> Workbook {
    try XLSXReader(bytes, name: name, limits: limits).workbook(wants)
  }

  private init(_ bytes: [UInt8], name: String, limits: FormatLimits) throws(Fault) {
    (self.bytes, self.name, self.limits) = (bytes, name, limits)
    base = try Package(bytes, file: name, limits: limits) { member in
      let member = Package.key(member)
      // Everything but the sheets: those are unpacked later; see `groups`.
      return member.hasSuffix(".rels") && !member.contains("worksheets/") || member.hasSuffix("workbook.xml")
        || member.hasSuffix("sharedstrings.xml") || member.hasSuffix("styles.xml")
    }
    let root = try Relationship.list(of: "", in: base, limits: limits)
    let target = root.values.first { $0.kind == "officeDocument" }?.target
    workbookPart = target ?? "xl/workbook.xml"
    guard let part = base[workbookPart] else { throw Self.foreign(base, workbookPart, name) }
    var list = SheetListHandler()
    try XMLReader.read(part, part: workbookPart, file: name, into: &list, limits: limits)
    guard !list.sheets.isEmpty else { throw Fault(.input, "sheet.none", [name], path: name) }
    self.list = list
    relations = try Relationship.list(of: workbookPart, in: base, limits: limits)
  }

  /// What a package is that has no workbook in it.
  private static func foreign(_ package: Package, _ part: String, _ name: String) -> Fault {
    let names = package.names.map(Package.key)
    if names.contains("word/document.xml") {
      return Fault(.input, "sheet.foreign", [name, "Word"], path: name)
    }
    if names.contains("content.xml") {
      return Fault(.input, "sheet.foreign", [name, "OpenDocument"], path: name)
    }
    if names.contains("xl/workbook.bin") {
      return Fault(.input, "sheet.foreign", [name, "XLSB"], path: name)
    }
    return Fault(.input, "package.missing", [name, part], path: name)
  }

  private consuming func workbook(_ wants: (String, Bool) -> Bool) throws(Fault) -> Workbook {
    let styles = try styles()
    let context = try SheetContext(
      strings: strings(), formats: styles.formats, struck: styles.struck, startsIn1904: list.startsIn1904,
      file: name, limits: limits)
    var workbook = Workbook(sheets: [])
    if base.names.contains(where: { Package.key($0).hasSuffix("vbaproject.bin") }) {
      workbook.diagnostics.append(Diagnostic("sheet.macros", .info))
    }
    var budget = SheetBudget(limits)
    for group in Self.groups(of: try list(wants, in: &workbook)) {
      try read(group, of: &workbook, context, &budget)
    }
    return workbook
  }

  /// Lists the sheets, without their rows.
  private func list(
    _ wants: (String, Bool) -> Bool, in workbook: inout Workbook
  ) throws(Fault) -> [Wanted] {
    var wanted: [Wanted] = []
    var parts: Set<String> = []
    for entry in list.sheets {
      guard let relation = relations[entry.relationship] else {
        throw Fault(.input, "sheet.part", [name, entry.name, entry.relationship], path: name)
      }
      // Sheets of charts and dialogues have no cells.
      guard relation.kind == "worksheet" else { continue }
      workbook.sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden))
      guard wants(entry.name, entry.isHidden) else { continue }
      // A part that any number of sheets name would be read, and looked through for a roster, as often.
      guard parts.insert(Package.key(relation.target)).inserted else {
        throw Fault(.input, "sheet.shared", [name, entry.name, relation.target], path: name)
      }
      wanted.append((workbook.sheets.count - 1, relation.target))
    }
    return wanted
  }

  /// What is unpacked at once: a sheet, of hundreds of sheets several.
  ///
  /// Each time the whole directory is walked, which for one sheet after another grows with the square of their number.
  static func groups<Element>(of all: [Element]) -> [ArraySlice<Element>] {
    let size = max(1, all.count / 64)
    return stride(from: 0, to: all.count, by: size).map { all[$0..<min($0 + size, all.count)] }
  }

  private func read(
    _ group: ArraySlice<Wanted>, of workbook: inout Workbook, _ context: SheetContext,
    _ budget: inout SheetBudget
  ) throws(Fault) {
    let keys = Set(group.map { Package.key($0.part) })
    let package = try Package(bytes, file: name, limits: limits) { member in
      let key = Package.key(member)
      return keys.contains(key) || key.hasSuffix(".rels") && key.contains("worksheets/")
        || key.contains("/comments")
    }
    for (sheet, part) in group {
      var handler = SheetHandler(workbook.sheets[sheet], part: part, context: context, budget: budget)
      try XMLReader.read(package.required(part), part: part, file: name, into: &handler, limits: limits)
      (workbook.sheets[sheet], budget) = (handler.sheet, handler.budget)
      workbook.sheets[sheet].comments = try comments(of: part, in: package)
    }
  }

  private func comments(of part: String, in package: Package) throws(Fault) -> [CellComment] {
    let relations = try Relationship.list(of: part, in: package, limits: limits)
    guard let target = relations.values.first(where: { $0.kind == "comments" })?.target,
      let bytes = package[target]
    else { return [] }
    var handler = CommentsHandler(limits: limits)
    try XMLReader.read(bytes, part: target, file: name, into: &handler, limits: limits)
    return handler.comments
  }

  private func strings() throws(Fault) -> [String] {
    guard let part = relations.values.first(where: { $0.kind == "sharedStrings" })?.target else { return [] }
    var handler = SharedStringsHandler(file: name, part: part, limits: limits)
    try XMLReader.read(base.required(part), part: part, file: name, into: &handler, limits: limits)
    return handler.strings
  }

  private func styles() throws(Fault) -> NumberFormatsHandler {
    let named = relations.values.first { $0.kind == "styles" }?.target
    var handler = NumberFormatsHandler(file: name, part: named ?? "", limits: limits)
    guard let part = named else { return handler }
    try XMLReader.read(base.required(part), part: part, file: name, into: &handler, limits: limits)
    return handler
  }
}
