import Gongwen

/// The words of the command.
enum CommandMessages {
  /// The entries by the id of their diagnostic.
  static let table: [String: MessageEntry] = [
    "batch.shard.volume": MessageEntry(
      "分片运行不能同时装订", "a shard cannot bind the volume",
      hint: "全部完成后运行 gongwen volume", "run gongwen volume when all shards are done"),
    "check.fixed": MessageEntry("已改：“{0}”→“{1}”（{2}）", "changed '{0}' to '{1}' ({2})"),
    "check.again": MessageEntry("{0}另有{1}处：{2}", "{0}: {1} more, at {2}"),
    "check.again-somewhere": MessageEntry("{0}另有{1}处", "{0}: {1} more"),
    "check.fixable": MessageEntry("--fix可改{0}处", "--fix would change {0} of them"),
    "check.summary": MessageEntry("共{0}处：{1}", "{0} diagnostics: {1}"),
    "check.unknown-rule": MessageEntry(
      "没有编号为“{0}”的规则", "there is no rule '{0}'", hint: "gongwen explain 列出全部规则",
      "'gongwen explain' lists them all"),
    "check.unknown-rule.near": MessageEntry(
      "没有编号为“{0}”的规则", "there is no rule '{0}'", hint: "是不是 {1}？", "did you mean {1}?"),
    "internal.error": MessageEntry("内部错误：{0}", "internal error: {0}"),
    "usage.command": MessageEntry(
      "没有“{0}”这个命令", "there is no command '{0}'", hint: "最接近的是：{1}", "the nearest one: {1}"),
    "usage.dash-name": MessageEntry(
      "“{0}”以 - 开头，会被当作选项", "'{0}' begins with - and would be taken for options", hint: "写成 ./{0}",
      "write ./{0}"),
    "usage.set": MessageEntry("--set 需要“键=值”，不是“{0}”", "--set wants key=value, not '{0}'"),
    "usage.set-key": MessageEntry(
      "没有“{0}”这个键", "there is no key '{0}'", hint: "可用：{1}；样式的键如 seal、grid.model",
      "known: {1}; style keys such as seal and grid.model"),
    "usage.set-key.near": MessageEntry(
      "没有“{0}”这个键", "there is no key '{0}'", hint: "是不是 {1}？", "did you mean {1}?"),
    "usage.date": MessageEntry("“{0}”不是日期", "'{0}' is no date", hint: "例如 2023-12-31", "such as 2023-12-31"),
    "usage.cover-date": MessageEntry(
      "“{0}”不是日期", "'{0}' is no date", hint: "例如 2026年1月12日、2026年1月 或 2026-01-12",
      "such as 2026年1月12日, 2026年1月 or 2026-01-12"),
    "usage.output-ending": MessageEntry(
      "写出的是 {2}，文件名“{0}”却以 {1} 结尾", "what is written is {2}, but the name '{0}' ends in {1}", hint: "改为“{3}”",
      "call it '{3}'"),
    "usage.epoch": MessageEntry(
      "SOURCE_DATE_EPOCH 不是秒数：“{0}”", "SOURCE_DATE_EPOCH is no number of seconds: '{0}'"),
    "usage.edit-format": MessageEntry(
      "--edit 输出给人改的审阅稿，不与 --format json 同用",
      "--edit prints a sheet for people and does not go with --format json"),
    "usage.strict": MessageEntry("--strict 应为 0 至 1，不是 {0}", "--strict takes 0 to 1, not {0}"),
    "usage.no-text": MessageEntry("请给出要检查的文本", "give a text to check"),
    "usage.output-without-fix": MessageEntry("-o 要与 --fix 一起用", "-o goes with --fix"),
    "usage.output-one-text": MessageEntry("-o 一次只能用于一个文本", "-o takes one text at a time"),
    "usage.max-characters": MessageEntry(
      "--max-characters 应为不小于 0 的数，不是 {0}", "--max-characters takes a number from 0, not {0}"),
    "usage.stdin-output": MessageEntry("从标准输入读取时要用 -o 指定去处", "standard input needs -o"),
    "usage.jobs": MessageEntry("--jobs 应为 1 至 256，不是 {0}", "--jobs takes 1 to 256, not {0}"),
    "usage.batch-output": MessageEntry(
      "请用 -o 指定存放 PDF 的文件夹（--dry-run 不写文件，可以不给）",
      "name a folder for the PDFs with -o (--dry-run writes nothing and needs none)"),
    "usage.batch-folder": MessageEntry(
      "-o 要一个存放 PDF 的文件夹，“{0}”是文件", "-o takes a folder for the PDFs, and '{0}' is a file",
      hint: "另给一个文件夹的名字", "name another folder"),
    "usage.report": MessageEntry(
      "--report 是一份文件：只能用于一个输入，不能是标准输出", "--report is one file: it takes one input and is not standard output"
    ),
    "usage.batch-file": MessageEntry(
      "{0} 要一个文件名，不用 -；标准输出写 /dev/stdout", "{0} takes the name of a file and not '-'; /dev/stdout is one"),
    "usage.manual-duplex": MessageEntry(
      "--manual-duplex 写两个文件，不能是标准输出", "--manual-duplex writes two files and cannot go to standard output"),
    "usage.several-documents": MessageEntry(
      "{0} 中有 {1} 篇文稿，不能都写到标准输出", "{0} holds {1} documents, which cannot all go to standard output",
      hint: "用 -o 给出文件名", "name files with -o"),
    "usage.separate": MessageEntry(
      "--separate 写多个文件，不能与 --report 或标准输出同用",
      "--separate writes several files and goes neither with --report nor with standard output"),
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
