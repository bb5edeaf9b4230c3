import Gongwen
import GongwenFiles

/// What one call of `batch` does: plan, run, report, bind, sum up.
struct BatchPass {
  private let command: BatchCommand
  private let console: BatchConsole
  private let stop = StopSignal()

  init(_ command: BatchCommand) {
    self.command = command
    console = BatchConsole()
  }

  consuming func run() -> ExitStatus {
    Interruption.listen(stop)
    do {
      let settings = try command.settings()
      let shard = try self.shard()
      // What is to be made, and what is wrong with the roster.
      let plan = try command.planning.plan(
        command.source, sheet: command.sheet, output: command.output, copies: try copies(), stop: stop)
      console.print(plan.diagnostics)
      try protectFiles(of: plan)
      try claimFiles(of: plan, settings.pdf)
      try checkEndings()
      if let folder = command.output {
        let former = FormerReports(in: folder, besides: plan, of: command.source)
        // Who goes on with a run knows what lies there.
        console.print([former.diagnostic, command.resume ? nil : former.replaced].compactMap(\.self))
      }
      console.print(SetValues(settings.prototype.metadata, over: plan, of: command.source).diagnostics)
      if command.dryRun, let reading = plan.reading {
        try Terminal.write(TableReadingText(reading, language: Terminal.language).text)
      }
      if !command.dryRun { console.printFonts(of: settings) }
      try probeOutputs(settings.pdf)
      // All of it, on all cores.
      let summary = try run(plan, shard, settings)
      var status = ExitStatus(summary.verdict())
      // One volume of what can be set.
      if let path = command.volume, summary.ending == .complete, !command.dryRun {
        let request = VolumeRequest(title: command.volumeTitle ?? "", duplex: command.duplex)
        let jobs = VolumeJob.all(of: plan, source: command.source)
        let bound = VolumePass(console: console, settings: settings, stop: stop, quiet: command.quiet)
          .run(jobs, request, to: path)
        status = status.combined(with: bound)
      }
      return status
    } catch {
      console.print(error)
      return ExitStatus(error)
    }
  }

  /// Nothing that is read may be overwritten.
  private func protectFiles(of plan: BatchPlan) throws(Fault) {
    var files = ReadFiles(command.options.files)
    files.add(plan, command.planning, source: command.source)
    for path in [command.report, command.ledger, command.volume] { try files.protect(from: path) }
    // A folder of the batch's own holds no source; links in it may lead to one.
    guard let output = command.output, Folder.exists(output) else { return }
    for job in plan.jobs { try files.protect(from: Path.join(output, job.stem + ".pdf")) }
    guard command.png else { return }
    let folder = Path.join(output, BatchOptions.picturesFolder)
    try files.protect(fromNumbered: plan.jobs.lazy.map { Path.join(folder, $0.stem) }, ending: ".png")
  }

  /// What stands beside the reports overwrites none of them, nor one the other; no two reports have one name.
  private func claimFiles(of plan: BatchPlan, _ pdf: PDFSettings) throws(Fault) {
    let volumes = command.volume.map { OutputFile.paths(of: $0, pdf) } ?? []
    let others = volumes + [command.report, command.ledger].compactMap { $0 }
    guard !others.isEmpty else { return }
    var written = WrittenFiles()
    let output = command.output ?? ""
    for job in plan.jobs where command.output != nil {
      if command.png {
        let pages = Path.join(Path.join(output, BatchOptions.picturesFolder), job.stem)
        written.add(numbered: pages, ending: ".png")
      }
      try written.add(Path.join(output, job.stem + ".pdf"))
    }
    for path in others { try written.add(path) }
  }

  /// What is written has the ending of what it is.
  private func checkEndings() throws(Fault) {
    try OutputEnding.pdf.check(command.volume)
    try OutputEnding.workbook.check(command.ledger)
  }

  /// Finds out before the work whether what comes of it can be written: the folder, and the volume at its end.
  private func probeOutputs(_ pdf: PDFSettings) throws(Fault) {
    if let folder = command.output {
      guard FileSystem.mode(of: folder) == nil || Folder.exists(folder) else {
        throw Fault(.usage, "usage.batch-folder", [folder])
      }
      if !command.dryRun { try Folder.make(folder) }
    }
    guard let volume = command.volume, !command.dryRun else { return }
    try OutputFile.probe(OutputFile.paths(of: volume, pdf))
  }

  private func copies() throws(Fault) -> CopySeries? {
    guard let text = command.copies else { return nil }
    return try CopySeries(parsing: text)
  }

  private func shard() throws(Fault) -> Shard {
    var shard = Shard.whole
    if let text = command.shard {
      shard = try Shard(parsing: text)
    } else if let own = try Shard.fromScheduler(Terminal.environment(Shard.schedulerVariables)) {
      shard = own
      console.say("分片 \(own.index + 1)/\(own.count)", "shard \(own.index + 1)/\(own.count)")
    }
    if shard.count > 1, command.volume != nil { throw Fault(.usage, "batch.shard.volume") }
    return shard
  }

  private func run(
    _ plan: BatchPlan, _ shard: Shard, _ settings: TypesettingRenderer.Settings
  ) throws(Fault) -> BatchSummary {
    var options = BatchOptions(
      source: command.source, outputFolder: command.output ?? "", workers: command.jobs ?? Processors.count)
    options.resume = command.resume
    options.failFast = command.failFast
    options.dryRun = command.dryRun
    options.format = settings.prototype.reading.format
    options.wantsPictures = command.png
    options.shard = shard
    options.environment = try settings.environment()
    var observer = try BatchObserver(
      console: console, total: shard.range(of: plan.jobs.count).count, quiet: command.quiet,
      reportPath: command.report, ledgerPath: command.ledger, isRehearsal: command.dryRun, stop: stop)
    let summary = Batch.run(plan, options: options, stop: stop) { () throws(Fault) -> any ReportRenderer in
      try TypesettingRenderer(settings)
    } observe: { (outcome: BatchOutcome) throws(Fault) in
      try observer.observe(outcome)
    }
    try observer.finish(summary, of: plan.jobs[shard.range(of: plan.jobs.count)])
    return summary
  }
}

extension BatchCommand {
  /// What is the same for every report.
  func settings() throws(Fault) -> TypesettingRenderer.Settings {
    var prototype = TypesettingInput(bytes: [], name: source)
    try options.apply(to: &prototype)
    return TypesettingRenderer.Settings(
      configuration: options.configuration, prototype: prototype, date: try DateOption.seconds(date),
      dpi: dpi,
      pdf: try pdf.settings())
  }
}

/// The processors that this process may use.
enum Processors {
  /// Their number, by the mask in `/proc/self/status`: a container's or a job's share counts, not the machine's.
  static var count: Int {
    let bytes = (try? InputFile.read("/proc/self/status")) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let mask = lines.first(where: { $0.hasPrefix("Cpus_allowed:") })?.dropFirst(13) else { return 1 }
    return max(1, mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) })
  }
}
