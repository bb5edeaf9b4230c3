import Foundation
import Gongwen
import RenderingTestSupport
import Testing

// What README and the reference show to programmers, as they would type it: with `import Gongwen` alone. A line of
// theirs that is not here fails the test below; a line here that does not compile fails the build.

private enum Shown {
  static func readme() throws -> [UInt8] {
    let home = GongwenHome(root: "/srv/gongwen")
    let typesetter = try Typesetter(.init(home: home))
    let text = "述职报告\n各位领导：\n2025年，我认真履行岗位职责，完成了各项任务。"
    let result = try typesetter.typeset(.init(text: text))
    for diagnostic in result.diagnostics {
      print(diagnostic)
    }
    let pdf: [UInt8] = try typesetter.pdf(result.pages)
    return pdf
  }

  static func chinese(_ result: TypesettingResult) {
    for diagnostic in result.diagnostics {
      print(MessageCatalogue.standard.message(for: diagnostic, in: .chinese))
    }
  }

  static func reference() throws -> [[UInt8]] {
    let home = GongwenHome(root: "/srv/gongwen")
    let typesetter = try Typesetter(.init(home: home))
    let result = try typesetter.typeset(.init(text: "述职报告\n各位领导：\n2025年，我认真履行岗位职责，完成了各项任务。"))
    let pdf: [UInt8] = try typesetter.pdf(result.pages)
    let firstPage: [UInt8] = try typesetter.png(result.pages.pages[0], dpi: 150)
    return [pdf, firstPage]
  }

  static func manyTexts(_ home: GongwenHome) async throws -> (BatchSummary, [UInt8]) {
    var request = BatchPlanner.Request(source: "花名册.xlsx")
    request.template = "模板.txt"
    request.outputFolder = "out"
    let plan = try BatchPlanner.plan(request)

    let settings = TypesettingRenderer.Settings(configuration: .init(home: home), prototype: .init(text: ""))
    var options = BatchOptions(source: request.source, outputFolder: "out", workers: 4)
    options.environment = try settings.environment()
    options.resume = true
    let summary = await Batch.runInBackground(plan, options: options) { () throws(Fault) in
      try TypesettingRenderer(settings)
    } progress: { progress in
      print("\(progress.finished) of \(progress.total): \(progress.outcome.job.displayName)")
    }

    let jobs = VolumeJob.all(of: plan, source: request.source)
    let cover = VolumeRequest(title: "2025年度述职报告汇编", unit: "云岭县委组织部", date: "2026年1月")
    let volume = try VolumeBinder.bind(jobs, request: cover, settings: settings)
    let pdf: [UInt8] = volume.outputs[0].bytes
    return (summary, pdf)
  }
}

@Suite struct ExampleCodeTests {
  @Test(arguments: [
    "README.md", "README.zh-CN.md", "Sources/Gongwen/Gongwen.docc/Gongwen.md",
    "Sources/Gongwen/Gongwen.docc/ManyTexts.md",
  ])
  func whatIsShownIsBuilt(path: String) throws {
    let own = Set(try lines(of: #filePath))
    let shown = try lines(of: FetchedFonts.home + "/" + path)
    var isCode = false
    var count = 0
    for line in shown {
      if line.hasPrefix("```") {
        isCode = line == "```swift"
      } else if isCode, !line.isEmpty {
        #expect(own.contains(line), "\(path) shows a line that no test builds: \(line)")
        count += 1
      }
    }
    #expect(count >= 5, "\(path) shows no program")
  }

  /// A library's user and the command's get one file.
  @Test func diagnosticsAndFaultsPrintThemselves() {
    let diagnostic = Diagnostic("input.no-text", .error, ["a.txt"])
    #expect("\(diagnostic)" == "error: there is nothing to set in 'a.txt' [input.no-text]")
    #expect(
      "\(Fault(.input, diagnostic, path: "a.txt"))"
        == "a.txt: error: there is nothing to set in 'a.txt' [input.no-text]")
  }

  @Test func optionsAreValues() throws {
    var input = TypesettingInput(text: "述职报告\n正文。", name: "a.txt")
    input.styleOverrides = [StyleOverride("seal", "42mm")]
    input.metadata.name = "陈旻"
    let again = try JSONDecoder().decode(TypesettingInput.self, from: try JSONEncoder().encode(input))
    #expect(again == input)
    let configuration = Typesetter.Configuration(home: .default, allowMissing: true)
    let stored = try JSONEncoder().encode(configuration)
    #expect(try JSONDecoder().decode(Typesetter.Configuration.self, from: stored) == configuration)
  }

  private func lines(of path: String) throws -> [String] {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
