import Gongwen

extension HelpWords {
  /// The options and arguments of what is read: the text, the roster, the style, the fonts.
  static let readingOptions: [String: String] = [
    "Texts; - is standard input.": "文稿；- 是标准输入",
    "The text, or - for standard input.": "文稿；- 是标准输入",
    "The document, or - for standard input.": "文稿；- 是标准输入",
    "A folder, a roster or a manifest.": "文件夹、名册或清单",
    "Folders, rosters or manifests.": "文件夹、名册或清单",
    "A report, a folder, a roster or a manifest.": "一份报告、文件夹、名册或清单",
    "The id in the brackets of a diagnostic.": "问题之后方括号里的编号",
    "Font files or collections.": "字体文件或字体集",
    "The name of a style, or the path of a style file.": "样式的名称，或样式文件的路径",
    "Names or paths of styles.": "样式的名称或文件的路径",
    """
    The format of the file instead of what its content and name say: \
    \(InputFormats.names.joined(separator: ", ")).
    """:
      "文件的格式，不按内容和文件名判断：\(InputFormats.names.joined(separator: "、"))",
    "Take the roles of a reviewed sheet (inspect --edit) or of reviewed JSON (inspect --format json).":
      "采用改好的审阅稿（inspect --edit）或 JSON（inspect --format json）里的角色",
    "The style, by name or file (default: the text's own, then duty-report).":
      "样式的名称或文件（默认用文稿自己写的，其次 duty-report）",
    "A value that wins over the text (title 标题, date 日期 …), or a style key such as grid.model.":
      "给出优先于文稿的值（标题、日期等），或样式的数值，键如 grid.model",
    "Set title, unit, name, … of the document; may be given several times.":
      "给出标题、单位、姓名等；可写几次",
    "Put a value over the style's, such as page.gutterMargin=30mm.":
      "取代样式里的值，如 page.gutterMargin=30mm",
    "A folder of fonts that win over the installed ones; may be given again.":
      "存放字体的文件夹，优先于已安装的；可写几次",
    "A folder of fonts that win over the installed ones.": "存放字体的文件夹，优先于已安装的",
    "Make one report for each row of the roster from this text with {{tags}}.":
      "用这个带 {{标记}} 的模板，名册每行排一份",
    "The folder that the roster's files are in (default: the roster's own).":
      "名册所列文件所在的文件夹（默认是名册所在的）",
    "The sheet of a workbook, by name or number (default: the one that is a roster).":
      "工作簿中的工作表，写名称或序号（默认是名册的那一张）",
    "The sheet of a workbook, by name or number; --sheet is the contact sheet here.":
      "工作簿中的工作表，写名称或序号；--sheet 在这里指缩略总览",
    "A list of terms, one 'wrong: right' a line (default: terms.yaml beside the styles).":
      "用语表，每行一条“误: 正”（默认是样式旁边的 terms.yaml）",
    "Keep site names, pagers and the like on the pages.": "保留网站名称、翻页导航等杂项，照样排出",
    "Keep site names, page numbers and other noise in the text.": "保留网站名称、页码等杂项",
    "Write the ordinals of headings anew and list each change.": "重新编排各级标题的序号，逐项列出改动",
    "A face to prepare; needed for collections.": "要处理的一种字体；字体集必须写明",
    "Leave out a rule; may be given again.": "不查这条规则；可写几次",
    "The most characters, blanks not counted.": "字数上限，空格不计",
  ]

