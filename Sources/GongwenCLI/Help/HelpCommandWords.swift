extension HelpWords {
  /// What each command is for, and what is said of it at length.
  static let commands: [String: String] = [
    // gongwen
    "Set Chinese official documents (公文, GB/T 9704-2012) from the texts people have.":
      "把手头的文字排成可付印、可存档的公文 PDF，版式依照 GB/T 9704-2012",
    """
    Ctrl-C, SIGTERM and SIGHUP end a command where nothing is left half, with a word and status 1; a second one ends \
    it at once.
    """:
      "按 Ctrl-C（或收到 SIGTERM、SIGHUP）时说一句话、以状态 1 结束，不留半成品；再来一次立即结束。",
    // render
    "Set texts as official documents and write PDF (and PNG).": "把文稿排成公文，写出 PDF（和 PNG）",
    """
    A text is pasted text, one paragraph a line, or Markdown (.md), in UTF-8, GB18030 or UTF-16, with or without YAML \
    front matter (title 标题, subtitle 副标题, unit 单位, position 职务, name 姓名, date 日期, salutation 称谓, \
    year 年度, style 样式); a file of Word or WPS (.docx; .doc .wps .odt .rtf by LibreOffice); or a record \
    (`gongwen convert`).
    """: """
    文稿可以是粘贴来的文字（一行一段）或 Markdown（.md），编码为 UTF-8、GB18030 或 UTF-16，开头可有 YAML \
    文首信息（标题、副标题、单位、职务、姓名、日期、称谓、年度、样式）；可以是 Word 或 WPS 文件（.docx；.doc .wps \
    .odt .rtf 经 LibreOffice）；也可以是文稿记录（gongwen convert）。
    """,
    // batch
    "Set the reports of a folder or roster, on all cores, and bind them.":
      "批量排版文件夹或名册里的报告，用上全部处理器核心，并可装订成汇编",
    """
    SOURCE is a folder of reports, a roster (.xlsx .xls .csv .tsv .json .jsonl .yaml), a manifest (a .yaml or .json \
    mapping with reports: and defaults:), or with --copies one paper. The head of a table is found below its titles, \
    in one line or more (全日制教育/学历); lines between people that name their unit fill 单位; sums, repeated heads \
    and hidden rows are left out. --dry-run shows how it was understood.
    """: """
    来源可以是存放报告的文件夹、名册（.xlsx .xls .csv .tsv .json .jsonl .yaml）、清单（写有 reports: 和 defaults: \
    的 .yaml 或 .json），用 --copies 时是一件公文。名册的表头在标题之下自动找到，可有几层（全日制教育/学历）；\
    写着单位的分组行填入“单位”；合计、重复的表头和隐藏的行不使用。--dry-run 列出是怎样理解的。
    """,
    """
    Columns have the names of front matter (姓名 name, 单位 unit, 职务 position, 标题 title, 日期 date …) or usual \
    ones (述职单位, 职务职级, 科室 …); 文件 or file names each report's file, below the roster's folder, with its \
    ending or without. Without that column files are found by the person's name in theirs. A byline that names \
    somebody else is told, and so is another year. What a row says wins over --set.
    """: """
    列名用文首信息的键名（姓名、单位、职务、标题、日期……）或常见的叫法（述职单位、职务职级、科室……）；\
    “文件”一列写各份报告的文件名，在名册所在的文件夹之下，扩展名可不写。没有这一列时，按文件名里的姓名查找。\
    署名是另一人、标题是另一年的，都会提醒。名册写明的值优先于 --set。
    """,
    // volume
    "Bind reports into one PDF: cover, 目录, one run of page numbers.":
      "把多份报告装订成一个 PDF：加封面和目录，统一编页码",
    "SOURCE is what `gongwen batch` takes: folders, rosters, manifests; several are bound one after the other.":
      "来源与 gongwen batch 相同：文件夹、名册、清单；有几个时依次装订。",
    // preview
    "Show reports as PNG pages or contact sheets, with the pixels of the PDF.":
      "把报告画成逐页的 PNG 或缩略总览，与 PDF 的画面一致",
    // inspect
    "Show what each line of a text is taken for, how surely, and why.":
      "查看每一行识别成什么、有几分把握、为什么",
    "Diagnostics go to standard error: as text, or with --format json as one JSON object a line.":
      "检查结果写到标准错误：默认为文字；用 --format json 时每行一个 JSON 对象。",
    // convert
    "Write what was read of a document as a record (YAML), to be corrected and set again.":
      "把读出的结构写成文稿记录（YAML），改好后可再排",
    "A text that holds several documents becomes report-1.yaml, report-2.yaml …":
      "一个文本里有几篇文稿时，写成 report-1.yaml、report-2.yaml……",
    // schema
    "Print the form of records as a JSON Schema.": "输出文稿记录的格式（JSON Schema）",
    // check
    "Find faults of numbering, punctuation, numerals and words.": "检查序号、标点、数字和用语的差错",
    "Every diagnostic names its rule; `gongwen explain ID` tells the rule, its source and examples.":
      "每个问题都注明规则的编号；用 gongwen explain 编号 可查出处和正误示例。",
    """
    --fix fixes what needs no judgement: half-width marks in Chinese, doubled marks, stray blanks, straight quotes, \
    〔〕 of document numbers, dashes and ellipses. It never touches words or figures, lists each change, and a second \
    run changes nothing. Without -o the file itself is replaced, in UTF-8; what is left to fix is then reported.
    """: """
    --fix 只改无须斟酌之处：中文里的半角标点、重复的标点、多余的空格、直引号、发文字号的〔〕、破折号和省略号。\
    不改文字和数字，逐项列出所改之处，再运行一次什么也不改。不写 -o 时改写原文件，编码为 UTF-8；然后报告余下的问题。
    """,
    // explain
    "Tell what a rule of `gongwen check` asks, with examples.": "说明 gongwen check 的一条规则，附正误示例",
    """
    Without an id all rules are listed. The clauses of `render --report` and the ids of other diagnostics are \
    explained too.
    """:
      "不写编号时列出全部规则。render --report 中的条款和其他提示的编号也可查。",
    // fonts
    "Show which font sets which part of a document, and prepare fonts.": "列出公文各部分用哪种字体；预先处理字体",
    "Show role, face, file, licence and coverage.": "列出用途、字体、文件、许可和字数覆盖",
    "Turn faces into TrueType files of their own.": "把字体转成单独的 TrueType 文件",
    """
    Documents set in fonts with CFF outlines (.otf, and the .ttc files of Noto CJK) are drawn faster and become \
    smaller after this. Glyphs, widths and layout stay the same; outlines move by less than 0.05 % of the em. The \
    original file is not changed: put the result into Fonts/ in its place.
    """: """
    用 CFF 轮廓的字体（.otf 和 Noto CJK 的 .ttc）排的公文，经此处理后画得更快，文件更小。字形、字宽和版面不变，\
    轮廓的移动不到字身的 0.05 %。原文件不改动：请把得到的文件放进 Fonts/，取代原来的。
    """,
    // limits
    "List the limits, why they are there, and what becomes of more.": "列出各项限度、为什么有，以及超过时怎样处理",
    """
    A text, roster or template over a limit is refused whole, with a message and the status that the table shows; \
    nothing is made of a part of it.
    """:
      "超过限度的文稿、名册或模板整份拒绝，并以表中所列的状态结束；不会只排其中一部分。",
    // styles
    "List, show, compare and check styles. (样式)": "列出、显示、比较和检查样式",
    """
    A style is a YAML file in Styles/, or any file of your own that extends one of them. STYLE is a name from the \
    list or the path of a file.
    """:
      "样式是 Styles/ 中的 YAML 文件，或者继承其中之一的自己的文件。样式可以写列表中的名称，也可以写文件的路径。",
    "List the styles by name.": "按名称列出样式",
    "Print a style with every value decided, and where each comes from.": "输出一个样式的全部数值，以及各自的出处",
    "The text is itself a style file that extends nothing.": "输出的内容本身就是一个不继承任何样式的样式文件。",
    "Print where a style departs from GB/T 9704-2012.": "列出样式与 GB/T 9704-2012 不同之处",
    "The status is 1 when the style breaks what the standard calls 应 (must), else 0.":
      "违反标准中“应”的规定时状态为 1，否则为 0。",
    "List every fault of style files.": "列出样式文件的全部错误",
    "The status is 2 when there is any, 3 when a file cannot be read, else 0.":
      "有错误时状态为 2，文件不可读时为 3，否则为 0。",
  ]
}
