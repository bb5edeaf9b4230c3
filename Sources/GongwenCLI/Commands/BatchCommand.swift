import ArgumentParser
import Gongwen
import GongwenModel

/// `gongwen batch`: a folder or roster of reports to a folder of PDFs.
struct BatchCommand: ParsableCommand, Interruption.Stoppable {
  static let configuration = CommandConfiguration(
    commandName: "batch", _superCommandName: "gongwen",
    abstract: "Set the reports of a folder or roster, on all cores, and bind them.",
    discussion: """
      SOURCE is a folder of reports, a roster (.xlsx .xls .csv .tsv .json .jsonl
      .yaml), a manifest (a .yaml or .json mapping with reports: and defaults:), or
      with --copies one paper. The head of a table is found below its titles, in
      one line or more (全日制教育/学历); lines between people that name their unit
      fill 单位; sums, repeated heads and hidden rows are left out. --dry-run shows
      how it was understood.

      Columns have the names of front matter (姓名 name, 单位 unit, 职务 position,
      标题 title, 日期 date …) or usual ones (述职单位, 职务职级, 科室 …); 文件 or
      file names each report's file, below the roster's folder, with its ending or
      without. Without that column files are found by the person's name in theirs.
      A byline that names somebody else is told, and so is another year. What a row
      says wins over --set.

      EXAMPLES
        gongwen batch 花名册.xlsx -o out            one PDF a row: 单位-姓名.pdf
        gongwen batch 花名册.xlsx -o out --sheet 机关 --dry-run
                                                    what each column is, and who
        gongwen batch reports/ -o out --png         a folder; pages in out/png
        gongwen batch 花名册.csv -o out --template 模板.txt
                                                    {{姓名}} … become the row's values
        gongwen batch 花名册.csv --dry-run          what would be made, what is wrong
        gongwen batch 花名册.xlsx -o out --ledger 台账.xlsx
                                                    pages and faults by person
        gongwen batch 花名册.csv -o out --resume    go on after Ctrl-C or a full disk
        gongwen batch 花名册.csv -o out --volume 汇编.pdf
                                                    and everything bound, with 目录
        gongwen batch 通知.docx -o out --copies 60  one paper as 份号 000001 … 000060
        gongwen batch 花名册.csv -o out --shard 2/8
                                                    the second share of eight

      EXIT STATUS
        0 everything delivered; 1 a report failed, has an error, or was not
        reached; 2 wrong call or style; 3 the roster or an output fails, disk full;
        4 fonts; 5 internal
      """)

  @Argument(help: ArgumentHelp("A folder, a roster or a manifest.", valueName: "source"))
  var source: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The folder for the PDFs; --dry-run needs none.", valueName: "dir"))
  var output: String?

  @OptionGroup var planning: PlanOptions

  @Option(
    help: ArgumentHelp(
      "The sheet of a workbook, by name or number (default: the one that is a roster).", valueName: "sheet"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Make each report in so many numbered copies (份号): 60 is 000001-000060; or a series.",
      valueName: "n|first-last"))
  var copies: String?

  @OptionGroup var options: DocumentOptions

  @OptionGroup var pdf: PDFArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Worker threads (default: one for each core).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Keep reports that are there already, made from the same input, row, style, fonts and version.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "The I-th of N contiguous shares; otherwise Slurm's or Kubernetes' own.", valueName: "i/n"))
  var shard: String?

  @Flag(help: "Also write each page as PNG, to png/ below the output folder.")
  var png = false

  @Option(help: ArgumentHelp("Resolution of the PNG pages, 72…600.", valueName: "n"))
  var dpi = 150

  @Option(
    help: ArgumentHelp(
      "The PDFs' date; otherwise SOURCE_DATE_EPOCH, or each report's own.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Also bind all reports into one PDF.", valueName: "file.pdf"))
  var volume: String?

  @Option(help: ArgumentHelp("The title on the volume's cover.", valueName: "title"))
  var volumeTitle: String?

  @Flag(help: "In the volume, begin every report on a right-hand page.")
  var duplex = false

  @Option(help: ArgumentHelp("Write one line of JSON for each report.", valueName: "file.ndjson"))
  var report: String?

  @Option(help: ArgumentHelp("Write a workbook with a row for each report (台账).", valueName: "file.xlsx"))
  var ledger: String?

  @Flag(help: "Stop at the first report that fails.")
  var failFast = false

  @Flag(help: "Plan and check the roster; write nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Show no progress.")
  var quiet = false

  func validate() throws {
    guard (72...LimitTable.resolution).contains(dpi) else {
      throw ValidationError(id: "output.dpi", [String(dpi)])
    }
    if let jobs, !(1...LimitTable.workers).contains(jobs) {
      throw ValidationError(id: "usage.jobs", [String(jobs)])
    }
    if output == "-" || output == "" || output == nil && !dryRun {
      throw ValidationError(id: "usage.batch-output")
    }
    for (option, path) in [("--report", report), ("--ledger", ledger)] where path == "-" {
      throw ValidationError(id: "usage.batch-file", [option])
    }
  }

  func run() throws {
    let status = BatchPass(self).run()
    if status != .clean { throw ExitCode(status.rawValue) }
  }
}

/// The options that say what is to be made of a source, for `batch` and `volume`.
struct PlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Make one report for each row of the roster from this text with {{tags}}.", valueName: "file"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "The folder that the roster's files are in (default: the roster's own).", valueName: "dir"))
  var files: String?

  @Option(
    name: .customLong("name"),
    help: ArgumentHelp("The pattern of output names; keys are columns.", valueName: "pattern"))
  var namePattern = "{unit}-{name}.pdf"

  /// Plans a source; `sheet` names one of a workbook.
  func plan(
    _ source: String, sheet: String?, output: String?, copies: CopySeries? = nil, stop: StopSignal
  ) throws(Fault) -> BatchPlan {
    var request = BatchPlanner.Request(source: source)
    request.copies = copies
    request.template = template
    request.sheet = sheet
    request.filesFolder = files
    request.namePattern = namePattern
    request.outputFolder = output
    return try BatchPlanner.plan(request, stop: stop)
  }
}
