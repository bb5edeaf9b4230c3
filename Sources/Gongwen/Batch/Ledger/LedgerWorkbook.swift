internal import GongwenFiles
public import GongwenModel

/// The ledger (台账) of a batch as a workbook: a row for each report, in the order of the roster.
///
/// It says whose report it is, what became of it, how long it is, and what was found in it; the NDJSON report says the
/// same to programs.
public struct LedgerWorkbook: ~Copyable {
  private let path: String
  private let language: MessageLanguage
  private var writer: WorkbookWriter

  /// Begins a ledger.
  ///
  /// - Parameters:
  ///   - path: The file; it is written when the ledger is published.
  ///   - language: The language of heads and messages.
  /// - Throws: A `Fault` when its folder cannot be made, or there is no memory for it.
  public init(_ path: String, language: MessageLanguage) throws(Fault) {
    self.path = path
    self.language = language
    try Folder.make(Path.folder(of: path))
    let columns = LedgerColumn.allCases
    writer = try WorkbookWriter(
      title: language == .chinese ? "台账" : "Ledger", widths: columns.map(\.width))
    writer.append(columns.map { .text($0.head(language)) })
  }

  /// Appends the row of an outcome.
  public mutating func append(_ outcome: BatchOutcome) {
    writer.append(LedgerColumn.allCases.map { $0.value(of: outcome, in: language) })
  }

  /// Appends the row of a report that an interrupted batch did not reach, so that there is a row for each.
  public mutating func append(unreached job: BatchJob) {
    writer.append(LedgerColumn.allCases.map { $0.value(ofUnreached: job, in: language) })
  }

  /// Writes the file.
  ///
  /// - Parameter stop: Given from elsewhere, it ends the waiting for somebody who reads a pipe.
  /// - Throws: A `Fault` of category input when it cannot be written.
  public consuming func publish(stop: StopSignal = StopSignal()) throws(Fault) {
    let path = self.path
    try AtomicFile.write(writer.bytes(columns: LedgerColumn.allCases.count), to: path) { stop.isRequested }
  }
}

/// A column of the ledger.
enum LedgerColumn: CaseIterable {
  case number, row, name, unit, position, input, output, status, pages, characters, errors, warnings, kinds
  case place, message

  /// Its width, in characters.
  var width: Double {
    switch self {
    case .number, .row, .pages, .errors, .warnings: 7
    case .name, .status, .characters: 10
    case .unit, .position: 20
    case .input, .output, .kinds, .place: 32
    case .message: 48
    }
  }

  /// The word over it.
  func head(_ language: MessageLanguage) -> String {
    let (chinese, english) = words
    return language == .chinese ? chinese : english
  }

  private var words: (String, String) {
    switch self {
    case .number: ("序号", "No.")
    case .row: ("名册行次", "Row")
    case .name: ("姓名", "Name")
    case .unit: ("单位", "Unit")
    case .position: ("职务", "Post")
    case .input: ("报告文件", "Input")
    case .output: ("输出文件", "Output")
    case .status: ("状态", "Status")
    case .pages: ("页数", "Pages")
    case .characters: ("字数", "Characters")
    case .errors: ("错误", "Errors")
    case .warnings: ("警告", "Warnings")
    case .kinds: ("问题种类", "Kinds")
    case .place: ("首个问题位置", "First place")
    case .message: ("首个问题", "First diagnostic")
    }
  }

  /// Its value for a report.
  func value(of outcome: BatchOutcome, in language: MessageLanguage) -> WorkbookWriter.Value {
    switch self {
    case .number, .row, .name, .unit, .position, .input: return value(of: outcome.job)
    case .output: return Self.text(outcome.files.first)
    case .status: return .text(outcome.status.word(language))
    case .pages: return outcome.pageCount > 0 ? .number(outcome.pageCount) : .none
    case .characters: return outcome.characterCount.map { .number($0) } ?? .none
    case .errors: return .number(outcome.errorCount)
    case .warnings: return .number(outcome.warningCount)
    case .kinds: return Self.text(Self.kinds(of: outcome.diagnostics))
    case .place: return Self.text(Self.first(outcome)?.place(in: language))
    case .message:
      return Self.text(
        Self.first(outcome).map { MessageCatalogue.standard.message(for: $0.diagnostic, in: language) })
    }
  }

  /// Its value for a report that was not reached.
  func value(ofUnreached job: BatchJob, in language: MessageLanguage) -> WorkbookWriter.Value {
    guard self == .status else { return value(of: job) }
    return .text(language == .chinese ? "未处理" : "not reached")
  }

  /// Whose report it is; nothing of what became of it.
  private func value(of job: BatchJob) -> WorkbookWriter.Value {
    switch self {
    case .number: .number(job.index + 1)
    case .row: job.row.map { .number($0) } ?? .none
    case .name: Self.text(job.metadata.name)
    case .unit: Self.text(job.metadata.unit)
    case .position: Self.text(job.metadata.position)
    case .input: Self.text(job.inputPath)
    default: .none
    }
  }

  private static func text(_ text: String?) -> WorkbookWriter.Value {
    guard let text, !text.isEmpty else { return .none }
    return .text(text)
  }

  /// What stopped the report, else its first fault of the greatest weight.
  private static func first(_ outcome: BatchOutcome) -> PlacedDiagnostic? {
    outcome.firstError ?? outcome.diagnostics.first { $0.diagnostic.severity == .error }
      ?? outcome.diagnostics.first { $0.diagnostic.severity == .warning }
  }

  /// The errors and warnings by their kinds: `L-03 ×2, layout.overfull ×1`, the most frequent first.
  private static func kinds(of diagnostics: [PlacedDiagnostic]) -> String {
    var counts: [String: Int] = [:]
    for placed in diagnostics where placed.diagnostic.severity > .info {
      counts[placed.diagnostic.id, default: 0] += 1
    }
    let sorted = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return sorted.map { "\($0.key) ×\($0.value)" }.joined(separator: ", ")
  }
}

extension BatchOutcome.Status {
  /// The status in a word.
  func word(_ language: MessageLanguage) -> String {
    switch (self, language) {
    case (.delivered, .chinese): "完成"
    case (.current, .chinese): "已有"
    case (.planned, .chinese): "可排"
    case (.failed, .chinese): "失败"
    case (_, .english): rawValue
    }
  }
}
