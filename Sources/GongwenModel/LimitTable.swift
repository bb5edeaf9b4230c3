/// A bound on what is taken in or made, with its reason: `gongwen limits` prints all of them.
package struct Limit: Sendable {
  /// What becomes of what is over a bound.
  package enum Answer: Sendable, Equatable {
    /// It is refused whole, with a message, and the command ends with this status.
    case refused(status: Int32)
    /// The rest is left out or cut, and told.
    case told
    /// Nothing shows: the work is only done in parts.
    case divided
  }

  /// A short name for programs.
  package var id: String
  /// What it bounds.
  package var name: MessageEntry
  /// The most that is allowed, in `unit`.
  package var value: Int
  /// The unit of the figure.
  package var unit: String
  /// Why there is a bound, and why here.
  package var reason: MessageEntry
  /// What becomes of what is over it.
  package var answer: Answer

  /// Creates a limit.
  package init(
    id: String, name: MessageEntry, value: Int, unit: String, reason: MessageEntry, answer: Answer
  ) {
    (self.id, self.name, self.value, self.unit) = (id, name, value, unit)
    (self.reason, self.answer) = (reason, answer)
  }
}

/// Every bound of the program, in one place.
package enum LimitTable {
  /// Bytes of any one input file.
  package static let fileBytes = 256 << 20
  /// Bytes of a text.
  package static let textBytes = 8 << 20
  /// Lines of a text.
  package static let textLines = 100_000
  /// Bytes of a title's lines that are read as one.
  package static let titleBytes = 2048
  /// Bytes of a template.
  package static let templateBytes = 1 << 20
  /// Sections within sections of a template.
  package static let templateDepth = 32
  /// Values within values of a JSON file.
  package static let jsonDepth = 64
  /// Rows of a roster.
  package static let rosterRows = 1_000_000
  /// Copies of a paper in one batch.
  package static let copies = 10_000
  /// Folders within the folder of a batch.
  package static let folderDepth = 16
  /// Names in a folder of fonts and below it.
  package static let fontNames = 100_000
  /// Bytes that are shaped in one go.
  package static let shapingBytes = 4096
  /// Combining marks on one character.
  package static let combiningMarks = 64
  /// Rounds of fixing one text.
  package static let fixRounds = 8
  /// Bytes of the name of an output.
  package static let nameBytes = 200
  /// Worker threads.
  package static let workers = 256
  /// Resolution of pictures, in dots an inch.
  package static let resolution = 600

  /// All of them, as they are printed.
  package static let all: [Limit] = [
    Limit(
      id: "file", name: MessageEntry("任何一个输入文件", "any one input file"), value: fileBytes >> 20, unit: "MiB",
      reason: MessageEntry("一千份最长的报告；设备没有尽头", "a thousand of the longest reports; a device has no end"),
      answer: .refused(status: 3)),
    Limit(
      id: "text", name: MessageEntry("一个文本", "a text"), value: textBytes >> 20, unit: "MiB",
      reason: MessageEntry(
        "最长的报告的一百倍；内存随文字增长", "a hundred times the longest report; memory grows with the text"),
      answer: .refused(status: 3)),
    Limit(
      id: "lines", name: MessageEntry("一个文本的行", "lines of a text"), value: textLines, unit: "lines",
      reason: MessageEntry("每行约占 2 KB 内存", "each line takes some 2 KB of memory"), answer: .refused(status: 3)
    ),
    Limit(
      id: "title", name: MessageEntry("并为一个标题的各行", "lines that are one title"), value: titleBytes,
      unit: "bytes",
      reason: MessageEntry("没有这样长的标题；再多的行另起一个标题", "no title is longer; further lines begin another"),
      answer: .divided),
    Limit(
      id: "template", name: MessageEntry("模板", "a template"), value: templateBytes >> 20, unit: "MiB",
      reason: MessageEntry("每一行花名册都要重写一遍", "it is written once for each row"), answer: .refused(status: 3)),
    Limit(
      id: "template-depth", name: MessageEntry("模板里套的段", "sections within sections of a template"),
      value: templateDepth, unit: "levels",
      reason: MessageEntry("再深就没有人看得懂", "deeper ones nobody can read"), answer: .refused(status: 3)),
    Limit(
      id: "json-depth", name: MessageEntry("JSON 里套的值", "values within values of JSON"), value: jsonDepth,
      unit: "levels", reason: MessageEntry("递归要有界", "recursion needs a bound"), answer: .refused(status: 3)),
    Limit(
      id: "rows", name: MessageEntry("花名册的行", "rows of a roster"), value: rosterRows, unit: "rows",
      reason: MessageEntry("分成几份花名册更快", "several rosters are faster"), answer: .refused(status: 3)),
    Limit(
      id: "copies", name: MessageEntry("一次批量的份数", "copies of a paper in one batch"), value: copies,
      unit: "copies",
      reason: MessageEntry("每份是一个文件；再多就分几次做", "each is a file of its own; more are made in several runs"),
      answer: .refused(status: 2)),
    Limit(
      id: "folders", name: MessageEntry("报告文件夹里套的文件夹", "folders within a folder of reports"),
      value: folderDepth,
      unit: "levels", reason: MessageEntry("再深多半是放错了", "deeper ones are mistakes"), answer: .told),
    Limit(
      id: "font-names", name: MessageEntry("字体文件夹里的名字", "names in a folder of fonts"), value: fontNames,
      unit: "names",
      reason: MessageEntry("/proc 一类文件夹没有尽头", "a folder such as /proc has no end"), answer: .told),
    Limit(
      id: "shaping", name: MessageEntry("一次整形的文字", "text that is shaped in one go"), value: shapingBytes,
      unit: "bytes",
      reason: MessageEntry("Pango 的工作随一项的长度平方增长", "Pango's work grows with the square of an item"),
      answer: .divided),
    Limit(
      id: "marks", name: MessageEntry("一个字上的组合符号", "combining marks on one character"), value: combiningMarks,
      unit: "marks", reason: MessageEntry("没有文字用得到", "no script has more"), answer: .divided),
    Limit(
      id: "fix", name: MessageEntry("check --fix 的遍数", "rounds of check --fix"), value: fixRounds,
      unit: "rounds",
      reason: MessageEntry("两遍就够；界限以防两条规则相争", "two are enough; the bound is for rules that disagree"),
      answer: .divided),
    Limit(
      id: "name", name: MessageEntry("输出文件名", "the name of an output"), value: nameBytes, unit: "bytes",
      reason: MessageEntry(
        "文件系统允许 255，页码和扩展名要占位", "file systems allow 255; a page number and an extension follow"),
      answer: .told),
    Limit(
      id: "jobs", name: MessageEntry("线程", "worker threads"), value: workers, unit: "threads",
      reason: MessageEntry("比任何机器的核都多", "more than any machine has cores"), answer: .refused(status: 2)),
    Limit(
      id: "dpi", name: MessageEntry("图片的分辨率", "the resolution of pictures"), value: resolution, unit: "dpi",
      reason: MessageEntry("A4 一页 3500 万像素", "35 million pixels for a page of A4"),
      answer: .refused(status: 2)),
  ]
}
