import Testing

@testable import GongwenCLI

/// Wrong calls, told in Chinese.
@Suite struct CallErrorTests {
  @Test(arguments: [
    (["render"], "缺少参数“<输入> ...”\n说明：<输入>  文稿；- 是标准输入"),
    (["volume", "a"], "缺少选项“--output <文件>”\n说明：-o <文件>  写出的 PDF"),
    (["render", "a", "--formt", "json"], "没有“--formt”这个选项，是不是“--format”？"),
    (["render", "a", "--nonsense"], "没有“--nonsense”这个选项"), (["render", "a", "-z"], "没有“-z”这个选项"),
    (["render", "-oq"], "没有“-oq”这个选项\n  或者：“-oq”中的“-o <路径>”缺少值"),
    (["render", "---"], "“---”不是选项的写法"),
    (["render", "a", "--dpi"], "“--dpi <数>”缺少值\n说明：--dpi <数>  PNG 的分辨率，72…600"),
    (["render", "a", "--dpi", "x"], "“--dpi <数>”的值“x”无效\n说明：--dpi <数>  PNG 的分辨率，72…600"),
    (["check", "a", "--format", "xml"], "“--format <格式>”的值“xml”无效，可选：text、json\n说明："),
    (["check", "a", "--severity", "it's\nUh"], "“--severity <级别>”的值“it's\nUh”无效，可选：info、warning、error\n说明："),
    (["render", "a", "--strict=3"], "选项“--strict”不带值，却写了“3”"),
    (["styles", "diff", "a", "b"], "多余的参数“b”"), (["styles", "diff", "a", "b", "c"], "多余的参数有 2 个：b、c"),
    (["styles", "nonsense"], "多余的参数“nonsense”"),
    (
      ["--generate-completion-script", "cmd"],
      "没有“cmd”的补全脚本，请用 --generate-completion-script=<shell>，可选：zsh bash fish"
    ),
    (["batch", "a", "-o", "x", "--jobs", "0"], "--jobs 应为 1 至 256，不是 0"),
  ])
  func aWrongCallIsToldInChinese(call: [String], message: String) throws {
    let run = try CommandRun(call, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("错误：" + message), "\(run.messages)")
    #expect(run.messages.contains("\n用法：gongwen "), "\(run.messages)")
    let words = call.prefix { !$0.hasPrefix("-") && $0 != "a" && $0 != "nonsense" }.joined(separator: " ")
    #expect(run.messages.contains(call == ["render", "---"] ? "详见 gongwen" : "\n  详见 gongwen \(words)"))
    #expect(
      run.messages.firstMatch(of: /Error|Help:|Usage|See |Missing|invalid|more/) == nil, "\(run.messages)")
  }

  @Test func whatHasNoFormStaysInEnglish() {
    let text =
      "Error: Something new.\nHelp:  --new <thing>  It is new.\nUsage: tool [<options>]\n  Look it up."
    #expect(
      CallErrorText.chinese(text)
        == "错误：Something new.\n说明：--new <thing>  It is new.\n用法：tool [<选项>]\n  Look it up.")
    #expect(CallErrorText.chinese("") == "")
    #expect(CallErrorText.chinese("Other words") == "Other words")
  }

  @Test(arguments: [
    ("Missing one of: '--a', '--b'", "须给出其中之一：--a、--b"), ("Missing required subcommand.", "缺少子命令"),
    ("Value to be set with flag '--a' had already been set with flag '-b'", "选项“--a”与前面的“-b”不能同用"),
    ("The value 'x' is invalid.", "值“x”无效"),
    ("The value 'x' is invalid for '<n>': too big", "“<数>”的值“x”无效：too big"),
    (
      "The value 'x' is invalid for '<n>'. Please provide one of the following:\n  - a\n  - b",
      "“<数>”的值“x”无效，可选：\n  - a\n  - b"
    ),
    ("Unknown option '--{1}'. Did you mean '--a'?", "没有“--{1}”这个选项，是不是“--a”？"),
  ])
  func formsThatNoCallHasYet(english: String, chinese: String) {
    #expect(CallErrorText.chinese("Error: " + english) == "错误：" + chinese)
  }

  @Test func englishStaysAsItIs() throws {
    let run = try CommandRun(["render", "a", "--dpi"])
    #expect(
      run.messages == """
        Error: Missing value for '--dpi <n>'
        Help:  --dpi <n>  Resolution of the PNG pages, 72…600.
        Usage: gongwen render [<options>] <input> ...
          See 'gongwen render --help' for more information.

        """)
  }
}
