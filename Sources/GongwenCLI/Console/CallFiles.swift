import Gongwen
import GongwenFiles

// What each group of options names to be read: no output may take its place.

extension SourceOptions {
  /// The files that the options name.
  var files: [String] { accept.map { [$0] } ?? [] }
}

extension DocumentOptions {
  /// The files that the options name, a style with those it extends.
  var files: [String] {
    let loader = StyleLoader(folders: ProcessHome.current.styleFolders)
    return source.files + (style.map { loader.files(of: $0) } ?? [])
  }
}

extension ReadFiles {
  /// Adds what a batch is made from.
  mutating func add(_ plan: BatchPlan, _ options: PlanOptions, source: String) {
    add(source)
    add(options.template)
    for job in plan.jobs { add(job.inputPath) }
  }

  /// Adds the pictures that a text names: pages of `report.md` beside it may be called as they are.
  mutating func addPictures(of bytes: [UInt8], name: String, _ options: SourceOptions) throws(Fault) {
    var reading = ReadingOptions()
    try options.apply(to: &reading)
    for path in linkedPictureFiles(of: bytes, name: name, options: reading) { add(path) }
  }
}
