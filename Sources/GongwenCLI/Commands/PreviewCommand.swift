import ArgumentParser
import Glibc
import Gongwen
import GongwenFiles
import GongwenModel

/// `gongwen preview`: reports to PNG pages or contact sheets.
struct PreviewCommand: ParsableCommand, Interruption.Stoppable {
  static let configuration = CommandConfiguration(
    commandName: "preview", _superCommandName: "gongwen",
    abstract: "Show reports as PNG pages or contact sheets, with the pixels of the PDF.",
    discussion: """
      EXAMPLES
        gongwen preview report.txt               report-1.png … beside it
        gongwen preview report.txt --pages 1-3,5 --dpi 96
        gongwen preview reports/ -o previews --sheet 6x4
                                                 24 pages a sheet, with names
        gongwen preview 花名册.csv -o previews --sheet 4x3 --open

      EXIT STATUS
        0 all shown; 1 some reports could not be; 2 wrong call or style;
        3 an input or output fails; 4 fonts; 5 internal
      """)

  @Argument(help: ArgumentHelp("A report, a folder, a roster or a manifest.", valueName: "input|dir"))
  var input: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The folder for the pictures (default: beside a report).", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The pages of each report.", valueName: "1-3,5"))
  var pages: String?

  @Option(help: ArgumentHelp("Resolution, 72…600.", valueName: "n"))
  var dpi = 150

  @Option(
    help: ArgumentHelp("Contact sheets of so many pages, reduced to a third.", valueName: "columnsxrows"))
  var sheet: String?

  @Flag(help: "Open the first picture.")
  var open = false

  @OptionGroup var planning: PlanOptions

  @Option(
    help: ArgumentHelp(
      "The sheet of a workbook, by name or number; --sheet is the contact sheet here.", valueName: "sheet"))
  var rosterSheet: String?

  @OptionGroup var options: DocumentOptions

  func validate() throws {
    guard (72...LimitTable.resolution).contains(dpi) else {
      throw ValidationError(id: "output.dpi", [String(dpi)])
    }
    if input == "-", output == nil { throw ValidationError(id: "usage.stdin-output") }
  }

  func run() throws {
    let status = PreviewPass(self).run()
    if status != .clean { throw ExitCode(status.rawValue) }
  }
}

/// What one call of `preview` does.
private struct PreviewPass {
  private let command: PreviewCommand
  private let console = BatchConsole()
  private let stop = StopSignal()
  private var delivered: [String] = []
  private var isClean = true

  init(_ command: PreviewCommand) { self.command = command }

  consuming func run() -> ExitStatus {
    Interruption.listen(stop)
    do {
      try make()
      console.say(
        "图片 \(delivered.count) 幅：\(folder)", "\(CountedNoun.text(delivered.count, "picture")) in \(folder)")
      if command.open, let first = delivered.first { Viewer.open(first) }
      return isClean && !stop.isRequested ? .clean : .diagnostics
    } catch {
      console.print(error)
      return ExitStatus(error)
    }
  }

  private var folder: String {
    if let output = command.output { return output }
    guard !Folder.exists(command.input), let cut = command.input.lastIndex(of: "/") else {
      return Folder.exists(command.input) ? command.input : "."
    }
    return String(command.input[..<cut])
  }

  private mutating func make() throws(Fault) {
    var request = Preview.Request()
    request.dpi = command.dpi
    if let pages = command.pages { request.pages = try PageRanges(parsing: pages) }
    if let sheet = command.sheet { request.sheet = try SheetRaster(parsing: sheet) }
    let plan = try command.plan(stop: stop)
    if let job = plan.jobs.first, plan.jobs.count == 1 { request.sheetStem = job.stem + "-sheet" }
    console.print(plan.diagnostics)
    var prototype = TypesettingInput(bytes: [], name: command.input)
    try command.options.apply(to: &prototype)
    let settings = TypesettingRenderer.Settings(
      configuration: command.options.configuration, prototype: prototype)
    console.printFonts(of: settings)
    let folder = folder
    try protectFiles(of: plan, in: folder, sheetStem: request.sheetStem)
    var (written, isClean) = ([String](), true)
    let console = console
    try Preview.make(
      VolumeJob.all(of: plan, source: command.input), request: request, settings: settings, stop: stop
    ) { (name: String, bytes: [UInt8]) throws(Fault) in
      try OutputFile.write(bytes, to: folder + "/" + name)
      written.append(folder + "/" + name)
    } report: { diagnostics in
      console.print(diagnostics.filter { $0.diagnostic.severity > .info })
      if diagnostics.contains(where: { $0.diagnostic.severity == .error }) { isClean = false }
    }
    (delivered, self.isClean) = (written, isClean)
  }
}

extension PreviewPass {
  /// Nothing that is read may be overwritten, the pictures of Markdown beside a report included.
  private func protectFiles(of plan: BatchPlan, in folder: String, sheetStem: String) throws(Fault) {
    var files = ReadFiles(command.options.files)
    files.add(plan, command.planning, source: command.input)
    if plan.jobs.count == 1, let path = plan.jobs.first?.inputPath, path != "-" {
      try files.addPictures(of: InputFile.read(path), name: path, command.options.source)
    }
    let stems = [sheetStem] + plan.jobs.map(\.stem)
    try files.protect(fromNumbered: stems.map { Path.join(folder, $0) }, ending: ".png")
  }
}

extension PreviewCommand {
  /// A folder or roster as a batch plans it; anything else is one report.
  func plan(stop: StopSignal) throws(Fault) -> BatchPlan {
    if Folder.exists(input) || BatchPlan.isRoster(input) {
      return try planning.plan(input, sheet: rosterSheet, output: output, stop: stop)
    }
    return BatchPlan(report: input)
  }
}

/// Opens a picture with the desktop's own viewer.
private enum Viewer {
  static func open(_ path: String) {
    // The arguments must live until the call; xdg-open itself returns at once.
    let words: [String] = ["xdg-open", path]
    let arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The signals that this command listens to are the viewer's own.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    if posix_spawnp(&process, "xdg-open", nil, &attributes, arguments + [nil], environ) == 0 {
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
  }
}
