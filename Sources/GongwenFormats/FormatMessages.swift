package import GongwenModel

/// The words of the formats of files.
package enum FormatMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "package.memory": MessageEntry(
      "内存不足，没有读取“{0}”", "not enough memory to read '{0}'",
      hint: "关掉别的程序再试，或把文件分成几个", "close other programs, or divide the file"),
    "package.library": MessageEntry(
      "这台机器上没有 libarchive 3，没有读取“{0}”", "libarchive 3 is not on this machine: '{0}' was not read",
      hint: "安装它，Debian 12 上为 apt install libarchive13", "install it; on Debian 12, apt install libarchive13"),
    "xml.library": MessageEntry(
      "这台机器上没有 libxml2，没有读取“{0}”", "libxml2 is not on this machine: '{0}' was not read",
      hint: "安装它，Debian 12 上为 apt install libxml2", "install it; on Debian 12, apt install libxml2"),
    "package.damaged": MessageEntry(
      "“{0}”已损坏，解不开：{1}", "'{0}' is damaged and cannot be unpacked: {1}",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "package.member": MessageEntry(
      "“{0}”中的 {1} 已损坏：{2}", "{1} in '{0}' is damaged: {2}",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "package.missing": MessageEntry(
      "“{0}”缺少 {1}，不是完整的文件", "'{0}' lacks {1}; it is not whole",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "package.members": MessageEntry(
      "“{0}”中的文件超过 {1} 个，不予读取", "'{0}' holds more than {1} files and is not read",
      hint: "在 Word、WPS 中打开，另存一份 .docx", "open it in Word or WPS and save it as .docx"),
    "package.size": MessageEntry(
      "“{0}”中的 {1} 解开后超过 {2} MiB，不予读取",
      "{1} in '{0}' unpacks to more than {2} MiB and is not read",
      hint: "在 Word、WPS 中压缩图片、删去不用的内容后另存，或分成几个文件",
      "let its program compress the pictures and save it, or divide it into several files"),
    "package.name": MessageEntry(
      "“{0}”中有文件名越出包外或无效：{1}", "a file in '{0}' has a name that leaves the package or is none: {1}",
      hint: "在 Word、WPS 中打开，另存一份 .docx", "open it in Word or WPS and save it as .docx"),
    "package.twice": MessageEntry(
      "“{0}”中有两个内容不同的 {1}，不予读取", "'{0}' holds two different files {1} and is not read",
      hint: "在 Word、WPS 中打开，另存一份 .docx", "open it in Word or WPS and save it as .docx"),
    "package.encrypted": MessageEntry(
      "“{0}”已加密（{1}）", "'{0}' is encrypted ({1})", hint: "在 Word、WPS 中去掉密码后另存",
      "open it in its program and save it without the password"),
    "xml.malformed": MessageEntry(
      "“{0}”中的 {1} 第 {2} 行不是有效的 XML：{3}", "{1} in '{0}' is not valid XML at line {2}: {3}",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "xml.doctype": MessageEntry(
      "“{0}”中的 {1} 带有 DOCTYPE，不予读取", "{1} in '{0}' has a DOCTYPE and is not read",
      hint: "在 Word、WPS 中打开，另存一份 .docx", "open it in Word or WPS and save it as .docx"),
    "xml.depth": MessageEntry(
      "“{0}”中的 {1} 嵌套超过 {2} 层，不予读取", "the elements of {1} in '{0}' lie more than {2} deep; it is not read",
      hint: "在 Word、WPS 中打开，另存一份 .docx", "open it in Word or WPS and save it as .docx"),
    "xml.elements": MessageEntry(
      "“{0}”中的 {1} 超过 {2} 个元素，不予读取", "{1} in '{0}' has more than {2} elements and is not read",
      hint: "分成几个文件", "divide it into several files"),
    "xml.attributes": MessageEntry(
      "“{0}”中的 {1} 一个元素的属性超过 {2} 个，不予读取",
      "an element of {1} in '{0}' has more than {2} attributes; it is not read",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "xml.namespaces": MessageEntry(
      "“{0}”中的 {1} 同时声明的命名空间超过 {2} 个，不予读取",
      "{1} in '{0}' declares more than {2} namespaces within each other; it is not read",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "xml.names": MessageEntry(
      "“{0}”中的 {1} 不同的名称超过 {2} 个，不予读取", "{1} in '{0}' has more than {2} different names and is not read",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "xml.encoding": MessageEntry(
      "“{0}”中的 {1} 是 {2} 编码，不予读取", "{1} in '{0}' is encoded as {2} and is not read",
      hint: "在 Word、WPS 中打开后另存（UTF-8）", "open it in its program and save it anew, as UTF-8"),
    "package.relationships": MessageEntry(
      "“{0}”中的 {1} 超过 {2} 个关系，不予读取", "{1} in '{0}' has more than {2} relationships and is not read",
      hint: "分成几个文件", "divide it into several files"),
    "docx.pieces": MessageEntry(
      "“{0}”的段落、单元格和图片（含空的）超过 {1} 个，不予读取",
      "'{0}' has more than {1} paragraphs, cells and pictures, the empty ones too, and is not read",
      hint: "删去空行空格，或分成几个文件", "delete the empty ones, or divide it into several files"),
    "docx.missing": MessageEntry(
      "文件缺少 {0}，按没有处理", "the file lacks {0} and is read without it",
      hint: "在 Word、WPS 中打开，另存一份 .docx", "open it in Word or WPS and save it as .docx"),
    "docx.macros": MessageEntry("文件带有宏，未执行", "the file holds macros; they are not run"),
    "docx.revisions": MessageEntry(
      "有修订：接受了 {0} 处插入，{1} 处删除",
      "tracked changes are accepted: {0|insertion|insertions}, {1|deletion|deletions}",
      hint: "如有不应接受的，先在 Word、WPS 中处理", "settle in its program what is not to be accepted"),
    "docx.fields": MessageEntry(
      "有 {0} 个域没有结束，其中的文字按正文处理", "{0|field has|fields have} no end; what stands there is read as text",
      hint: "在 Word、WPS 中核对", "look at it in its program"),
    "docx.computed": MessageEntry(
      "有 {0} 个自动更新的域（{1}），按文件里存的内容排",
      "{0|field|fields} that Word computes ({1}) are printed as the file has them"),
    "docx.unfilled": MessageEntry(
      "有 {0} 处是内容控件的提示文字或邮件合并域，照排",
      "{0|prompt|prompts} of content controls or fields of a mail merge are printed as they stand",
      hint: "在 Word、WPS 中填好内容，或先完成邮件合并", "fill them in, or finish the mail merge first"),
    "docx.notes": MessageEntry(
      "有 {0} 处脚注引用没有对应的脚注，未排入",
      "{0|reference|references} to notes that the file lacks, left out",
      hint: "在 Word、WPS 中补上脚注，或删去引用", "put the note in, or take the reference out"),
    "docx.comments": MessageEntry(
      "批注 {0} 条，未排入", "left out: {0|comment|comments}",
      hint: "要排的写进正文", "type into the text what is to be set"),
    "docx.headers": MessageEntry(
      "页眉页脚未排入：{0}", "headers and footers are left out: {0}",
      hint: "要排的写进正文", "type into the text what is to be set"),
    "docx.headerPictures": MessageEntry(
      "页眉页脚中的图片 {0} 张，未排入", "left out: {0|picture|pictures} in headers and footers",
      hint: "要排入，移到正文中", "move into the text what is to be set"),
    "docx.watermarks": MessageEntry("水印未排入：{0}", "watermarks are left out: {0}"),
    "docx.pages": MessageEntry(
      "文件中的分页 {0} 处未保留，由版式分页",
      "not kept, the style breaks pages itself: {0|page break|page breaks} of the file"),
    "docx.contents": MessageEntry(
      "旧的目录 {0} 行，未排入", "left out: {0|line|lines} of an old table of contents"),
    "docx.hidden": MessageEntry(
      "隐藏文字 {0} 处，未排入", "hidden text is left out in {0|place|places}",
      hint: "要排的，在 Word 中取消隐藏", "unhide in Word what is to be set"),
    "docx.textBoxes": MessageEntry(
      "文本框 {0} 个，其文字排在所在段落之前", "the text of {0|text box|text boxes} stands before the paragraph it hangs on"),
    "docx.frames": MessageEntry(
      "只有一格的表格、其中套有表格的通栏、表内的标题、排版头、版记和落款的表格 {0} 处，当作段落",
      "read as paragraphs: {0|table|tables} of one cell or of the elements of a paper, or rows of one cell with tables or the title inside"
    ),
    "docx.nested": MessageEntry(
      "脚注中的表格（{0} 行 {1} 列）按行排作文字",
      "a table of {0} rows and {1} columns inside a note is set as lines of text",
      hint: "要排成表格，把它移到正文中", "move it into the text to have it set as one"),
    "docx.formulas": MessageEntry("公式 {0} 个，按普通文字处理", "read as plain text: {0|formula|formulas}"),
    "docx.ruby": MessageEntry("拼音注音 {0} 处，未排入", "left out: {0|phonetic guide|phonetic guides}"),
    "docx.objects": MessageEntry(
      "图表、公式等对象 {0} 个，不能排版", "cannot be set: {0|embedded object|embedded objects}, such as charts",
      hint: "转成 PNG 图片再插入", "put them in as PNG pictures"),
    "docx.chunks": MessageEntry(
      "插入的外部文档内容（altChunk）{0} 处，未排入",
      "left out: {0|other document|other documents} inside the file (altChunk)",
      hint: "在 Word、WPS 中打开后另存", "open it in its program and save it anew"),
    "docx.subDocuments": MessageEntry(
      "主控文档引用的子文档 {0} 处，未排入",
      "left out: {0|document|documents} that this master document refers to",
      hint: "在 Word 的大纲视图中展开子文档并取消链接，再保存",
      "expand and unlink the subdocuments in the outline view of Word, and save it anew"),
    "docx.shapes": MessageEntry("线条等图形 {0} 个，未排入", "left out: {0|drawn shape|drawn shapes}, such as lines"),
    "docx.symbols": MessageEntry(
      "符号字体中的字符没有对应的通用字符：{0}", "characters of symbol fonts have no common counterpart: {0}",
      hint: "换成普通字符", "type usual characters instead"),
    "docx.picture": MessageEntry(
      "文件里没有所引用的图片 {0}，未排入", "the file does not have the picture {0} that it refers to; it is left out",
      hint: "在原来的程序里打开，重新插入图片后另存", "open it where it was made, insert the picture again and save it"),
    "docx.external": MessageEntry(
      "文件之外的图片 {0} 张，未取", "not fetched: {0|picture|pictures} outside the file",
      hint: "把图片插入文件，不用链接", "insert the pictures instead of linking them"),
    "picture.format": MessageEntry(
      "图片 {0} 是 {1} 格式，不能排版（{2} 处）", "the picture {0} is of format {1} and cannot be set ({2|place|places})",
      hint: "转成 PNG 或 JPEG", "convert it to PNG or JPEG"),
    "picture.damaged": MessageEntry(
      "图片 {0} 已损坏，未排入", "the picture {0} is damaged and left out",
      hint: "换一份完好的图片文件", "replace it by a sound file"),
    "picture.tooLarge": MessageEntry(
      "图片 {0} 大得不合理，未排入", "the picture {0} is unreasonably large and left out",
      hint: "把图片缩小后再插入", "make it smaller and insert it again"),
    "text.writtenBreaks": MessageEntry(
      "文中的换行写成了“\\n”，共 {0} 处，已作换行",
      "line breaks are written out as '\\n', {0} in all; they are taken as breaks",
      hint: "提示中的行号按换行后计", "line numbers in messages count the lines that they make"),
    "text.thinking": MessageEntry(
      "对话助手的思考过程，未排入，共 {0} 行", "what a chat assistant thought before its answer is left out, {0} lines"),
    "text.formula": MessageEntry(
      "LaTeX 公式不能排成公式，按源码排入：{0}，共 {1} 处",
      "formulas of LaTeX are printed as their source, not as formulas: {0}, {1} in all",
      hint: "改写成文字（如 98%、a/b），或换成图片",
      "write them in plain characters (98%, a/b), or put pictures in their place"),
    "markdown.fence": MessageEntry(
      "全文套在代码块里，按其中的内容排", "the whole text stands in a code fence; what is in it is set"),
    "markdown.contents": MessageEntry(
      "指向文中各处的目录 {0} 行，未排入", "left out: {0|line|lines} of a table of contents that links to the text"),
    "markdown.nested": MessageEntry(
      "列表中的列表也用“{0}”编号，印出来与上一级分不开",
      "a list within a list counts by {0}, too: on the page nothing tells their levels",
      hint: "改写成下一级的形式，如（1）", "write the numbers of the next level, as in （1）"),
    "markdown.comment": MessageEntry("Markdown 中的注释未排入", "a comment in Markdown is left out"),
    "markdown.note.uncalled": MessageEntry(
      "正文没有引用脚注 [^{0}]，没有排印", "nothing in the text calls the note [^{0}], and it is not printed",
      hint: "在正文中写上 [^{0}]，或删去这条脚注", "write [^{0}] where it belongs, or take the note out"),
    "markdown.note.twice": MessageEntry(
      "脚注 [^{0}] 写了两次，这一条没有排印", "the note [^{0}] stands twice, and this one is not printed",
      hint: "给它另一个标号", "give it a label of its own"),
    "markdown.note.picture": MessageEntry(
      "脚注里不排图片，没有排印 {0}", "a note holds no pictures, and {0} is not printed",
      hint: "把图片放到正文里", "put the picture into the text"),
    "markdown.html": MessageEntry("Markdown 中的 HTML 代码，按文字排入", "HTML in Markdown is set as text"),
    "format.lockFile": MessageEntry(
      "“{0}”是 Word、WPS 打开文件时留下的锁文件，不是文稿",
      "'{0}' is what a word processor leaves beside an open file, no document",
      hint: "请用去掉“~$”的那个文件", "take the file whose name lacks '~$'"),
    "format.encrypted": MessageEntry(
      "“{0}”设有打开密码", "'{0}' asks for a password", hint: "在 Word、WPS 中去掉密码后另存",
      "open it in its program and save it without the password"),
    "format.workbook": MessageEntry(
      "“{0}”是工作簿，不是文稿", "'{0}' is a workbook, not a document", hint: "花名册请用 gongwen batch",
      "for a roster use 'gongwen batch'"),
    "format.foreign": MessageEntry(
      "“{0}”是 {1} 文件，不能当作文稿读取", "'{0}' is a {1} file and cannot be read as a document",
      hint: "请给出 .docx、.doc、.wps、.odt、.rtf、.md 或文本文件",
      "give a .docx, .doc, .wps, .odt, .rtf, .md or text file"),
    "format.webPage": MessageEntry(
      "“{0}”的内容是网页（HTML），不是 Word 文件", "'{0}' is a web page (HTML) under a word processor's name",
      hint: "在 Word、WPS 中打开，另存为 .docx", "open it in its program and save it as .docx"),
    "format.readAsText": MessageEntry(
      "这是网页（{0}），只当作文字读取：表格的单元格、段落可能连在一起",
      "a web page ({0}) is read as text: cells of tables and paragraphs may run together",
      hint: "在浏览器中打开后复制文字，或在 Word、WPS 中打开，另存为 .docx",
      "open it in a browser and copy its text, or in a word processor and save it as .docx"),
    "format.wordXML": MessageEntry(
      "“{0}”是 Word 存成的 XML 文件，不能直接读取", "'{0}' is a document that Word saved as XML, which is not read",
      hint: "在 Word、WPS 中打开，另存为 .docx", "open it in its program and save it as .docx"),
    "format.notOffice": MessageEntry(
      "“{0}”的内容不是 {1} 文件", "the content of '{0}' is no {1} file",
      hint: "如果是纯文本，加 --from text；否则重新取一份", "if it is plain text, add '--from text'; else fetch it again"),
    "format.pretends": MessageEntry(
      "文件名是 {0}，内容是 {1}，按内容读取", "the name says {0}, the content is {1}; it is read by its content"),
    "format.office.missing": MessageEntry(
      "读取“{0}”要用 LibreOffice，没有找到", "reading '{0}' takes LibreOffice, which is not there",
      hint: "安装软件包 libreoffice-writer-nogui，或在 Word、WPS 中另存为 .docx",
      "install the package libreoffice-writer-nogui, or save the file as .docx"),
    "record.malformed": MessageEntry(
      "“{0}”不是有效的 YAML 或 JSON：{1}", "'{0}' is not valid YAML or JSON: {1}",
      hint: "“键: 值”的冒号用半角，后面空一格；缩进用空格，不用制表符",
      "write ‘key: value’ with a blank behind the colon, and indent with blanks, not tabs"),
    "record.depth": MessageEntry(
      "“{0}”嵌套超过 {1} 层，不予读取", "the values of '{0}' lie more than {1} deep; it is not read",
      hint: "照 gongwen convert 写出的 .yaml 改", "write it as the .yaml that 'gongwen convert' makes"),
    "record.values": MessageEntry(
      "“{0}”的值超过 {2} 个，不予读取", "'{0}' has more than {2} values and is not read",
      hint: "分成几个文件", "divide it into several files"),
    "record.version": MessageEntry(
      "“{0}”不是文稿记录：缺少 gongwen: 1", "'{0}' is no record of a document: it lacks 'gongwen: 1'",
      hint: "格式见 gongwen schema；普通文本加 --from text", "see 'gongwen schema'; for plain text add '--from text'"),
    "record.key": MessageEntry(
      "“{0}”中有不认识的项 {1}", "unknown key {1} in '{0}'", hint: "最接近的是：{2}", "the nearest known key: {2}"),
    "record.twice": MessageEntry(
      "“{0}”的 {1} 与 {2} 是同一项", "{1} in '{0}' is the same key as {2}",
      hint: "只留一个", "leave one of them"),
    "record.missing": MessageEntry(
      "“{0}”的 {1} 缺少 {2}", "{1} in '{0}' lacks {2}",
      hint: "补上这一项", "add it"),
    "record.mapping": MessageEntry(
      "“{0}”的 {1} 应为键和值", "{1} in '{0}' has to be keys and values",
      hint: "照 gongwen convert 写出的 .yaml 改", "write it as the .yaml that 'gongwen convert' makes"),
    "record.sequence": MessageEntry(
      "“{0}”的 {1} 应为列表", "{1} in '{0}' has to be a list",
      hint: "照 gongwen convert 写出的 .yaml 改", "write it as the .yaml that 'gongwen convert' makes"),
    "record.string": MessageEntry(
      "“{0}”的 {1} 应为一个值", "{1} in '{0}' has to be one value",
      hint: "照 gongwen convert 写出的 .yaml 改", "write it as the .yaml that 'gongwen convert' makes"),
    "record.choice": MessageEntry(
      "“{0}”的 {1} 不能是“{2}”", "{1} in '{0}' cannot be '{2}'", hint: "可用：{3}", "there is: {3}"),
    "record.range": MessageEntry(
      "“{0}”的 {1} 应为 {2} 至 {3} 的整数", "{1} in '{0}' has to be a whole number from {2} to {3}"),
    "record.note": MessageEntry(
      "“{0}”的 {1} 指向第 {2} 条注，而注只有 {3} 条", "{1} in '{0}' names note {2}, but the number of notes is {3}"),
    "record.mark.empty": MessageEntry(
      "“{0}”的 {1} 没有标在文字上，from 应小于 to", "{1} in '{0}' marks nothing: from has to be less than to"),
    "record.number": MessageEntry(
      "“{0}”的 {1} 应为数", "{1} in '{0}' has to be a number",
      hint: "照 gongwen convert 写出的 .yaml 改", "write it as the .yaml that 'gongwen convert' makes"),
    "record.ordinal": MessageEntry(
      "“{0}”的 {1}：文字不以序号“{2}”开头", "{1} in '{0}': the text does not begin with the ordinal '{2}'"),
    "record.text": MessageEntry(
      "“{0}”的 {1} 含有换行或控制字符", "{1} in '{0}' holds line feeds or control characters",
      hint: "每段写成一项，删去控制字符", "make each paragraph an item, and take control characters out"),
    "record.picture": MessageEntry(
      "“{0}”的 {1} 不是 PNG 或 JPEG 图片", "{1} in '{0}' is no PNG or JPEG picture",
      hint: "换成 PNG 或 JPEG 图片", "give a PNG or JPEG picture"),
    "input.too-many-lines": MessageEntry(
      "“{0}”超过 {1} 行，不予排版", "'{0}' has more than {1} lines and is not set",
      hint: "用 gongwen limits 看各项限度", "'gongwen limits' lists the limits"),
    "format.unknown": MessageEntry(
      "没有名为“{0}”的文件格式", "there is no file format '{0}'", hint: "可用：{1}", "there are: {1}"),
    "reading.empty": MessageEntry(
      "文件没有内容：{0}", "the input {0} is empty",
      hint: "看是不是给错了文件，或者没有保存", "see that it is the right file and that it was saved"),
    "reading.binary": MessageEntry(
      "不是文本文件：{0}", "the input {0} is not a text file", hint: "请另存为纯文本（UTF-8）",
      "save it as plain text (UTF-8)"),
    "reading.format": MessageEntry(
      "{0} 是 {1} 文件，不是纯文本", "the input {0} is a {1} file, not plain text",
      hint: "请把文字复制到纯文本文件（UTF-8）", "copy its text into a plain text file (UTF-8)"),
    "reading.undecodable": MessageEntry(
      "{0} 不是有效的 {1} 文本：第 {2} 字节处的 0x{3} 无法解码",
      "the input {0} is not valid {1}: the byte 0x{3} at offset {2} cannot be decoded",
      hint: "请另存为 UTF-8 或 GB18030", "save it as UTF-8 or GB18030"),
    "reading.frontMatter.malformed": MessageEntry(
      "文首的元数据不是有效的 YAML，按正文处理", "the front matter is not valid YAML and is kept as text",
      hint: "一行写一项“键: 值”，值里有冒号、井号或以符号开头的整个加双引号；最后一项之下另起一行写 ---",
      "write one 'key: value' a line, a value with a colon or # in it or a sign at its start in double quotes, and a line --- below the last"
    ),
    "reading.frontMatter.quote": MessageEntry(
      "文首的元数据中这一行的引号没有结束，元数据按正文处理",
      "the quote on this line of the front matter is not closed, and all of it is kept as text",
      hint: "补上结束的引号，或去掉开头的引号", "close it, or leave out the one at its start"),
    "reading.frontMatter.open": MessageEntry(
      "文首的元数据没有结束，按正文处理", "the front matter is not closed and is kept as text",
      hint: "在最后一项之下另起一行写 ---", "write a line --- below its last key"),
    "reading.frontMatter.unknownKey": MessageEntry(
      "文首元数据中有不认识的项“{0}”", "unknown key '{0}' in the front matter",
      hint: "最接近的是：{1}", "the nearest known key: {1}"),
    "reading.frontMatter.twice": MessageEntry(
      "文首元数据中的“{0}”与“{1}”是同一项，按正文处理",
      "‘{0}’ and ‘{1}’ in the front matter are the same key, and it is kept as text",
      hint: "只留一个", "leave one of them"),
    "reading.frontMatter.control": MessageEntry(
      "“{0}”的值里有控制字符 {1}，没有采用", "the value of ‘{0}’ holds the control character {1} and is not used",
      hint: "删去这个字符", "take the character out"),
    "reading.frontMatter.value": MessageEntry(
      "文首元数据“{0}”的值应为一行文字", "the value of '{0}' in the front matter has to be plain text",
      hint: "写成一行：“{0}: 值”", "write it on one line, as '{0}: value'"),
    "reading.frontMatter.values": MessageEntry(
      "文首元数据“{0}”的值应为文字，或文字的列表",
      "the value of '{0}' in the front matter has to be plain text or a list of it",
      hint: "写成一行，几个之间用顿号：“{0}: 甲、乙”；或每行一个“- 甲”",
      "write '{0}: first、second' on one line, or one '- first' a line"),
    "sheet.empty": MessageEntry(
      "“{0}”是空文件（0 字节）", "'{0}' is empty (0 bytes)", hint: "重新取一份", "fetch it again"),
    "sheet.encrypted": MessageEntry(
      "“{0}”已加密", "'{0}' is encrypted", hint: "在 Excel、WPS 中去掉密码后另存", "save it without the password"),
    "sheet.markup": MessageEntry(
      "“{0}”是网页或 XML 文件，只是名为电子表格", "'{0}' is a web page or XML file under the name of a workbook",
      hint: "在 Excel、WPS 中打开后另存为 .xlsx", "open it in a spreadsheet and save it as .xlsx"),
    "sheet.foreign": MessageEntry(
      "“{0}”不是 Excel 工作簿，而是 {1} 文件", "'{0}' is no Excel workbook but a file of {1}",
      hint: "在 Excel、WPS 中另存为 .xlsx", "save it as .xlsx from a spreadsheet"),
    "sheet.unknown": MessageEntry(
      "“{0}”不是电子表格", "'{0}' is no workbook", hint: "在 Excel、WPS 中另存为 .xlsx",
      "save it as .xlsx from a spreadsheet"),
    "sheet.damaged": MessageEntry(
      "“{0}”已损坏，读不出来：{1}", "'{0}' is damaged and cannot be read: {1}",
      hint: "重新取一份，或在 Excel、WPS 中打开后另存为 .xlsx", "fetch it again, or save it as .xlsx from a spreadsheet"),
    "sheet.none": MessageEntry(
      "“{0}”里没有工作表", "'{0}' has no sheets",
      hint: "在 Excel、WPS 表格中打开，另存一份 .xlsx", "open it in a spreadsheet and save it as .xlsx"),
    "sheet.macros": MessageEntry("文件里有宏，未运行也未读取", "the file has macros; they were neither run nor read"),
    "sheet.part": MessageEntry(
      "“{0}”缺少工作表“{1}”的部件（{2}）", "'{0}' lacks the part of the sheet '{1}' ({2})",
      hint: "重新取一份，或在 Excel、WPS 中打开后另存", "fetch it again, or save it anew from a spreadsheet"),
    "sheet.shared": MessageEntry(
      "“{0}”的工作表“{1}”与另一张共用部件 {2}", "the sheet '{1}' of '{0}' has its part {2} in common with another",
      hint: "重新取一份，或在 Excel、WPS 中打开后另存", "fetch it again, or save it anew from a spreadsheet"),
    "sheet.order": MessageEntry(
      "“{0}”中的 {1} 行列次序有误：{2}", "the rows or cells of {1} in '{0}' are out of order at {2}",
      hint: "在 Excel、WPS 中打开后另存", "save it anew from a spreadsheet"),
    "sheet.reference": MessageEntry(
      "“{0}”中的 {1} 有无效的单元格位置：{2}", "{1} in '{0}' has an invalid place {2}",
      hint: "在 Excel、WPS 表格中打开，另存一份 .xlsx", "open it in a spreadsheet and save it as .xlsx"),
    "sheet.string": MessageEntry(
      "“{0}”中的 {1} 在 {2} 处引用了不存在的文字", "the cell {2} of {1} in '{0}' names a text that there is not",
      hint: "在 Excel、WPS 表格中打开，另存一份 .xlsx", "open it in a spreadsheet and save it as .xlsx"),
    "sheet.number": MessageEntry(
      "“{0}”中的 {1} 在 {2} 处不是数字", "the cell {2} of {1} in '{0}' holds no number",
      hint: "在 Excel、WPS 表格中打开，另存一份 .xlsx", "open it in a spreadsheet and save it as .xlsx"),
    "sheet.cells": MessageEntry(
      "“{0}”中的 {1} 超过 {2} 个单元格，不予读取", "{1} in '{0}' has more than {2} cells and is not read",
      hint: "只留花名册那张工作表和用到的行列，另存一份 .xlsx",
      "save the roster's sheet by itself, without rows and columns that are not used"),
    "sheet.text": MessageEntry(
      "“{0}”中的 {1} 文字超过 {2} MiB，不予读取", "{1} in '{0}' has more than {2} MiB of text and is not read",
      hint: "只留花名册那张工作表和用到的行列，另存一份 .xlsx",
      "save the roster's sheet by itself, without rows and columns that are not used"),
    "sheet.strings": MessageEntry(
      "“{0}”中的 {1} 超过 {2} 条文字，不予读取", "{1} in '{0}' has more than {2} texts and is not read",
      hint: "只留花名册那张工作表和用到的行列，另存一份 .xlsx",
      "save the roster's sheet by itself, without rows and columns that are not used"),
    "sheet.formats": MessageEntry(
      "“{0}”中的 {1} 超过 {2} 种格式，不予读取", "{1} in '{0}' has more than {2} formats and is not read",
      hint: "只留花名册那张工作表，另存一份 .xlsx", "save the roster's sheet by itself"),
    "sheet.merges": MessageEntry(
      "“{0}”中的 {1} 合并单元格超过 {2} 处，不予读取", "{1} in '{0}' joins cells in more than {2} places and is not read",
      hint: "只留花名册那张工作表和用到的行列，另存一份 .xlsx",
      "save the roster's sheet by itself, without rows and columns that are not used"),
  ]
}
