import GongwenFiles
import GongwenModel
import GongwenRoster

/// How a batch is run, apart from what it is made of.
public struct BatchOptions: Sendable, Hashable, Codable {
  /// The source as messages show it.
  public var source: String
  /// Where the outputs go.
  public var outputFolder: String
  /// Worker threads; at least one works, and no more than there are reports.
  public var workers: Int
  /// Whether reports that are there from the same key are left as they are; `environment` belongs to the key.
  public var resume = false
  /// Whether the first failure ends the run.
  public var failFast = false
  /// Whether nothing is to be written.
  public var dryRun = false
  /// The format of the reports; `nil` is what each one's content and name say.
  public var format: String?
  /// Whether PNG pages go to `png/` below the output folder.
  public var wantsPictures = false
  /// This machine's share.
  public var shard = Shard.whole
  /// Everything beyond a report's own input and row that its bytes depend on: version, style, fonts, options;
  /// `TypesettingRenderer.Settings.environment()` has it.
  public var environment: [[UInt8]] = []

  /// Creates options; the other values have the command's defaults.
  public init(source: String, outputFolder: String, workers: Int) {
    self.source = source
    self.outputFolder = outputFolder
    self.workers = max(1, workers)
  }

  package static let picturesFolder = "png"

  /// The key of a report: what it is made from, byte for byte.
  ///
  /// - Parameters:
  ///   - job: The report.
  ///   - input: The bytes of its text.
  ///   - companions: What else it is made of, such as the pictures beside the text.
  /// - Returns: The key.
  func key(of job: BatchJob, input: [UInt8], companions: [[UInt8]]) -> Fingerprint {
    var parts = environment
    parts.append([wantsPictures ? 1 : 0])
    // The input's extension tells its format, so the same bytes as .txt and as .md are two inputs.
    parts.append(Array(Path.fileExtension(of: job.inputPath ?? "").utf8))
    if job.inputPath == nil { parts.append(Array(source.utf8)) }
    parts.append(input)
    for key in DocumentMetadata.keys {
      let value = job.metadata[key.name]
      parts.append(value.map { Array(("=" + $0).utf8) } ?? [])
    }
    parts.append(Array(job.stem.utf8))
    parts += companions
    return Fingerprint(ofParts: parts)
  }
}
