extension HelpWords {
  /// What the lists of the exit status say, each status on a line.
  static let statuses: [String: String] = [
    """
    0 done, clean 3 an input or output fails 1 diagnostics, or reports 4 fonts that failed 5 internal 2 wrong call or \
    style
    """: """
    0 完成，无问题
    1 有所问级别的问题，或有文稿失败
    2 用法或样式错误
    3 输入不可读或输出不可写
    4 字体问题
    5 内部错误
    """,
    """
    0 done; 1 written, with errors told, or diagnostics that --strict forbids; 2 wrong call or style; 3 an input or \
    output fails; 4 fonts; 5 internal
    """: """
    0 完成
    1 有错误（PDF 照样写出）；用 --strict 时有警告（不写出）
    2 用法或样式错误
    3 输入不可读或输出不可写
    4 字体问题
    5 内部错误
    """,
    """
    0 everything delivered; 1 a report failed, has an error, or was not reached; 2 wrong call or style; 3 the roster \
    or an output fails, disk full; 4 fonts; 5 internal
    """: """
    0 全部完成
    1 有报告失败、有错误或没有轮到
    2 用法或样式错误
    3 名册不可读，输出不可写，或磁盘已满
    4 字体问题
    5 内部错误
    """,
    """
    0 all bound; 1 bound without the reports that are listed; 2 wrong call or style; 3 an input or output fails; \
    4 fonts; 5 internal
    """: """
    0 全部装订
    1 已装订，但缺所列的报告
    2 用法或样式错误
    3 输入不可读或输出不可写
    4 字体问题
    5 内部错误
    """,
    """
    0 all shown; 1 some reports could not be; 2 wrong call or style; 3 an input or output fails; 4 fonts; 5 internal
    """: """
    0 全部画出
    1 有报告画不出
    2 用法或样式错误
    3 输入不可读或输出不可写
    4 字体问题
    5 内部错误
    """,
    "0 done; 1 a line is less sure than --strict asks; 2 wrong call; 3 the input fails; 5 internal": """
    0 完成
    1 有一行的把握低于 --strict 所要求的
    2 用法错误
    3 输入不可读
    5 内部错误
    """,
    "0 done; 2 wrong call; 3 the input or the output fails; 5 internal": """
    0 完成
    2 用法错误
    3 输入不可读或输出不可写
    5 内部错误
    """,
    """
    0 clean; 1 diagnostics of the asked severity (warning when none is asked); 2 wrong call; 3 an input or output fails
    """: """
    0 无问题
    1 有所问级别的问题（不写级别时为警告以上）
    2 用法错误
    3 输入不可读或输出不可写
    """,
    "0 done; 2 there is no such rule": """
    0 完成
    2 没有这条规则
    """,
  ]

  /// What stands beside the calls of the examples.
  static let examples: [String: String] = [
    // gongwen
    "a text to PDF and page images": "文稿排成 PDF 和逐页图片",
    "Word, WPS, Markdown, records too": "也可以是 Word、WPS、Markdown",
    "what was read, to be corrected": "读出的结构，可改后再排",
    "what each line was taken for, why": "每一行识别成什么、为什么",
    "faults of numbering, marks, words": "序号、标点、用语的差错",
    "a rule, its source and examples": "一条规则的出处和示例",
    "a folder of reports, on all cores": "一个文件夹的报告，批量排版",
    "one PDF with cover and 目录": "一个 PDF，有封面和目录",
    "which face sets which role": "各部分用哪种字体",
    "how much is taken, and why": "最多能接受多少、为什么",
    "where a style leaves the standard": "样式与标准不同之处",
    // render
    "report.pdf beside it": "写出旁边的 report.pdf",
    "out/report.pdf, report-1.png …": "out/report.pdf、report-1.png……",
    "several at once": "一次排几份",
    "from a pipe; -o - writes to one": "从管道读；-o - 写到管道",
    "two-reports-1.pdf, -2.pdf": "two-reports-1.pdf、-2.pdf",
    // batch
    "one PDF a row: 单位-姓名.pdf": "一行一个 PDF：单位-姓名.pdf",
    "what each column is, and who": "哪一列填什么、有哪些人",
    "a folder; pages in out/png": "一个文件夹；逐页图片在 out/png",
    "{{姓名}} … become the row's values": "{{姓名}} 等换成各行的值",
    "what would be made, what is wrong": "会做出什么、有什么不对",
    "pages and faults by person": "各人的页数和问题",
    "go on after Ctrl-C or a full disk": "中断或磁盘写满之后接着做",
    "and everything bound, with 目录": "并全部装订，有目录",
    "one paper as 份号 000001 … 000060": "一件公文排成份号 000001…000060",
    "the second share of eight": "八片中的第二片",
    // preview
    "report-1.png … beside it": "写出旁边的 report-1.png……",
    "24 pages a sheet, with names": "每张 24 页，注明姓名",
    // check, explain, fonts, limits
    "errors only": "只报错误",
    "one object a line": "每行一个对象",
    "one JSON object a line": "每行一个 JSON 对象",
    "the list": "全部规则",
    "one rule": "一条规则",
    "a clause of --report, with its parts": "--report 的一个条款，逐项说明",
    "role, face, file, licence and coverage": "用途、字体、文件、许可和字数覆盖",
    "a folder of your own first": "先用自己文件夹里的",
    "for programs": "供程序使用",
  ]
}
