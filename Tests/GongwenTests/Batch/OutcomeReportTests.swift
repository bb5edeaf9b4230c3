import Glibc
import GongwenFiles
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

@Suite struct OutcomeReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aLinePerReport() throws {
    var metadata = DocumentMetadata()
    metadata.name = "陈\"一"
    let job = BatchJob(index: 2, row: 3, input: .file("in/a.txt"), metadata: metadata, stem: "陈一")
    var delivered = BatchOutcome(job, .delivered)
    delivered.files = ["陈一.pdf"]
    delivered.pageCount = 4
    let diagnostic = PlacedDiagnostic(
      Diagnostic("batch.match.none", .error, ["陈一"]), path: "r.csv", line: 4, column: 1)
    let failed = BatchOutcome(
      BatchJob(index: 3, row: 4, input: .absent, stem: "x", diagnostics: [diagnostic]), .failed)
    let path = folder.path + "/deep/report.ndjson"
    var report = try OutcomeReport(path, language: .english)
    try report.append(delivered)
    try report.append(failed)
    #expect(FileSystem.mode(of: path) == nil)
    try report.publish()
    let lines = String(decoding: try InputFile.read(path), as: UTF8.self)
    #expect(
      lines == """
        {"index":3,"row":3,"name":"陈\\"一","input":"in/a.txt","output":"陈一.pdf","status":"delivered","pages":4,\
        "errors":0,"warnings":0,"diagnostics":[]}
        {"index":4,"row":4,"status":"failed","failure":{"id":"batch.match.none","severity":"error",\
        "message":"no report has ‘陈一’ in its file name","path":"r.csv","line":4,"column":1,\
        "hint":"put the name into its file's, or add a column ‘file’ to the roster"},"pages":0,"errors":1,"warnings":0,\
        "diagnostics":[{"id":"batch.match.none","severity":"error",\
        "message":"no report has ‘陈一’ in its file name","path":"r.csv","line":4,"column":1,\
        "hint":"put the name into its file's, or add a column ‘file’ to the roster"}]}

        """)
  }

  @Test func aLinkIsFollowedAndTheModeKept() throws {
    let (file, link) = (try folder.write("旧", to: "real.ndjson"), folder.path + "/link.ndjson")
    #expect(chmod(file, 0o600) == 0 && symlink("real.ndjson", link) == 0)
    var report = try OutcomeReport(link, language: .english)
    try report.append(BatchOutcome(BatchJob(index: 0, row: 1, input: .absent, stem: "x"), .failed))
    try report.publish()
    #expect(FileSystem.resolved(link) == FileSystem.resolved(file))
    #expect(try InputFile.read(file).starts(with: Array("{\"index\":1".utf8)))
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o7777 == 0o600)
  }

  @Test func aPipeHasEachLineAtOnce() throws {
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    var report = try OutcomeReport(pipe, language: .english)
    try report.append(BatchOutcome(BatchJob(index: 0, row: 1, input: .absent, stem: "x"), .failed))
    var first = [UInt8](repeating: 0, count: 10)
    #expect(read(reader, &first, first.count) == 10 && first == Array("{\"index\":1".utf8))
    try report.publish()
    #expect(try FileSystem.names(in: folder.path) == ["pipe"])
  }
}
