import Foundation
import RenderingTestSupport
import Testing

/// What `volume` tells of the rows that it binds.
@Suite struct VolumeCommandTests {
  /// The report of another person is bound as it is, and is told at its row as `batch` tells it.
  @Test func warningsOfRowsAreTold() throws {
    let place = try Workplace()
    try place.write("a.txt", "2024年度述职报告\n民政局　科员　丁一\n一、工作。完成了各项任务。\n")
    try place.write("r.csv", "姓名,年度,文件\n陆启明,2025,a.txt\n")
    let run = try CommandRun(["volume", "r.csv", "-o", "all.pdf", "-q"], folder: place.url.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("r.csv:2"), "\(run.messages)")
    #expect(run.messages.contains("[batch.file.doubt]") && run.messages.contains("[batch.match.year]"))
  }
}
