import Foundation
import GongwenModel
import RenderingTestSupport
import Testing

/// What is over a limit is refused whole, with the status that `gongwen limits` names.
@Suite struct LimitTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func aTextOfTooManyLinesIsRefused() throws {
    let text = try place.write("a.txt", String(repeating: "甲\n", count: LimitTable.textLines + 1))
    for arguments in [["render", text], ["inspect", text], ["check", text], ["check", text, "--fix"]] {
      let run = try CommandRun(arguments)
      #expect(run.status == 3 && run.messages.contains("[input.too-many-lines]"), "\(run.messages)")
    }
    #expect(try place.names() == ["a.txt"])
  }

  @Test func aTextOfTooManyBytesIsRefused() throws {
    let text = try place.write("a.txt", String(repeating: "述", count: LimitTable.textBytes / 3 + 1))
    let run = try CommandRun(["render", text])
    #expect(run.status == 3 && run.messages.contains("[input.too-large]"), "\(run.messages)")
  }

  @Test func aTemplateThatIsTooLargeIsRefused() throws {
    let template = try place.write("t.txt", String(repeating: "述", count: LimitTable.templateBytes / 3 + 1))
    let roster = try place.write("r.csv", "姓名\n甲\n")
    let run = try CommandRun(["batch", roster, "-o", place.path("out"), "--template", template])
    #expect(run.status == 3 && run.messages.contains("[input.too-large]"), "\(run.messages)")
  }

  @Test func numbersOfTheCallOverALimitAreRefused() throws {
    let roster = try place.write("r.csv", "姓名\n甲\n")
    for option in [["--jobs", "257"], ["--dpi", "601"]] {
      #expect(try CommandRun(["batch", roster, "-o", place.path("out")] + option).status == 2)
    }
  }
}
