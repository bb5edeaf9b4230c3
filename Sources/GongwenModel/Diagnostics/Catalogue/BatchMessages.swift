extension MessageCatalogue {
  static let batchMessages: [String: MessageEntry] = rosterMessages.merging(batchRunMessages) { first, _ in
    first
  }

  /// Rosters, templates, and the files that rows mean.
  private static let rosterMessages: [String: MessageEntry] = [
    "batch.roster.encoding": MessageEntry(
      "花名册第 {1} 行（第 {0} 字节）不是 UTF-8、GB18030 或 UTF-16 文字",
      "the roster is not UTF-8, GB18030 or UTF-16 text at byte {0}, line {1}",
      hint: "在电子表格中另存为“CSV UTF-8”", "save it from the spreadsheet as CSV UTF-8"),
    "batch.roster.openQuote": MessageEntry(
      "第 {0} 行的引号没有结束，后面的行都会被并入这一格",
      "the quote on line {0} is never closed and would swallow all rows after it",
      hint: "补上结束的引号；引号本身写两个", "close it; a quote inside a value is written twice"),
    "batch.roster.strayQuote": MessageEntry(
      "引号出现在不该出现的位置，这一格从哪里到哪里无法确定", "a quote stands where none may, so the cell's end is uncertain",
      hint: "整格加引号，格内的引号写两个", "quote the whole cell and write a quote inside it twice"),
    "batch.roster.cellCount": MessageEntry(
      "这一行有 {0} 格，表头有 {1} 格：值可能错位", "the row has {0} cells and the header {1}: values may have shifted",
      hint: "含有逗号的值要加引号", "a value with a comma in it needs quotes"),
    "batch.roster.noColumn": MessageEntry(
      "没有认识的列名：{0}", "no column is recognised among: {0}",
      hint: "表头应有 姓名、单位、职务 或 文件", "the head names columns such as 姓名, 单位, 职务 or 文件"),
    "batch.roster.empty": MessageEntry("花名册里没有人", "the roster has no rows"),
    "batch.roster.json": MessageEntry("JSON 有误，此处应为 {0}", "broken JSON, expected {0} here"),
    "batch.roster.yaml": MessageEntry("YAML 有误：{0}", "broken YAML: {0}"),
    "batch.roster.notList": MessageEntry(
      "花名册应为列表，或含 reports 列表的清单", "a roster is a list, a manifest a mapping with a list under reports"),
    "batch.roster.notObject": MessageEntry(
      "这一项不是“列名: 值”的对象", "this item is not a mapping of column to value"),
    "batch.roster.repeatedKey": MessageEntry("“{0}”出现了两次", "‘{0}’ is given twice"),
    "batch.roster.nested": MessageEntry("“{0}”的值不是单个值", "the value of ‘{0}’ is not a single value"),
    "batch.roster.control": MessageEntry(
      "“{0}”里有控制字符 {1}", "‘{0}’ contains the control character {1}", hint: "在来源系统中清除它",
      "remove it at its source"),
    "batch.roster.formula": MessageEntry(
      "“{0}”像是公式而不是值：{1}", "‘{0}’ looks like a formula, not a value: {1}",
      hint: "导出前把公式粘贴为数值", "paste formulas as values before exporting"),
    "batch.roster.lineEnd": MessageEntry(
      "“{0}”里有换行，已并为一行", "‘{0}’ contains a line end; joined into one line"),
    "batch.roster.long": MessageEntry(
      "“{0}”有 {1} 个字符，超过 {2} 个：可能错列", "‘{0}’ has {1} characters, over {2}: perhaps a slipped column"),
    "batch.manifest.key": MessageEntry(
      "清单不认识“{0}”", "a manifest has no ‘{0}’", hint: "可用 reports 和 defaults", "it has reports and defaults"),
    "batch.template.unsupported": MessageEntry(
      "模板标记“{0}”不能用花名册的值填写", "the template tag ‘{0}’ cannot be filled from a row",
      hint: "可用 {{列名}}、{{#列名}}…{{/列名}}、{{^列名}}…{{/列名}}",
      "use {{column}}, {{#column}}…{{/column}}, {{^column}}…{{/column}}"),
    "batch.template.section": MessageEntry(
      "“{0}”的开始与结束不成对", "the section ‘{0}’ is not closed, or closes another one"),
    "batch.template.depth": MessageEntry(
      "“{0}”套得太深：最多 32 层", "the section ‘{0}’ lies too deep: 32 levels at most"),
    "batch.template.frontMatter": MessageEntry(
      "模板头部只能写“键: 值”：{0}", "the template's front matter takes ‘key: value’ lines only: {0}"),
    "batch.template.missing": MessageEntry(
      "模板需要“{0}”，这一行没有", "the template needs ‘{0}’, which this row does not have",
      hint: "补上这一列；可有可无的用 {{#{0}}}…{{/{0}}} 括起来",
      "fill it in, or put what is optional between {{#{0}}} and {{/{0}}}"),
    "batch.template.needsRoster": MessageEntry(
      "--template 需要花名册，而不是文件夹", "--template needs a roster, not a folder"),
    "batch.match.noName": MessageEntry("这一行没有姓名，也没有文件名", "the row has neither a name nor a file"),
    "batch.match.none": MessageEntry(
      "没有文件名里有“{0}”的报告", "no report has ‘{0}’ in its file name", hint: "在花名册中加一列“文件”",
      "add a column ‘file’ to the roster"),
    "batch.match.ambiguous": MessageEntry(
      "有 {1} 个文件都可能是“{0}”的：{2}", "{1} files may be {0}'s: {2}", hint: "在花名册中加一列“文件”",
      "add a column ‘file’ to the roster"),
    "batch.match.byline": MessageEntry(
      "按署名认定“{1}”是“{0}”的报告", "{1} is {0}'s by its byline"),
    "batch.match.doubt": MessageEntry(
      "“{0}”的文件名是“{1}”，文中署名却是“{2}”", "{0} is {1}'s by its name and {2}'s by its byline",
      hint: "核对后改文件名，或在花名册中加一列“文件”", "look at it and rename it, or add a column ‘file’ to the roster"),
    "batch.match.shared": MessageEntry(
      "有 {1} 个人都对应到“{0}”", "{1} people match the one file {0}", hint: "在花名册中加一列“文件”",
      "add a column ‘file’ to the roster"),
    "batch.file.unnamed": MessageEntry("这一行没有写文件名", "the row names no file"),
    "batch.file.missing": MessageEntry("没有这个文件：{0}", "there is no such file: {0}"),
    "batch.file.outside": MessageEntry(
      "文件在花名册的文件夹之外：{0}", "the file lies outside the roster's folder: {0}",
      hint: "移进来，或用 --files 指定文件夹", "move it there, or name the folder with --files"),
    "batch.file.notRegular": MessageEntry("不是普通文件：{0}", "not a regular file: {0}"),
    "batch.file.shared": MessageEntry("“{0}”已用于第 {1} 行", "{0} is already used by row {1}"),
    "batch.file.unclaimed": MessageEntry(
      "“{0}”不在花名册中，没有排版", "{0} is in no row of the roster and was left out"),
    "batch.folder.empty": MessageEntry("{0} 里没有报告", "{0} has no reports in it"),
    "run.interrupted": MessageEntry("已中断，没有做完", "interrupted before the work was done"),
    "batch.folder.link": MessageEntry(
      "符号链接，未跟随", "a symbolic link is not followed",
      hint: "把文件放进这个文件夹", "put the file itself into the folder"),
    "batch.folder.depth": MessageEntry(
      "文件夹套得太深（超过 {0} 层），里面没有看", "a folder more than {0} levels deep is not looked into"),
    "batch.folder.other": MessageEntry("不是报告，没有排版", "not a report; left out"),
    "batch.folder.roster": MessageEntry(
      "像是花名册，没有使用", "looks like a roster; not used", hint: "要用它就把它作为 SOURCE", "give it as SOURCE to use it"),
    "batch.source.kind": MessageEntry(
      "{0} 不是文件夹，也不是 .xlsx .xls .csv .tsv .json .jsonl .yaml 花名册",
      "{0} is neither a folder nor a .xlsx, .xls, .csv, .tsv, .json, .jsonl or .yaml roster",
      hint: "电子表格请另存为 .xlsx", "save a spreadsheet as .xlsx"),
  ]

  /// Output names, shards, the run and its outputs.
  private static let batchRunMessages: [String: MessageEntry] = [
    "batch.name.key": MessageEntry("输出名里的“{{0}}”不是列名", "‘{{0}}’ in the name pattern is no column"),
    "batch.name.unsafe": MessageEntry("“{0}”不宜作文件名，改为“{1}”", "‘{0}’ is unsafe as a file name; using ‘{1}’"),
    "batch.name.shortened": MessageEntry("输出名太长，截为“{0}”", "the output name is too long; cut to ‘{0}’"),
    "batch.name.collision": MessageEntry(
      "输出名“{0}”已被占用，改为“{1}”", "the output name ‘{0}’ is taken; using ‘{1}’"),
    "batch.shard.form": MessageEntry("分片应写作 I/N，1 ≤ I ≤ N：{0}", "a shard is I/N with 1 ≤ I ≤ N: {0}"),
    "batch.shard.slurm": MessageEntry(
      "无法从 SLURM_ARRAY_TASK_ID={0} 得出分片", "cannot work out the shard from SLURM_ARRAY_TASK_ID={0}",
      hint: "用 --shard I/N 指定", "give --shard I/N"),
    "batch.shard.kubernetes": MessageEntry(
      "无法从 JOB_COMPLETION_INDEX={0} 得出分片", "cannot work out the shard from JOB_COMPLETION_INDEX={0}",
      hint: "在作业中设置 JOB_COMPLETIONS，或用 --shard I/N", "set JOB_COMPLETIONS in the job, or give --shard I/N"),
    "batch.shard.volume": MessageEntry(
      "分片运行不能同时装订", "a shard cannot bind the volume",
      hint: "全部完成后运行 gongwen volume", "run gongwen volume when all shards are done"),
    "ledger.failed": MessageEntry("写不出台账：{0}", "cannot write the ledger: {0}"),
    "batch.thread": MessageEntry("无法启动线程：{0}", "cannot start a thread: {0}"),
    "volume.empty": MessageEntry("没有可以装订的报告", "there are no reports to bind"),
    "volume.contents.page": MessageEntry(
      "目录写着“{0}”在第 {1} 页，实际在第 {2} 页", "the contents put ‘{0}’ on page {1}, but it is on page {2}"),
    "volume.contents.count": MessageEntry(
      "目录有 {0} 个页码，汇编有 {1} 篇，应为 {2} 篇", "the contents have {0} numbers and the volume {1} reports, not {2}"),
    "volume.style": MessageEntry(
      "样式 {0} 不是汇编样式", "the style {0} is not for volumes", hint: "样式中加 volume，或用 --style volume",
      "give it a volume group, or use --style volume"),
    "volume.interrupted": MessageEntry("装订被中断，没有写出汇编", "binding was interrupted; no volume was written"),
    "preview.pages": MessageEntry("页码范围应写作 1-3,5：{0}", "pages are written as 1-3,5: {0}"),
    "preview.sheet": MessageEntry("版式应写作 列x行，如 4x3：{0}", "a sheet is COLUMNSxROWS, such as 4x3: {0}"),
  ]
}
