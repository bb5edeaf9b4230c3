extension MessageCatalogue {
  static let renderMessages: [String: MessageEntry] = [
    "font.missing": MessageEntry(
      "所有字体都没有“{0}”（{1}），共 {2} 处", "no font has '{0}' ({1}), {2} in all",
      hint: "运行 make fonts TIER=full，或把含有该字的字体放进 Fonts/；--allow-missing 以〓代替",
      "run make fonts TIER=full, or put a font that has it into Fonts/; --allow-missing prints 〓"),
    "font.substituted": MessageEntry(
      "“{0}”用后备字体 {1} 排印，共 {2} 处", "'{0}' is set in the fallback face {1}, {2} in all"),
    "font.library": MessageEntry("字库函数 {0} 失败", "the font library's {0} failed"),
    "font.unusable": MessageEntry(
      "字体 {0} 的文件“{1}”不能使用", "the file of {0} cannot be used: '{1}'",
      hint: "重新运行 make fonts，或换一个完好的文件", "run make fonts again, or replace the file"),
    "font.other-face": MessageEntry(
      "打开“{1}”得到的不是 {0}", "'{1}' gave another face than {0}",
      hint: "字体在运行中被替换；请重新运行", "the file was replaced while running; run again"),
    "font.unreadable": MessageEntry(
      "字体 {0} 的文件“{1}”无法读取", "the file of {0} cannot be read: '{1}'",
      hint: "检查文件和权限，或重新运行 make fonts", "check the file and its permissions, or run make fonts again"),
    "font.no-face": MessageEntry(
      "“{0}”没有字体", "the role {0} has no face", hint: "运行 make fonts", "run make fonts"),
    "output.cairo": MessageEntry("Cairo 的 {0} 失败：{1}", "Cairo's {0} failed: {1}"),
    "output.deflate": MessageEntry("压缩函数 {0} 失败", "the compressor's {0} failed"),
    "output.pdf-structure": MessageEntry("PDF 的 {0} 不是预期的结构", "the PDF's {0} is not built as expected"),
    "output.dpi": MessageEntry("分辨率应为 72 至 600，不是 {0}", "the resolution must be 72 to 600, not {0}"),
    "usage.set": MessageEntry("--set 需要“键=值”，不是“{0}”", "--set wants key=value, not '{0}'"),
    "usage.set-key": MessageEntry(
      "没有“{0}”这个键", "there is no key '{0}'", hint: "可用：{1}；样式的键如 seal、grid.model",
      "known: {1}; style keys such as seal and grid.model"),
    "usage.date": MessageEntry("“{0}”不是日期", "'{0}' is no date", hint: "例如 2023-12-31", "such as 2023-12-31"),
    "usage.epoch": MessageEntry(
      "SOURCE_DATE_EPOCH 不是秒数：“{0}”", "SOURCE_DATE_EPOCH is no number of seconds: '{0}'"),
    "usage.no-text": MessageEntry("请给出要检查的文本", "give a text to check"),
    "usage.output-without-fix": MessageEntry("-o 要与 --fix 一起用", "-o goes with --fix"),
    "usage.output-one-text": MessageEntry("-o 一次只能用于一个文本", "-o takes one text at a time"),
    "usage.max-characters": MessageEntry(
      "--max-characters 应为不小于 0 的数，不是 {0}", "--max-characters takes a number from 0, not {0}"),
    "usage.stdin-output": MessageEntry("从标准输入读取时要用 -o 指定去处", "standard input needs -o"),
    "usage.jobs": MessageEntry("--jobs 应为 1 至 256，不是 {0}", "--jobs takes 1 to 256, not {0}"),
    "usage.batch-output": MessageEntry("-o 要一个文件夹", "-o takes a folder"),
    "usage.report": MessageEntry(
      "--report 是一份文件：只能用于一个输入，不能是标准输出", "--report is one file: it takes one input and is not standard output"
    ),
    "usage.manual-duplex": MessageEntry(
      "--manual-duplex 写两个文件，不能是标准输出", "--manual-duplex writes two files and cannot go to standard output"),
    "usage.bleed": MessageEntry("--bleed 应为 0 至 20（毫米），不是 {0}", "--bleed takes 0 to 20 mm, not {0}"),
    "usage.stdin-twice": MessageEntry("标准输入只能读一次", "standard input can be read once only"),
    "usage.output-folder": MessageEntry(
      "几个输入不能写进一个文件“{0}”", "several inputs cannot go to the one file '{0}'",
      hint: "用 -o 指定文件夹，以 / 结尾", "name a folder with -o, ending in /"),
    "usage.same-output": MessageEntry(
      "“{0}”和“{1}”会写进同一个文件“{2}”", "'{0}' and '{1}' would both go to '{2}'",
      hint: "分两次运行，或改名", "render them in two runs, or rename one"),
  ]
}
