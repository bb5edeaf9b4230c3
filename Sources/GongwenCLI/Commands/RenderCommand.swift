import ArgumentParser
import Gongwen
import GongwenFiles
import GongwenModel

/// `gongwen render`: texts to PDF and PNG.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", _superCommandName: "gongwen",
    abstract: "Set texts as official documents and write PDF (and PNG).",
    discussion: """
      A text is pasted text, one paragraph a line, or Markdown (.md), in UTF-8,
      GB18030 or UTF-16, with or without YAML front matter (title 标题, subtitle
      副标题, unit 单位, position 职务, name 姓名, date 日期, salutation 称谓,
      year 年度, style 样式); a file of Word or WPS (.docx; .doc .wps .odt .rtf by
      LibreOffice); or a record (`gongwen convert`).

      EXAMPLES
        gongwen render report.txt                   report.pdf beside it
        gongwen render report.txt -o out/ --png     out/report.pdf, report-1.png …
        gongwen render a.txt b.txt -o out/          several at once
        gongwen render paste.txt --set title=2023年度述职述廉报告 --set 姓名=张三
        gongwen render - -o report.pdf < paste.txt  from a pipe; -o - writes to one
        gongwen render report.txt --set grid.model=word
        gongwen render two-reports.txt --separate   two-reports-1.pdf, -2.pdf

      EXIT STATUS
        0 done; 1 written, with errors told, or diagnostics that --strict
        forbids; 2 wrong call or style;
        3 an input or output fails; 4 fonts; 5 internal
      """)

  @Argument(help: ArgumentHelp("Texts; - is standard input.", valueName: "input"))
  var inputs: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("A PDF, or a folder for several; - is standard output.", valueName: "file|dir"))
  var output: String?

  @OptionGroup var options: DocumentOptions

  @OptionGroup var pdf: PDFArguments

  @OptionGroup var sheets: SheetArguments

  @Option(
    defaultAsFlag: "",
    help: ArgumentHelp("Also write each page as PNG, beside the PDF or into a folder.", valueName: "dir"))
  var png: String?

  @Option(help: ArgumentHelp("Resolution of the PNG pages, 72…600.", valueName: "n"))
  var dpi = 150

  @Option(
    help: ArgumentHelp(
      "The PDF's date, such as 2023-12-31; otherwise SOURCE_DATE_EPOCH, or the document's own.",
      valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Write what was measured on the pages and how they conform, as JSON.", valueName: "file"))
  var report: String?

  @Option(
    help: """
      How diagnostics are printed: text, on standard error, or json (one object a line), on standard output; with \
      -o - on standard error too.
      """)
  var format: DiagnosticFormat = .text

  @Flag(help: "End with status 1 and write nothing when there is a warning.")
  var strict = false

  @Flag(help: "Write each of several documents in one text as a PDF of its own: report-1.pdf …")
  var separate = false

  func run() throws {
    // With a PDF on standard output the diagnostics go beside it.
    let printer = DiagnosticPrinter(format: format, descriptor: output == "-" ? 2 : nil)
    let status = RenderPass(self, printer).run()
    if status != .clean { throw ExitCode(status.rawValue) }
  }
}

/// What one call of `render` does.
private struct RenderPass {
  private let command: RenderCommand
  private let printer: DiagnosticPrinter
  private var settings = PDFSettings()
  private var files = ReadFiles()

  init(_ command: RenderCommand, _ printer: DiagnosticPrinter) {
    self.command = command
    self.printer = printer
  }

  consuming func run() -> ExitStatus {
    do throws(Fault) {
      guard (72...LimitTable.resolution).contains(command.dpi) else {
        throw Fault(.usage, "output.dpi", [String(command.dpi)])
      }
      if command.separate, command.report != nil || command.output == "-" {
        throw Fault(.usage, "usage.separate")
      }
      if command.report == "-" || (command.report != nil && command.inputs.count > 1) {
        throw Fault(.usage, "usage.report", [command.report ?? ""])
      }
      let targets = try RenderTargets(inputs: command.inputs, output: command.output, png: command.png)
      let date = try DateOption.seconds(command.date)
      settings = try command.sheets.applied(to: command.pdf.settings())
      files = ReadFiles(command.inputs + command.options.files)
      try protectFiles(from: targets.list)
      try claimFiles(of: targets.list)
      for target in targets.list { try OutputEnding.pdf.check(target.pdf) }
      let typesetter = try Typesetter(command.options.configuration)
      try printer.print(typesetter.fontDiagnostics)
      var status = ExitStatus.clean
      for target in targets.list { status = status.combined(with: render(target, typesetter, date)) }
      return status
    } catch {
      printer.tell(error)
      return ExitStatus(error)
    }
  }

  /// Nothing that is read may be overwritten; several names may be made of each.
  private func protectFiles(from targets: [RenderTargets.Target]) throws(Fault) {
    try files.protect(from: command.report)
    for target in targets { try files.protect(from: OutputFile.paths(of: target.pdf, settings)) }
    if command.separate {
      try files.protect(fromNumbered: targets.map { OutputFile.stem(of: $0.pdf) }, ending: ".pdf")
    }
    try files.protect(fromNumbered: targets.compactMap(\.png), ending: ".png")
  }

  /// Nothing that is written may be overwritten.
  private func claimFiles(of targets: [RenderTargets.Target]) throws(Fault) {
    var written = WrittenFiles()
    for target in targets {
      if let stem = target.png { written.add(numbered: stem, ending: ".png") }
      if command.separate { written.add(numbered: OutputFile.stem(of: target.pdf), ending: ".pdf") }
    }
    for target in targets {
      for path in OutputFile.paths(of: target.pdf, settings) { try written.add(path) }
    }
    try written.add(command.report)
  }

  /// Pages of `report.md` beside it may be called as its pictures are.
  private func protectPictures(of bytes: [UInt8], _ target: RenderTargets.Target) throws(Fault) {
    var pictures = ReadFiles()
    try pictures.addPictures(of: bytes, name: target.input, command.options.source)
    try pictures.protect(
      from: OutputFile.paths(of: target.pdf, settings) + [command.report].compactMap { $0 })
    if let stem = target.png { try pictures.protect(fromNumbered: [stem], ending: ".png") }
  }

  private func render(_ target: RenderTargets.Target, _ typesetter: Typesetter, _ date: Int64?) -> ExitStatus
  {
    do {
      let bytes = try InputFile.read(target.input)
      try protectPictures(of: bytes, target)
      var input = TypesettingInput(bytes: bytes, name: target.input)
      try command.options.apply(to: &input)
      let results =
        command.separate ? try typesetter.typesetEach(input) : [try typesetter.typeset(input)]
      var status = ExitStatus.clean
      for (index, result) in results.enumerated() {
        let own = results.count == 1 ? target : target.numbered(index + 1)
        status = status.combined(with: try deliver(result, bytes, to: own, typesetter, date))
      }
      return status
    } catch {
      printer.tell(error)
      return ExitStatus(error)
    }
  }

  /// Tells what was found in a document, and writes its files unless something forbids it.
  private func deliver(
    _ result: TypesettingResult, _ bytes: [UInt8], to target: RenderTargets.Target, _ typesetter: Typesetter,
    _ date: Int64?
  ) throws(Fault) -> ExitStatus {
    try printer.print(result.diagnostics, path: target.input, source: result.source)
    if result.isIncomplete { return .fonts }
    let report = try command.report.map { (_) throws(Fault) in try typesetter.report(on: result) }
    let unmet = report?.unmet(in: Terminal.language) ?? []
    try printer.print(unmet, path: target.input)
    let diagnostics = result.diagnostics + unmet
    let status = ExitStatus(diagnostics, failingAt: .warning)
    if command.strict, status != .clean { return status }
    try write(result, bytes, report, to: target, typesetter, date)
    // The file is there, and somebody has to look at it.
    return ExitStatus(diagnostics, failingAt: .error)
  }

  private func write(
    _ result: TypesettingResult, _ bytes: [UInt8], _ report: RenderReport?, to target: RenderTargets.Target,
    _ typesetter: Typesetter, _ date: Int64?
  ) throws(Fault) {
    let source = PDFAttachment(source: target.input, bytes: bytes)
    try OutputFile.write(
      try typesetter.pdfs(result.pages, settings: settings, date: date, source: source), to: target.pdf)
    if let pattern = target.png {
      for (index, page) in result.pages.pages.enumerated() {
        try OutputFile.write(try typesetter.png(page, dpi: command.dpi), to: "\(pattern)-\(index + 1).png")
      }
    }
    if let path = command.report, let report {
      try OutputFile.write(Array(report.json(in: Terminal.language).utf8), to: path)
    }
    let pages = result.pages.pages.count
    if target.pdf != "-" { Terminal.note("\(target.pdf): \(pages) \(pages == 1 ? "page" : "pages")") }
  }
}
