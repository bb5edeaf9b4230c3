import Gongwen
import GongwenChecking
import GongwenFiles
import GongwenFormats
import GongwenModel
import GongwenReading
import GongwenRoster
import GongwenStyle
import GongwenText
import RenderingTestSupport

/// Gives inputs to their surfaces and looks at what comes out.
///
/// What must never be: a fault of category internal (a character lost among them), a control character in a message,
/// a PDF that is none, a text that `--fix` changes twice.
final class Probe {
  /// What should not have been.
  struct Failure: Error {
    var what: String
  }

  private let typesetter: Typesetter
  private let home: GongwenHome
  private let folder: String
  private let fonts: [[UInt8]]

  /// Prepares to work.
  ///
  /// - Parameters:
  ///   - home: A home with styles and fonts.
  ///   - folder: A folder for files that are read by their path.
  /// - Throws: A `Fault` when there is no such home.
  init(home: GongwenHome, folder: String) throws {
    self.home = home
    self.folder = folder
    typesetter = try Typesetter(.init(home: home, allowMissing: true))
    let paths = FolderWalk.fonts(below: home.root + "/Fonts")?.files.map(\.path) ?? []
    // The smallest of each kind of outlines.
    let files = paths.compactMap { InputFile.small(home.root + "/Fonts/" + $0) }.sorted {
      $0.count < $1.count
    }
    fonts = [[0, 1, 0, 0], Array("OTTO".utf8)].compactMap { kind in files.first { $0.starts(with: kind) } }
  }

  /// Gives one input to a surface.
  func run(_ surface: Surface, _ input: [UInt8], _ random: inout Mutator) throws {
    do {
      switch surface {
      case .text: try set(input, "a.txt")
      case .markdown: try set(input, "a.md")
      case .frontMatter: try set(input, "a.txt")
      case .fix: try fix(input)
      case .style: try style(input)
      case .manifest:
        try WholeFile.write(input, to: folder + "/manifest.yaml", durability: .none)
        _ = try FontManifestLoader.load(path: folder + "/manifest.yaml")
      case .roster: try roster(input, random.pick(Seeds.rosters).name)
      case .template: try template(input, &random)
      case .sidecar: try sidecar(input, &random)
      case .terms: _ = try TermList.read(String(decoding: input, as: UTF8.self), path: "terms.yaml")
      case .docx: try set(input, "a.docx")
      case .record: try set(input, random.below(2) == 0 ? "a.yaml" : "a.json")
      case .workbook: try workbook(input, "a.xlsx")
      case .oldWorkbook: try workbook(input, "a.xls")
      case .format:
        let format = random.pick(FormatRegistry.formats.map { $0.name })
        _ = readDocument(try FormatRegistry.read(input, name: "a", as: format))
      case .font: try font(&random)
      case .pages: try set(input, input.first == "#" ? "a.md" : "a.txt")
      }
    } catch let fault as Fault {
      try look(at: [fault.diagnostic], fault.path, nil)
      if fault.category == .internal { throw Failure(what: "internal: \(words(fault.diagnostic))") }
    }
  }

  private func set(_ input: [UInt8], _ name: String) throws {
    let result = try typesetter.typeset(TypesettingInput(bytes: input, name: name))
    try look(at: result.diagnostics, name, result.source)
    try lookAtPDF(try typesetter.pdf(result.pages))
    let reading = try readDocument(input, name: name)
    try clean(InspectionWriter.json(reading.reading, language: .english), "inspect")
    try clean(typesetter.report(on: result).json(in: .chinese), "the report")
  }

  private func fix(_ input: [UInt8]) throws {
    let check = TextCheck()
    let found = try check.check(input, name: "a.txt")
    try look(at: found.diagnostics, "a.txt", found.source)
    let once = try check.fix(input, name: "a.txt")
    let again = try check.fix(once.bytes, name: "a.txt")
    guard again.fixes.isEmpty, again.bytes == once.bytes else {
      throw Failure(what: "--fix changes a text twice")
    }
  }

  private func style(_ input: [UInt8]) throws {
    let path = folder + "/style.yaml"
    try WholeFile.write(input, to: path, durability: .none)
    let loader = StyleLoader(folders: home.styleFolders)
    for diagnostic in loader.diagnostics(in: path) { try look(at: [diagnostic.fault.diagnostic], path, nil) }
    try clean(try loader.listing(of: path, overrides: []), "styles show")
    _ = try loader.deviations(of: path, overrides: [])
    var text = TypesettingInput(text: Seeds.texts[0], name: "a.txt")
    text.style = path
    _ = try typesetter.typeset(text)
  }

