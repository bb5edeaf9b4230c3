public import ArgumentParser
import Gongwen
import GongwenFiles

extension VolumeOrder: ExpressibleByArgument {}

/// `gongwen volume`: reports to one bound PDF.
struct VolumeCommand: ParsableCommand, Interruption.Stoppable {
  static let configuration = CommandConfiguration(
    commandName: "volume", _superCommandName: "gongwen",
    abstract: "Bind reports into one PDF: cover, 目录, one run of page numbers.",
    discussion: """
      SOURCE is what `gongwen batch` takes: folders, rosters, manifests; several are bound one after the other.

      EXAMPLES
        gongwen volume 花名册.csv -o 汇编.pdf --title 2023年度述职报告汇编
        gongwen volume reports/ -o 汇编.pdf --unit 市委组织部 --date 2024年1月
        gongwen volume reports/ -o volume.pdf --order name --duplex
        gongwen volume 花名册.csv -o 汇编.pdf --template 模板.txt

      EXIT STATUS
        0 all bound; 1 bound without the reports that are listed; 2 wrong call or
        style; 3 an input or output fails; 4 fonts; 5 internal
      """)

  @Argument(help: ArgumentHelp("Folders, rosters or manifests.", valueName: "source"))
  var sources: [String]

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("The PDF.", valueName: "file"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The title on the cover (default: what most reports have, or their year, and 汇编).", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("The unit on the cover.", valueName: "unit"))
  var unit: String?

  @Option(help: ArgumentHelp("The date on the cover.", valueName: "date"))
  var date: String?

  @Option(help: "roster: as it is; name: by pinyin; unit: units in the order of their first appearance.")
  var order: VolumeOrder = .roster

  @Flag(
    help: """
      Begin every report on a right-hand page, with blank backs where they are needed. The wide margin stays on the \
      left of every page; --set page.mirrored=true puts it on the binding edge of both.
      """)
  var duplex = false

  @OptionGroup var planning: PlanOptions

  @Option(
    help: ArgumentHelp(
      "The sheet of a workbook, by name or number (default: the one that is a roster).", valueName: "sheet"))
  var sheet: String?

  @OptionGroup var options: DocumentOptions

  @OptionGroup var pdf: PDFArguments

  @OptionGroup var sheets: SheetArguments

  @Flag(name: .shortAndLong, help: "Show no progress.")
  var quiet = false

  func run() throws {
    let status = volumeStatus()
    if status != .clean { throw ExitCode(status.rawValue) }
  }

  private func volumeStatus() -> ExitStatus {
    let console = BatchConsole()
    let stop = StopSignal()
    Interruption.listen(stop)
    do {
      let coverDate = try DateOption.printed(date)
      var prototype = TypesettingInput(bytes: [], name: output)
      try options.apply(to: &prototype)
      let settings = TypesettingRenderer.Settings(
        configuration: options.configuration, prototype: prototype, date: try DateOption.seconds(nil),
        pdf: try sheets.applied(to: pdf.settings()))
      var jobs: [VolumeJob] = []
      var files = ReadFiles(options.files)
      for source in sources {
        let plan = try planning.plan(source, sheet: sheet, output: nil, stop: stop)
        console.print(plan.diagnostics)
        // Errors are told with the reports that are missing.
        console.print(plan.jobs.flatMap(\.diagnostics).filter { $0.diagnostic.severity == .warning })
        files.add(plan, planning, source: source)
        jobs += VolumeJob.all(of: plan, source: source)
      }
      console.print(VolumeJob.again(in: jobs))
      try files.protect(from: OutputFile.paths(of: output, settings.pdf))
      try OutputEnding.pdf.check(output)
      try OutputFile.probe(OutputFile.paths(of: output, settings.pdf))
      console.printFonts(of: settings)
      let request = VolumeRequest(title: title ?? "", unit: unit, date: coverDate, duplex: duplex)
      return VolumePass(
        console: console, settings: settings, stop: stop, quiet: quiet, tellsDoubts: true
      )
      .run(order.sorted(jobs), request, to: output)
    } catch {
      console.print(error)
      return ExitStatus(error)
    }
  }
}

/// Binds and writes a volume, for `volume` and `batch --volume`.
struct VolumePass {
  let console: BatchConsole
  let settings: TypesettingRenderer.Settings
  let stop: StopSignal
  let quiet: Bool
  /// Whether no batch has told already whose reports are doubtful.
  var tellsDoubts = false

  func run(_ jobs: [VolumeJob], _ request: VolumeRequest, to path: String) -> ExitStatus {
    var progress = ProgressLine(total: jobs.count, quiet: quiet)
    do {
      let result = try VolumeBinder.bind(jobs, request: request, settings: settings, stop: stop) { done in
        progress.show(done: done, failed: 0, name: path)
      }
      progress.clear()
      console.print((tellsDoubts ? result.doubts : []) + result.failures + result.diagnostics)
      try OutputFile.write(result.outputs, to: path, stop: stop)
      let pages = result.volume.pages.count
      let missing = jobs.count - result.reportCount
      console.say(
        "\(path)：\(result.reportCount) 份，\(pages) 页\(missing > 0 ? "，缺 \(missing) 份" : "")",
        """
        \(path): \(CountedNoun.text(result.reportCount, "report")), \(CountedNoun.text(pages, "page"))\
        \(missing > 0 ? ", \(missing) missing" : "")
        """
      )
      return missing > 0 ? .diagnostics : .clean
    } catch {
      progress.clear()
      console.print(error)
      return ExitStatus(error)
    }
  }
}
