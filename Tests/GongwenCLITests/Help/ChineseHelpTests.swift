import Testing

@testable import GongwenCLI

/// Help as a clerk asks for it.
@Suite struct ChineseHelpTests {
  private static let chinese = ["LANG": "zh_CN.UTF-8", "COLUMNS": "80"]

  private static func help(_ call: [String], _ environment: [String: String] = chinese) throws -> String {
    let run = try CommandRun(call, environment: environment)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    return String(decoding: run.output, as: UTF8.self)
  }

  @Test(arguments: [[], ["--help"], ["-h"], ["help"]]) func theCommandTellsItsHelpInChinese(call: [String])
    throws
  {
    let text = try Self.help(call)
    #expect(text.contains("\n用法：gongwen <子命令>\n"))
    #expect(text.contains("\n子命令：\n  render                  把文稿排成公文"))
    #expect(text.hasSuffix("\n各子命令的详细说明见 gongwen help <子命令>\n"))
  }

  @Test(arguments: [
    ["render", "--help"], ["help", "render"], ["render", "-h"], ["render", "a.txt", "--help"],
  ])
  func aSubcommandToo(call: [String]) throws {
    let text = try Self.help(call)
    #expect(text.hasPrefix("把文稿排成公文，写出 PDF（和 PNG）\n\n用法：gongwen render [<选项>] <输入> ...\n\n"))
    #expect(text.contains("\n参数：\n  <输入>                  文稿；- 是标准输入\n\n选项：\n  -o, --output <路径>     PDF，"))
    #expect(text.contains("\n  --dpi <数>              PNG 的分辨率，72…600（默认 150）\n"))
    #expect(text.contains("\n退出状态：\n  0  完成\n  1  "))
  }

  @Test func oneBelowASubcommandToo() throws {
    let text = try Self.help(["styles", "diff", "--help"])
    #expect(text.contains("\n用法：gongwen styles diff <样式> [--set <键=值> ...] [--format <格式>]\n"))
    #expect(try Self.help(["help", "styles", "diff"]) == text)
  }

  @Test func englishStaysAsItIs() throws {
    let text = try Self.help(["render", "--help"], ["COLUMNS": "80"])
    #expect(text.hasPrefix("OVERVIEW: Set texts as official documents and write PDF (and PNG).\n\nA text is"))
    #expect(text.hasSuffix("  -h, --help              Show help information.\n\n"))
    #expect(!text.contains("用法"))
  }

  @Test func theVersionAndScriptsAreNoHelp() throws {
    let scripts = ["--generate-completion-script", "bash"]
    #expect(try Self.help(["--version"]) == Self.help(["--version"], [:]))
    #expect(try Self.help(scripts) == Self.help(scripts, [:]))
  }

  /// Every page, by the lines that it has on narrow and wide terminals.
  @Test(arguments: [40, 60, 80, 120, 200]) func linesKeepTheWidth(width: Int) throws {
    for (call, page) in try HelpPages.all() {
      let calls = page.discussion.flatMap { block -> [String] in
        if case .example(let lines, _) = block { lines } else { [] }
      }
      let text = ChineseHelp.text(of: page, width: width)
      for line in text.split(separator: "\n") {
        let words = line.trimmingBlanks
        #expect(!"，。、；：？！）”".contains(words.first ?? "，"), "gongwen \(call): \(line)")
        guard FilledText.columns(line) > width, !calls.contains(where: { $0.trimmingBlanks == words }) else {
          continue
        }
        #expect(
          width == 40 && !words.contains(" ") || words.hasPrefix("-"), "gongwen \(call) at \(width): \(line)")
      }
    }
  }
}
