package import GongwenModel

/// The words of batches, volumes, fonts and reports.
package enum GongwenMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "batch.column.unused": MessageEntry(
      "列“{0}”没有使用", "the column ‘{0}’ is not used",
      hint: "是“{1}”就把表头改为“{1}”", "if it is {1}, call it ‘{1}’"),
    "batch.option.unused": MessageEntry(
      "{0} 只用于花名册，没有使用", "{0} is for rosters and was not used", hint: "把花名册作为 SOURCE",
      "give the roster as SOURCE"),
    "batch.files.unused": MessageEntry(
      "--files 没有使用：用 --template 时不读取各份的文件", "--files was not used: with --template no report has a file",
      hint: "用模板时去掉 --files，用各份的文件时去掉 --template", "leave out one of the two"),
    "batch.template.needsRoster": MessageEntry(
      "--template 需要花名册，而不是文件夹", "--template needs a roster, not a folder",
      hint: "把花名册（.xlsx、.csv 等）作为 SOURCE", "give the roster, such as an .xlsx or .csv file, as SOURCE"),
    "batch.match.noName": MessageEntry(
      "这一行没有姓名，也没有文件名", "the row has neither a name nor a file",
      hint: "填上姓名；空行请删去", "fill in the name, or delete the row"),
    "batch.roster.noName": MessageEntry(
      "花名册没有“姓名”一列，也没有“文件”一列；表头有：{0}",
      "the roster has neither a column '姓名' nor a column '文件'; its heads are: {0}",
      hint: "把写姓名的那一列（“{1}”）的表头改为“姓名”", "call the column of the names ({1}) 姓名"),
    "batch.name.remarks": MessageEntry(
      "姓名后面的附注不算姓名，不排印：{0}，共 {1} 处",
      "what stands behind a name is none of it and is not printed: {0}, {1} in all",
      hint: "要排印的，在花名册中另加一列", "give what is to be printed a column of its own"),
    "batch.match.none": MessageEntry(
      "没有文件名里有“{0}”的报告", "no report has ‘{0}’ in its file name",
      hint: "没有交的催交；交了的，在文件名里写上姓名，或在花名册中加一列“文件”",
      "put the name into its file's, or add a column ‘file’ to the roster"),
    "batch.match.kind": MessageEntry(
      "没有可以排版的“{0}”的报告，只有“{1}”，这种文件读不了",
      "no report of {0} can be read; there is {1}, which is of another kind",
      hint: "换成 Word、WPS 或文本的原稿", "ask for the Word, WPS or text file that it was made from"),
    "batch.match.ambiguous": MessageEntry(
      "有 {1} 个文件都可能是“{0}”的：{2}", "{1} files may be {0}'s: {2}",
      hint: "留下要用的一个，其余移出文件夹，或在花名册中加一列“文件”",
      "leave the one that is meant in the folder, or add a column ‘file’ to the roster"),
    "batch.match.byline": MessageEntry(
      "按署名认定“{1}”是“{0}”的报告", "{1} is {0}'s by its byline"),
    "batch.match.unsure": MessageEntry(
      "“{0}”的署名有“{1}”，也有“{2}”，是谁的报告无法确定",
      "{0} names {1} and {2} as its authors; whose it is cannot be told",
      hint: "核对后在文件名里写上姓名，或在花名册中加一列“文件”", "put the name into the file's, or add a column ‘file’ to the roster"
    ),
    "batch.match.doubt": MessageEntry(
      "“{0}”按文件名认定是“{1}”的，文中署名却是“{2}”", "{0} was taken for {1}'s by its name, but its byline names {2}",
      hint: "核对后改文件名，或在花名册中加一列“文件”", "look at it and rename it, or add a column ‘file’ to the roster"),
    "batch.match.longer": MessageEntry(
      "“{0}”按文件名认定是“{1}”的，也可能是“{2}”的：文中没有署名“{1}”",
      "{0} was taken for {1}'s by its name, but may be {2}'s: no byline names {1}",
      hint: "核对后改文件名，或在花名册中加一列“文件”", "look at it and rename it, or add a column ‘file’ to the roster"),
    "batch.document.second": MessageEntry(
      "“{0}”的报告里，从这里起是另一篇文稿，排在了一起：{1}",
      "in {0}'s report another document begins here and is set with it: {1}",
      hint: "别人的，请另存为一个文件", "make a file of its own of what is another one's"),
    "batch.file.doubt": MessageEntry(
      "花名册中“{1}”的文件是“{0}”，文中署名却是“{2}”", "the roster gives {0} to {1}, but its byline names {2}",
      hint: "核对“文件”一列，是否与别人的对调了", "look at the column of files: two may be swapped"),
    "batch.match.unit": MessageEntry(
      "“{0}”排作{1}{2}的，写的单位却是“{3}”，可能是同名的另一人",
      "{0} is set as {2}'s of {1}, but names the unit {3}: perhaps another one of that name",
      hint: "核对后换上本人的报告；单位改了名的不必理会", "look whose it is; a unit that has a new name is no fault"),
    "batch.match.year": MessageEntry(
      "花名册写的是 {0} 年，“{1}”的标题却是“{2}”", "the roster says {0}, but the title of {1} is ‘{2}’",
      hint: "核对花名册的“年度”“标题”，或换上当年的报告", "look at year and title in the roster, or at the report"),
    "batch.match.shared": MessageEntry(
      "有 {1} 个人都对应到“{0}”", "{1} people match the one file {0}", hint: "在花名册中加一列“文件”",
      "add a column ‘file’ to the roster"),
    "batch.file.unnamed": MessageEntry(
      "这一行没有写文件名，也没有哪个文件名里有这个姓名", "the row names no file, and no file has the person's name in its own",
      hint: "在“文件”一列填上", "fill it in"),
    "batch.file.byName": MessageEntry(
      "“{0}”一行没有写文件名，按姓名用了“{1}”", "the row of {0} names no file; {1} is used, which has that name",
      hint: "核对后在“文件”一列填上", "look at it and fill it in"),
    "batch.file.missing": MessageEntry(
      "没有这个文件：{0}", "there is no such file: {0}", hint: "是不是这个：{1}", "perhaps: {1}"),
    "batch.file.several": MessageEntry(
      "“{0}”可能是 {1} 个文件：{2}", "‘{0}’ may be {1} files: {2}", hint: "在“文件”一列写上扩展名", "write its ending too"),
    "batch.file.taken": MessageEntry("“{0}”用的是“{1}”", "{1} is used for ‘{0}’"),
    "batch.file.outside": MessageEntry(
      "文件在花名册的文件夹之外：{0}", "the file lies outside the roster's folder: {0}",
      hint: "移进来，或用 --files 指定文件夹", "move it there, or name the folder with --files"),
    "batch.file.notRegular": MessageEntry(
      "不是普通文件：{0}", "not a regular file: {0}",
      hint: "写明文件夹里的哪一个文件", "name a file, not its folder"),
    "batch.file.shared": MessageEntry(
      "“{0}”已用于第 {1} 行", "{0} is already used by row {1}",
      hint: "核对“文件”一列；两人合写的不必理会", "look at the column of files; a report of two people is no fault"),
    "batch.file.unclaimed": MessageEntry(
      "“{0}”不在花名册中，没有排版", "{0} is in no row of the roster and was left out",
      hint: "要排就在花名册中加上这个人；已有这个人的，在文件名里写上姓名",
      "add the person to the roster, or put the name of one who is there into the file's"),
    "batch.file.spare": MessageEntry(
      "“{1}”的报告用了“{2}”，这一份没有排版", "{1}'s report is {2}; this one was left out",
      hint: "要用这一份，就把那一份移出文件夹", "to use this one, take the other one out of the folder"),
    "batch.output.old": MessageEntry(
      "文件夹里还有以前排的 {0} 份，这次的名册和文件夹里没有：{1}",
      "the folder still has {0} reports of former runs that this one does not have: {1}",
      hint: "改了姓名或已退出的请删去，以免误印",
      "delete those of people who left or were corrected, lest they be printed"),
    "batch.output.replaced": MessageEntry(
      "文件夹里有 {0} 份是用别的名册、文件夹或模板排的，与这次的同名，由这次的换掉：{1}",
      "{0} reports of another roster, folder or template are replaced by those of this run: {1}",
      hint: "两样都要就用 -o 换一个文件夹", "to keep both, give another folder with -o"),
    "batch.folder.empty": MessageEntry(
      "{0} 里没有报告", "{0} has no reports in it",
      hint: "把 Word、WPS 或文本文件放进去，或换一个文件夹", "put files of Word, WPS or text into it, or name another folder"),
    "run.interrupted": MessageEntry("已中断，没有做完", "interrupted before the work was done"),
    "batch.folder.link": MessageEntry(
      "符号链接，未跟随", "a symbolic link is not followed",
      hint: "把文件放进这个文件夹", "put the file itself into the folder"),
    "batch.folder.depth": MessageEntry(
      "文件夹套得太深（超过 {0} 层），里面没有看", "a folder more than {0} levels deep is not looked into",
      hint: "把里面的报告移到上面的文件夹", "move the reports in it further up"),
    "batch.folder.other": MessageEntry("不是报告，没有排版", "not a report; left out"),
    "batch.folder.packed": MessageEntry(
      "压缩包没有打开，里面如有报告，没有排版", "a packed folder is not opened; reports in it were left out",
      hint: "解压到文件夹里再排", "unpack it into the folder"),
    "batch.folder.roster": MessageEntry(
      "像是花名册，没有使用", "looks like a roster; not used", hint: "要用它就把它作为 SOURCE", "give it as SOURCE to use it"),
    "batch.source.stdin": MessageEntry(
      "名册和文件夹不能从标准输入读取", "neither a roster nor a folder is read from standard input",
      hint: "存成文件，写出文件名", "save it as a file and name that"),
    "batch.source.kind": MessageEntry(
      "{0} 不是文件夹，也不是 .xlsx .xls .csv .tsv .json .jsonl .yaml 花名册",
      "{0} is neither a folder nor a .xlsx, .xls, .csv, .tsv, .json, .jsonl or .yaml roster",
      hint: "电子表格请另存为 .xlsx；压缩包请解压", "save a spreadsheet as .xlsx; unpack an archive"),
    "batch.source.document": MessageEntry(
      "{0} 不能作花名册：花名册是 .xlsx、.xls、.csv、.tsv、.json、.jsonl 或 .yaml 文件",
      "{0} cannot be a roster, which is a .xlsx, .xls, .csv, .tsv, .json, .jsonl or .yaml file",
      hint: "把其中的表格复制到 Excel、WPS 表格，存为 .xlsx；是一份报告的，用 gongwen render",
      "copy its table into a spreadsheet and save it as .xlsx; set one report with gongwen render"),
    "batch.source.text": MessageEntry(
      "{0} 不能作花名册：花名册是 .xlsx、.xls、.csv、.tsv、.json、.jsonl 或 .yaml 文件",
      "{0} cannot be a roster, which is a .xlsx, .xls, .csv, .tsv, .json, .jsonl or .yaml file",
      hint:
        "首行写表头（姓名、单位、职务），以后一人一行：从表格粘贴的，扩展名改为 .tsv；用逗号分隔的，改为 .csv；用竖线（|）的，竖线换成逗号，删去首尾的竖线和横线一行，改为 .csv。是一份报告的，用 gongwen render",
      "the first line has heads (姓名, 单位, 职务), each other line a person: call what was pasted from a table .tsv, what has commas .csv; of one with bars, make them commas without those at the ends and the line of dashes, and call it .csv. Set one report with gongwen render"
    ),
    "batch.name.key": MessageEntry(
      "输出名里的“{{0}}”不是列名", "‘{{0}}’ in the name pattern is no column",
      hint: "用花名册的列名，或 {name}、{unit}、{row}", "use the head of a column, or {name}, {unit} or {row}"),
    "batch.stem": MessageEntry(
      "输出名不是一个文件名：{0}", "the name of the output is no name of a file: {0}",
      hint: "改花名册中的姓名、单位，或用 --name 换一种写法", "change name and unit in the roster, or give another --name"),
    "batch.name.foreign": MessageEntry(
      "文件名不是 UTF-8 编码，无法打开，没有排版；按 GBK 是“{0}”",
      "the file's name is not UTF-8 and it cannot be opened; it was left out. As GBK it is '{0}'",
      hint: "改名（convmv -f gbk -t utf8 --notest -r 文件夹），或在 Windows 上重新压缩解压",
      "rename it (convmv -f gbk -t utf8 --notest -r folder), or unpack it again as GBK"),
    "batch.set.row": MessageEntry(
      "--set 的“{0}”没有用于 {1} 份：名册写了这一项，以名册为准",
      "--set {0} was not used for {1} reports: the roster gives them a value of their own, which wins"),
    "batch.name.unsafe": MessageEntry("“{0}”不宜作文件名，改为“{1}”", "‘{0}’ is unsafe as a file name; using ‘{1}’"),
    "batch.name.shortened": MessageEntry("输出名太长，截为“{0}”", "the output name is too long; cut to ‘{0}’"),
    "batch.name.collision": MessageEntry(
      "输出名“{0}”已被占用，改为“{1}”", "the output name ‘{0}’ is taken; using ‘{1}’",
      hint: "要区分，用 --name 加上别的列，如 {row}-{name}.pdf",
      "to tell them apart, give --name another column, such as {row}-{name}.pdf"),
    "batch.person.again": MessageEntry(
      "{0}{1}在花名册第{2}行已有一次", "{1} of {0} stands in row {2} of the roster already",
      hint: "重复的请删去；确是两份报告的不必理会", "delete the row if it is the same report"),
    "batch.template.column": MessageEntry(
      "模板需要“{0}”，花名册没有这一列", "the template needs ‘{0}’, and the roster has no such column",
      hint: "加上这一列，或改模板中的名字；花名册有：{1}", "add the column or change the template; the roster has: {1}"),
    "batch.template.hidden": MessageEntry(
      "模板需要“{0}”，花名册没有这一列", "the template needs ‘{0}’, and the roster has no such column",
      hint: "隐藏的列没有使用（{2}），要用就取消隐藏；花名册有：{1}",
      "hidden columns were left out ({2}), unhide what is needed; the roster has: {1}"),
    "batch.template.large": MessageEntry(
      "模板的名单重复 {0} 次会超过 {1} MiB", "the list of the template, repeated {0} times, is more than {1} MiB",
      hint: "分成几份花名册", "divide the roster"),
    "batch.copies.form": MessageEntry(
      "份号应写作 60 或 000001-000060：{0}", "copies are given as 60 or 000001-000060: {0}"),
    "batch.copies.many": MessageEntry(
      "份数太多：{0}，最多 {1}", "too many copies: {0}, at most {1}", hint: "分几次做，如 000001-005000",
      "make them in several runs, such as 000001-005000"),
    "batch.shard.form": MessageEntry(
      "分片应写作 I/N，1 ≤ I ≤ N ≤ 1000000：{0}", "a shard is I/N with 1 ≤ I ≤ N ≤ 1000000: {0}"),
    "batch.shard.slurm": MessageEntry(
      "无法从 SLURM_ARRAY_TASK_ID={0} 得出分片", "cannot work out the shard from SLURM_ARRAY_TASK_ID={0}",
      hint: "用 --shard I/N 指定", "give --shard I/N"),
    "batch.shard.kubernetes": MessageEntry(
      "无法从 JOB_COMPLETION_INDEX={0} 得出分片", "cannot work out the shard from JOB_COMPLETION_INDEX={0}",
      hint: "在作业中设置 JOB_COMPLETIONS，或用 --shard I/N", "set JOB_COMPLETIONS in the job, or give --shard I/N"),
    "ledger.library": MessageEntry(
      "这台机器上没有 libxlsxwriter，写不出台账", "libxlsxwriter is not on this machine: the ledger cannot be written",
      hint: "安装它，Debian 12 上为 apt install libxlsxwriter4",
      "install it; on Debian 12, apt install libxlsxwriter4"),
    "ledger.failed": MessageEntry(
      "写不出台账：{0}", "cannot write the ledger: {0}",
      hint: "看磁盘是否已满，或换一个位置", "look whether the disk is full, or name another place"),
    "batch.thread": MessageEntry("无法启动线程：{0}", "cannot start a thread: {0}"),
    "volume.empty": MessageEntry(
      "没有可以装订的报告", "there are no reports to bind",
      hint: "先改正上面列出的各份", "correct what is told above of each report first"),
    "volume.again": MessageEntry(
      "“{0}”在几个来源里都有，装订了不止一次", "{0} is in more than one source and is bound more than once",
      hint: "去掉重复的来源，或其中的这一份", "leave out a source, or the report in one of them"),
    "volume.year.odd": MessageEntry(
      "标题是“{0}”，汇编中多数是 {1} 年的", "its title is ‘{0}’, and most of the volume is of {1}",
      hint: "放错了就换上当年的报告", "replace it if it is the wrong one"),
    "volume.contents.page": MessageEntry(
      "目录写着“{0}”在第 {1} 页，实际在第 {2} 页", "the contents put ‘{0}’ on page {1}, but it is on page {2}"),
    "volume.contents.count": MessageEntry(
      "目录有 {0} 个页码，汇编有 {1} 篇，应为 {2} 篇", "the contents have {0} numbers and the volume {1} reports, not {2}"),
    "volume.style": MessageEntry(
      "样式 {0} 不是汇编样式", "the style {0} is not for volumes", hint: "样式中加 volume，或用 --style volume",
      "give it a volume group, or use --style volume"),
    "volume.interrupted": MessageEntry("装订被中断，没有写出汇编", "binding was interrupted; no volume was written"),
    "preview.pages.none": MessageEntry(
      "没有要看的页（{0}）：文稿只有 {1} 页，多份的以最长的一份计", "there is no page {0}: the report, or the longest of them, has {1}"
    ),
    "preview.pages": MessageEntry("页码范围应写作 1-3,5：{0}", "pages are written as 1-3,5: {0}"),
    "preview.sheet": MessageEntry("版式应写作 列x行，如 4x3：{0}", "a sheet is COLUMNSxROWS, such as 4x3: {0}"),
    "check.fix.not-text": MessageEntry(
      "“{0}”不是文本文件，不能就地改写", "'{0}' is no text file and cannot be rewritten",
      hint: "在原来的程序里改；或用 gongwen convert 转成 .yaml，在其中改后再排",
      "change it in its own program, or change the .yaml that 'gongwen convert' makes of it and set that"),
    "check.fix.record": MessageEntry(
      "“{0}”是文稿记录，--fix 只改文本文件", "'{0}' is a record, and --fix changes text files only",
      hint: "不带 --fix 检查一遍，按列出的各处在“{0}”里改", "check it without --fix and change what is told in '{0}'"),
    "format.office.failed": MessageEntry(
      "LibreOffice 没有读出“{0}”：{1}", "LibreOffice did not read '{0}': {1}",
      hint: "在 Word、WPS 中打开，另存为 .docx", "open it in its program and save it as .docx"),
    "format.office.time": MessageEntry(
      "LibreOffice 读取“{0}”超过 {1} 秒，已停止", "LibreOffice took more than {1} s over '{0}' and was stopped",
      hint: "在 Word、WPS 中打开，另存为 .docx", "open it in its program and save it as .docx"),
    "format.office.objects": MessageEntry(
      "文件里有公式、图表等对象 {0} 个，转换后不见了，未排入",
      "the file has {0|object|objects} such as formulas and charts, which LibreOffice left out",
      hint: "与原件核对；在原来的程序里另存为 .docx 再排", "save it as .docx where it was made, or type the formulas"),
    "format.office.converted": MessageEntry(
      "由 LibreOffice 转换后读取", "read by way of LibreOffice"),
    "format.office.computed": MessageEntry(
      "有 {0} 个域（{1}）由 LibreOffice 按今天、按这台机器重新计算，不是文件里存的内容",
      "{0|field was|fields were} computed anew by LibreOffice ({1}): not what the file has",
      hint: "核对这几处；在 Word、WPS 中全选后按 Ctrl+Shift+F9 把域变成文字，或另存为 .docx",
      "look at them; Ctrl+Shift+F9 in Word makes fields text, or save it as .docx"),
    "words.hyphenation.missing": MessageEntry(
      "没有英文断词表“{0}”，英文单词没有断开", "there are no patterns of hyphenation at {0}; English words stay whole",
      hint: "运行 make setup", "run make setup"),
    "words.hyphenation.system": MessageEntry(
      "英文断词用的是系统的“{0}”，换一台机器行可能不同",
      "English words are divided by the system's {0}; lines may break otherwise elsewhere",
      hint: "运行 make setup，把断词表放进自己的文件夹", "run make setup, which puts patterns into the home"),
    "words.dictionary.missing": MessageEntry(
      "没有 ICU 的中文词典，标题没有按词分行",
      "ICU's dictionary of Chinese is missing; titles are divided without regard to words",
      hint: "装上完整的 ICU，Debian 12 上为 apt install libicu72",
      "install all of ICU; on Debian 12, apt install libicu72"),
    "output.date": MessageEntry(
      "日期应在公元 1 年至 9999 年之间，不是 {0} 秒", "the date must be of the years 1 to 9999, not {0} seconds"),
    "output.attachment": MessageEntry(
      "PDF 里不能附上名为“{0}”、类型为“{1}”的文件", "a PDF cannot hold a file named '{0}' of the type '{1}'"),
    "output.bleed": MessageEntry(
      "出血应为 0 至 20 毫米（0 至 56.69 磅），不是 {0} 磅", "a bleed is 0 to 20 mm (0 to 56.69 pt), not {0} pt"),
    "reading.document.parted": MessageEntry(
      "这里开始了另一篇文稿，单独成篇：{0}", "another document begins here and is set by itself: {0}"),
    "input.metadata.control": MessageEntry(
      "给定的 {0} 里有不能排印的字符 {1}", "the given value of {0} holds the character {1}, which cannot be printed",
      hint: "从值里去掉这个字符", "take it out of the value"),
    "input.no-text": MessageEntry(
      "“{0}”里没有可排的文字", "there is nothing to set in '{0}'",
      hint: "用 gongwen inspect 看每一行被当作什么", "see with 'gongwen inspect' what each line was taken for"),
    "report.unmet": MessageEntry("不符合{0}：{1}应为 {2}，实测 {3}", "{0} is not met: {1}, wanted {2}, got {3}"),
    "picture.missing": MessageEntry(
      "图片文件 {0} 找不到，未排入", "the picture {0} is not there and left out",
      hint: "放到文稿旁边，按相对路径引用", "put it beside the text and name it by a relative path"),
    "picture.partial": MessageEntry(
      "图片 {0} 的数据不全，缺的部分印成灰色", "the picture {0} lacks data, what is missing is grey", hint: "换一份完好的图片文件",
      "replace it by a sound file"),
    "picture.sum": MessageEntry(
      "图片 {0} 未排入：全文的 PNG 图片合计超过 {1} 百万像素",
      "the picture {0} is left out: the PNG pictures of the text have more than {1} million pixels together",
      hint: "把图片缩小，或存为 JPEG", "make them smaller, or JPEG files"),
    "picture.outside": MessageEntry(
      "图片 {0} 不在文稿所在的文件夹里，未取", "the picture {0} lies outside the folder of the text and is not fetched",
      hint: "放到文稿旁边，按相对路径引用", "put it beside the text and name it by a relative path"),
  ]
}