  private func roster(_ input: [UInt8], _ name: String) throws {
    guard let format = RosterReader.Format(fileName: name) else { return }
    let roster = try RosterReader.read(input, name: name, format: format)
    for row in roster.rows.prefix(50) {
      try look(at: row.diagnostics, name, roster.source)
      _ = roster.values(of: row)
    }
  }

  private func workbook(_ bytes: [UInt8], _ name: String) throws {
    let book = try WorkbookReader.read(bytes, name: name)
    for sheet in book.sheets { for row in sheet.rows.prefix(50) { _ = row } }
    try roster(bytes, name)
  }

  private func template(_ input: [UInt8], _ random: inout Mutator) throws {
    let template = try ReportTemplate(RosterText.decode(input, name: "t.txt"))
    let values = ["姓名": "陈一", "单位": random.pick(Seeds.fragments), "奖励": "", "a": "x", "b": "y"]
    try look(at: template.diagnostics(for: values), "t.txt", template.source)
    let text = template.render(values)
    _ = try readDocument(text, name: "t.txt")
  }

  private func sidecar(_ input: [UInt8], _ random: inout Mutator) throws {
    var options = ReadingOptions()
    options.accepted = try AcceptedRoles(input, name: "roles.ndjson")
    var text = TypesettingInput(text: random.pick(Seeds.texts), name: "a.txt")
    text.reading = options
    _ = try typesetter.typeset(text)
  }

  private func font(_ random: inout Mutator) throws {
    guard !fonts.isEmpty else { return }
    var bytes = random.pick(fonts)
    for _ in 0...random.below(6) {
      // The head of a file says where all the rest is.
      let place = random.below(random.below(2) == 0 ? min(4096, bytes.count) : bytes.count)
      bytes[place] = UInt8(random.below(256))
    }
    if random.below(3) == 0 { bytes.removeLast(random.below(bytes.count)) }
    let own = folder + "/fonts"
    try Folder.make(own)
    try WholeFile.write(bytes, to: own + "/damaged.ttf", durability: .none)
    defer { FileSystem.remove(own + "/damaged.ttf") }
    var damaged = home
    damaged.fontFolders = [own]
    let typesetter = try Typesetter(.init(home: damaged, allowMissing: true))
    let text = "述职报告\nReport 2024: international accountability. 全年完成任务。\n"
    let result = try typesetter.typeset(TypesettingInput(text: text, name: "a"))
    try lookAtPDF(try typesetter.pdf(result.pages), isFontSound: false)
    for page in result.pages.pages.prefix(1) { _ = try typesetter.png(page, dpi: 72) }
  }

  // MARK: What comes out

  private func look(at diagnostics: [Diagnostic], _ path: String?, _ source: SourceText?) throws {
    for language in [MessageLanguage.chinese, .english] {
      var text = DiagnosticText(path: path, source: source, options: .init(language: language))
      for diagnostic in diagnostics.prefix(20) {
        try clean(text.text(for: diagnostic), diagnostic.id)
        try clean(text.json(for: diagnostic), diagnostic.id)
      }
    }
  }

  private func clean(_ text: String, _ where: String) throws {
    guard let scalar = text.unicodeScalars.first(where: { $0 != "\n" && PrintableText.isUnseen($0) }) else {
      return
    }
    throw Failure(what: "U+\(String(scalar.value, radix: 16)) in the words of \(`where`)")
  }

  /// Reads the PDF with the tests' own reader; what a damaged font draws is not looked at.
  private func lookAtPDF(_ bytes: [UInt8], isFontSound: Bool = true) throws {
    do {
      let file = try PDFFile(bytes)
      guard isFontSound,
        let fault = try ArchiveCheck.faults(in: file, allowsUntagged: true).first
      else { return }
      throw Failure(what: "PDF: \(fault)")
    } catch let fault as PDFFile.Malformed {
      throw Failure(what: "no PDF: \(fault)")
    }
  }

  private func words(_ diagnostic: Diagnostic) -> String {
    MessageCatalogue.standard.message(for: diagnostic, in: .english)
  }
}