  /// The options of what is made and told of it.
  static let makingOptions: [String: String] = [
    "A PDF, or a folder for several; - is standard output.": "PDF，几份时是文件夹；- 是标准输出",
    "The folder for the PDFs; --dry-run needs none.": "存放 PDF 的文件夹；--dry-run 不需要",
    "The PDF.": "写出的 PDF",
    "The folder for the pictures (default: beside a report).": "存放图片的文件夹（默认在报告旁边）",
    "Where the record goes; - is standard output.": "文稿记录写到哪里；- 是标准输出",
    "Where the fixed text goes; - is standard output.": "改好的文本写到哪里；- 是标准输出",
    "The folder for the results.": "存放结果的文件夹",
    "The pattern of output names; keys are columns.": "输出文件怎样命名；花括号里写列名",
    "Make each report in so many numbered copies (份号): 60 is 000001-000060; or a series.":
      "每件排成若干份，各有份号：60 即 000001-000060；也可写起止号",
    "Print 〓 for a character that no font has, with a warning, instead of stopping.":
      "字体里都没有的字印作〓并警告，不停下来",
    """
    What the PDF promises. a-2a: PDF/A-2a and PDF/UA-1, to be kept and to be read aloud; a-2u: to be kept, without \
    tags; plain: neither.
    """:
      "PDF 符合什么。a-2a：PDF/A-2a 和 PDF/UA-1，可存档、可朗读；a-2u：可存档，不带结构标签；plain：都不要",
    "Put the source, in a volume every report's, into the PDF, which makes it PDF/A-3.":
      "在 PDF 内附上原稿（汇编附每份的），成为 PDF/A-3",
    "For a printing house: name the trimmed page (TrimBox). Black is on one plate in every PDF.":
      "付印：标明裁切后的页面（TrimBox）；黑字只上一块版",
    "With --press, room beyond the page's edges, 0…20 mm.": "与 --press 同用：页边以外的出血，0…20 毫米",
    "With --press, mark the corners of the trimmed page.": "与 --press 同用：在页角画裁切线",
    """
    Write fronts and backs to two files (…-正面.pdf, …-反面.pdf), for a printer that is turned over by hand.
    """:
      "手动双面：正面、反面各写一个文件，名称末尾加 -正面、-反面，供手工翻面的打印机用",
    "Lay two pages on each side of a sheet, in the order of a booklet to fold and staple.":
      "骑马钉：每面排两页，打印后对折装订",
    "Also write each page as PNG, beside the PDF or into a folder.": "另写逐页的 PNG，在 PDF 旁边或所给的文件夹里",
    "Also write each page as PNG, to png/ below the output folder.": "另写逐页的 PNG，在输出文件夹下的 png/",
    "Resolution of the PNG pages, 72…600.": "PNG 的分辨率，72…600",
    "Resolution, 72…600.": "分辨率，72…600",
    "The PDF's date, such as 2023-12-31; otherwise SOURCE_DATE_EPOCH, or the document's own.":
      "PDF 的日期，如 2023-12-31；不写时用 SOURCE_DATE_EPOCH，其次文稿自己的",
    "The PDFs' date; otherwise SOURCE_DATE_EPOCH, or each report's own.":
      "PDF 的日期；不写时用 SOURCE_DATE_EPOCH，其次各份自己的",
    "Write what was measured on the pages and how they conform, as JSON.":
      "把页面的实测数据和逐条款的结果写成 JSON",
    "End with status 1 and write nothing when there is a warning.": "有警告时以状态 1 结束，什么也不写",
    "Write each of several documents in one text as a PDF of its own: report-1.pdf …":
      "一个文本里有几篇文稿时，各写一个 PDF：report-1.pdf……",
    "Worker threads (default: one for each core).": "同时工作的线程数（默认每个核心一个）",
    "Keep reports that are there already, made from the same input, row, style, fonts and version.":
      "接着做：已有的报告，凡输入、名册行、样式、字体和版本都相同的，不再重做",
    "The I-th of N contiguous shares; otherwise Slurm's or Kubernetes' own.":
      "把名册分成 n 片，只做第 i 片；不写时依 Slurm 或 Kubernetes 的",
    "Also bind all reports into one PDF.": "另把全部报告装订成一个 PDF",
    "The title on the volume's cover.": "汇编封面的标题",
    "In the volume, begin every report on a right-hand page.": "汇编中每份报告从右页（单数页）开始",
    "Write one line of JSON for each report.": "每份报告写一行 JSON",
    "Write a workbook with a row for each report (台账).": "写一份台账（工作簿），每份报告一行",
    "Stop at the first report that fails.": "有一份失败就停下",
    "Plan and check the roster; write nothing.": "只做安排、检查名册，不写任何文件",
    "Show no progress.": "不显示进度",
    "The title on the cover (default: what most reports have, or their year, and 汇编).":
      "封面的标题（默认用多数报告的标题，或年度，加“汇编”）",
    "The unit on the cover.": "封面的单位",
    "The date on the cover.": "封面的日期",
    "roster: as it is; name: by pinyin; unit: units in the order of their first appearance.":
      "roster：照名册；name：按姓名拼音；unit：同一单位排在一起，单位按首次出现的先后",
    """
    Begin every report on a right-hand page, with blank backs where they are needed. The wide margin stays on the left \
    of every page; --set page.mirrored=true puts it on the binding edge of both.
    """: """
    每份报告从右页（单数页）开始，必要时加空白页。宽的页边始终在左；--set page.mirrored=true 使它总在装订的一边
    """,
    "The pages of each report.": "每份报告要看的页",
    "Contact sheets of so many pages, reduced to a third.": "缩略总览，每张这么多页，缩小到三分之一",
    "Open the first picture.": "打开第一张图片",
    """
    How diagnostics are printed: text, on standard error, or json (one object a line), on standard output; with -o - \
    on standard error too.
    """:
      "检查结果的形式：text 写到标准错误；json（每行一个对象）写到标准输出，用 -o - 时也写到标准错误",
    "How diagnostics are printed: text or json (one object a line).":
      "检查结果的形式：text 为文字，json 每行一个对象",
    "The output: a table for people (text), or one JSON object per line (json).":
      "输出的形式：text 为给人看的表格，json 每行一个对象",
    "Print as text, or as JSON with one object a line.": "输出的形式：text 为文字，json 每行一个对象",
    "How to print: text or json.": "输出的形式：text 或 json",
    "How to print: text or json (one object a line).": "输出的形式：text 为文字，json 每行一个对象",
    "Fail when a line is less sure than this, from 0 to 1.": "有一行的把握低于此数（0 至 1）时以状态 1 结束",
    "Print the lines as a sheet to correct, doubtful ones marked and named first; --accept takes it back.":
      "输出一份审阅稿，没有把握的行有记号，并列在最前；改好后用 --accept 交回",
    "Show and count only diagnostics of this weight and heavier: info, warning or error.":
      "只显示、只计这一级别和更重的问题：info 提示、warning 警告、error 错误",
    "Fix what is safe.": "改正无须斟酌之处",
    "List every diagnostic; without it those of one kind are told once, with their count and first places.":
      "逐一列出；不写时同一种问题只列一处，另报处数和前几处的位置",
    "Show the version.": "显示版本",
    "Show help information.": "显示帮助",
  ]
}
