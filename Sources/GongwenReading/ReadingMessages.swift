package import GongwenModel

/// The words of reading, and the reasons for a role.
package enum ReadingMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "reading.metadata.replaces": MessageEntry(
      "正文中的“{0}”由给定的“{1}”代替", "'{0}' in the text is replaced by the given '{1}'"),
    "reading.metadata.otherName": MessageEntry(
      "给定的姓名是“{0}”，而文中这里是“{1}”，两者都已排印",
      "the given name is '{0}', but the text says '{1}' here; both are printed",
      hint: "改正文中的姓名，或不给姓名", "correct the name in the text, or give none"),
    "reading.metadata.otherPost": MessageEntry(
      "给定的职务是“{0}”，而文中写的是“{1}”，排的是文中的",
      "the given post is '{0}', but the text says '{1}', which is printed", hint: "核对后改正文中的，或给定的",
      "correct the one or the other"),
    "reading.metadata.date": MessageEntry(
      "给定的日期“{0}”看不出是哪一天，原样排印", "the given date '{0}' is no certain day and is printed as it stands",
      hint: "写作“2026年1月5日”的形式", "write it like 2026年1月5日"),
    "reading.accepted.mismatch": MessageEntry(
      "审定文件第 {0} 行与原文不符，未采用", "line {0} of the accepted side-car does not match the text and is ignored",
      hint: "竖线后的原文不要改；原文变了，重新写一份审阅稿",
      "leave the text behind the bar alone; make the sheet anew when the text has changed"),
    "reading.accepted.moved": MessageEntry(
      "审定文件第 {0} 行的文字现在第 {1} 行，未采用",
      "the words of line {0} of the accepted side-car now stand on line {1}; it is ignored",
      hint: "文稿改动后请重新审定", "make the side-car anew after changes of the text"),
    "reading.accepted.role": MessageEntry(
      "审定文件第 {0} 行：没有“{1}”这种角色", "line {0} of the accepted side-car: there is no role '{1}'",
      hint: "可用的角色在审阅稿开头", "the roles are listed at the head of the sheet"),
    "reading.accepted.twice": MessageEntry(
      "审定文件第 {0} 行：原文第 {1} 行已在前面出现",
      "line {0} of the accepted side-car: line {1} of the text stands above already",
      hint: "删去其中一行", "delete one of the two"),
    "reading.accepted.leadEnd": MessageEntry(
      "审定文件第 {0} 行：连排标题与正文之间缺少“‖”：{1}",
      "line {0} of the accepted side-car: no ‖ between the run-in heading and its text: {1}",
      hint: "在标题末尾加上“‖”", "put ‖ where the heading ends"),
    "reading.sheet.use": MessageEntry(
      "审阅稿：改每行的角色，保存后用 --accept 交回（inspect、render、check 都可）；竖线后的原文不要改",
      "Review sheet: correct the roles, save, and hand it back by --accept (inspect, render, check); leave the text after the bar"
    ),
    "reading.sheet.marks": MessageEntry(
      "“?”是没有把握的行；角色后的“+”表示接上一行；“‖”是连排标题的末尾；删去的行由程序重新判断",
      "? is a doubtful line; + after a role goes on with the line above; ‖ ends a run-in heading; lines taken out are decided anew"
    ),
    "reading.sheet.roles": MessageEntry("角色：{0}", "Roles: {0}"),
    "reading.sheet.doubts": MessageEntry("请先看这 {0} 行：{1}", "Look at these {0} lines first: {1}"),
    "reading.sheet.sure": MessageEntry("没有拿不准的行", "No line is doubtful"),
    "reading.sheet.glued": MessageEntry(
      "第 {0} 行含 {1} 段，如分得不对，请在原文中换行：",
      "Line {0} holds {1} paragraphs; where they are parted wrongly, break the line in the text:"),
    "reading.accepted.malformed": MessageEntry(
      "审定文件第 {0} 行无法识别：{1}", "line {0} of the accepted side-car cannot be read: {1}",
      hint: "照 inspect --edit 写出的样子改", "write it as 'inspect --edit' does"),
    "reading.noise.invisible": MessageEntry(
      "本行有 {1} 个不可见字符（{0} 等），已去除", "{1} invisible characters ({0} first) on this line are left out"),
    "reading.noise.accepted": MessageEntry("经审定不是正文，未排入：{0}", "reviewed as noise and left out: {0}"),
    "reading.noise.learned": MessageEntry("不是文件正文，未排入：{0}", "not part of the document, left out: {0}"),
    "reading.noise.chat": MessageEntry(
      "对话助手的话，未排入：{0}", "what a chat assistant says to its user is left out: {0}"),
    "reading.noise.emoji": MessageEntry("表情符号未排入：{0}，共 {1} 处", "emoji are left out: {0}, {1} in all"),
    "reading.noise.symbol": MessageEntry(
      "符号字体的字符离开其字体没有意义，未排入：{0}，共 {1} 处",
      "signs of a symbol font, which mean nothing without it, are left out: {0}, {1} in all"),
    "reading.noise.runningHead": MessageEntry("页眉，未排入：{0}", "a running head is left out: {0}"),
    "reading.noise.site": MessageEntry("网站文字，未排入：{0}", "text of a web site is left out: {0}"),
    "reading.noise.templateLabel": MessageEntry(
      "“{0}”是模板中对各部分的称呼，未排入", "'{0}' only names a part of the paper and is left out"),
    "reading.tags": MessageEntry(
      "模板的标记没有填上，照排：{0}，共 {1} 处", "tags of a template are printed as they are: {0}, {1} in all",
      hint: "填上内容；套用花名册用 gongwen batch --template",
      "fill them in; a roster fills them by gongwen batch --template"),
    "reading.entities": MessageEntry(
      "字符实体已按所代表的字符排印：{0} 排作 {1}，共 {2} 处",
      "entities are printed as what they stand for: {0} as {1}, {2} in all"),
    "reading.noise.markup": MessageEntry(
      "网页代码，未排入：{0} 等", "signs of HTML are left out: {0} and what follows"),
    "reading.noise.navigation": MessageEntry("网页导航，未排入：{0}", "page navigation is left out: {0}"),
    "reading.noise.pageNumber": MessageEntry("页码，未排入：{0}", "a page number is left out: {0}"),
    "reading.noise.separator": MessageEntry("分隔线，未排入：{0}", "a separator is left out: {0}"),
    "reading.noise.gibberish": MessageEntry("无意义的字符，未排入：{0}", "characters without meaning are left out: {0}"),
    "reading.noise.address": MessageEntry("网址，未排入：{0}", "a web address is left out: {0}"),
    "reading.noise.advert": MessageEntry(
      "粘在正文上的网站名和网址，未排入：{0}", "a site's name and address glued to the text are left out: {0}"),
    "reading.noise.metadata": MessageEntry("网页的信息栏，未排入：{0}", "a field of the web page is left out: {0}"),
    "reading.noise.repeatedTitle": MessageEntry(
      "重复的标题，未排入：{0}", "a repetition of the title is left out: {0}"),
    "reading.noise.contents": MessageEntry(
      "旧的目录，未排入：{0}", "a line of an old table of contents is left out: {0}"),
    "reading.noise.header": MessageEntry(
      "网页栏目名，未排入：{0}", "the name of a web page's section is left out: {0}"),
    "reading.noise.fileName": MessageEntry("文件名，未排入：{0}", "the name of a file is left out: {0}"),
    "reading.noise.sender": MessageEntry("聊天的群名、发送人，未排入：{0}", "a chat's group or sender is left out: {0}"),
    "reading.noise.letterhead": MessageEntry(
      "发文机关标志属于版头，未排入：{0}", "the issuing organ's mark belongs to the letterhead and is left out: {0}"),
    "reading.noise.collectionNumber": MessageEntry(
      "范文集的篇号，未排入：{0}", "a sample's number in its collection is left out: {0}"),
    "reading.noise.sampleWord": MessageEntry(
      "标题后的“范文”字样，未排入：{0}", "what a sample calls itself behind its title is left out: {0}"),
    "reading.noise.fileEnding": MessageEntry(
      "首行是文件名，其后缀未排入：{0}", "the first line is the name of a file; its ending is left out: {0}"),
    "reading.noise.titleColon": MessageEntry(
      "标题后的冒号，未排入：{0}", "the colon behind the title is left out: {0}"),
    "reading.noise.titleLabel": MessageEntry(
      "标题前的“标题：”字样，未排入：{0}", "what calls the title one in front of it is left out: {0}"),
    "reading.noise.quotedTitle": MessageEntry(
      "整个标题外的书名号，未排入：{0}", "the marks of a book around a whole title are left out: {0}"),
    "reading.kind.found": MessageEntry(
      "文首是“{0}”的标志和编号，按“{0}”排", "the text begins with the mark and the number of a {0} and is set as one",
      hint: "不是的，用 --style 另指样式", "name another style with --style if it is none"),
    "reading.mark.once": MessageEntry(
      "联合行文的“{0}”只印一次，这一处未排入：{1}", "'{0}' of a joint mark is printed once; here it is left out: {1}"),
    "reading.title.missing": MessageEntry(
      "文中没有标题", "the text has no title", hint: "用 --set title=… 或文首元数据给出",
      "give one with --set title=… or in front matter"),
    "reading.document.second": MessageEntry(
      "这里开始了另一篇文稿，另起一页：{0}", "another document begins here, on a new page: {0}",
      hint: "要各成一个PDF，用 render --separate", "render --separate makes a PDF of each"),
    "reading.document.perhaps": MessageEntry(
      "像是另一篇文稿的标题，没有另起一页：{0}", "may be the title of another document; it begins no new page: {0}",
      hint: "是另一篇文稿的，请分成两个文件", "split the file in two if it is"),
    "reading.glued.split": MessageEntry(
      "本行粘连了 {0} 段，已分开", "this line holds {0} paragraphs glued together; it is split"),
    "reading.contents.pages": MessageEntry(
      "目录有 {0} 行照排，其中的页码是原文件的",
      "{0|line|lines} of a table of contents are printed with the page numbers of the source",
      hint: "核对页码，或删去目录", "check the page numbers, or take the table out"),
    "reading.glued.hidden": MessageEntry(
      "{0}字连成一段，其中可能还藏着标题或分段", "{0} characters in one paragraph: headings or breaks may be hidden in it",
      hint: "在应分段处换行后再读", "break the line where paragraphs begin"),
    "reading.glued.headingEnd": MessageEntry(
      "序号“{0}”后的标题与正文没有分隔，按正文处理", "no mark parts heading and text after '{0}'; it is set as text"),
    "reading.joined": MessageEntry(
      "第 {0} 至 {1} 行是一个段落，已合并", "lines {0} to {1} are one paragraph and are joined"),
    "reading.number.emoji": MessageEntry("表情序号“{0}”改为“{1}”", "the emoji number '{0}' is set as '{1}'"),
    "reading.role.uncertain": MessageEntry(
      "不能确定本行是什么：按“{0}”处理（{2}）", "not sure what this line is: taken for {1} ({2})"),
    "reading.because.accepted": MessageEntry("经人审定", "reviewed by a person"),
    "reading.because.article": MessageEntry("“第…条”开头", "begins with an article's number"),
    "reading.because.attachment": MessageEntry("单独成行的“附件”", "the label of an attachment, alone on its line"),
    "reading.because.attachmentNote": MessageEntry("“附件：”开头", "begins a list of attachments"),
    "reading.because.attachmentTitle": MessageEntry("紧接附件序号", "stands right after an attachment's label"),
    "reading.because.blank": MessageEntry("空行", "nothing on the line"),
    "reading.because.body": MessageEntry("正文段落", "a paragraph of text"),
    "reading.because.byline": MessageEntry("标题下的单位、职务、姓名", "names a unit, post or person below the title"),
    "reading.because.bylineBracket": MessageEntry("标题下括号中的文字", "stands in brackets below the title"),
    "reading.because.bylineDate": MessageEntry("标题下的日期", "a date below the title"),
    "reading.because.bylineNumber": MessageEntry("发文字号", "the document's number"),
    "reading.because.chapter": MessageEntry("“第…章”或“第…节”开头", "begins with a chapter's number"),
    "reading.because.continued": MessageEntry("接上一行", "goes on from the line above"),
    "reading.because.date": MessageEntry("单独成行的日期", "a date alone on its line"),
    "reading.because.element": MessageEntry("版头、纪要要素的固定写法", "the fixed form of an element of the paper"),
    "reading.because.evidence.contrast": MessageEntry("与前后各行的差别", "how it differs from the lines around it"),
    "reading.because.evidence.form": MessageEntry("这一行的形式", "the form of the line"),
    "reading.because.evidence.neighbours": MessageEntry("前后各行", "the lines above and below"),
    "reading.because.evidence.ordinal": MessageEntry("序号及其前后相接", "its number and the numbers around it"),
    "reading.because.evidence.place": MessageEntry("在文中的位置", "where it stands in the text"),
    "reading.because.evidence.recogniser": MessageEntry("几种迹象合起来", "several signs together"),
    "reading.because.evidence.repetition": MessageEntry("文中重复出现", "the same text stands elsewhere"),
    "reading.because.evidence.shape": MessageEntry("长短和首尾标点", "its length and the marks at its ends"),
    "reading.because.evidence.spacing": MessageEntry("缩进、空行和行内空格", "indents, blank lines and gaps"),
    "reading.because.evidence.usual": MessageEntry("没有别的迹象", "no sign of anything else"),
    "reading.because.evidence.wording": MessageEntry("行中的字词", "its wording"),
    "reading.because.evidence.words": MessageEntry("文种、人员、机构等用词", "words for papers, people and organs"),
    "reading.because.evidence.wrap": MessageEntry("行的宽度与断行", "the width of the lines and where they break"),
    "reading.because.frontMatter": MessageEntry("文首元数据", "front matter"),
    "reading.because.heading": MessageEntry("序号开头、单独成行的短语", "a number and a short phrase alone on the line"),
    "reading.because.inlineOrdinal": MessageEntry("段内序数词开头", "begins with a word that counts within text"),
    "reading.because.look": MessageEntry("文件中的字号和位置", "its size and place in the file"),
    "reading.because.markdownHeading": MessageEntry("文件标明的标题", "the file says it is a heading"),
    "reading.because.noise": MessageEntry("没有可排的内容", "nothing on it that is printed"),
    "reading.because.numberedBody": MessageEntry("带序号的段落，不是标题", "a numbered paragraph, not a heading"),
    "reading.because.remarks": MessageEntry("文末括号中的说明", "a note in brackets at the end"),
    "reading.because.runIn": MessageEntry(
      "序号开头的短句，后接正文", "a number and a short sentence with text after it"),
    "reading.because.runInGap": MessageEntry("序号和短语，隔一空格接正文", "a number and a phrase, a gap, and text"),
    "reading.because.salutation": MessageEntry("以冒号结尾的称呼", "addresses its hearers and ends in a colon"),
    "reading.because.several": MessageEntry("一行中粘连了几段", "several paragraphs glued together on the line"),
    "reading.because.signature": MessageEntry("文末的署名", "names a person or unit at the end"),
    "reading.because.subtitle": MessageEntry("标题下以破折号开头", "begins with a dash below the title"),
    "reading.because.object": MessageEntry("文件中如此注明", "the file says what it is"),
    "reading.because.tableRow": MessageEntry("与邻行同样分栏", "parted into cells like its neighbours"),
    "reading.because.titleFirst": MessageEntry("文首的短行", "a short line at the start"),
    "reading.because.titleKind": MessageEntry("以文种结尾的短行", "a short line that ends in a kind of paper"),
    "reading.number.headings": MessageEntry(
      "标题只有层次没有序号，已加上 {1} 处，首处为“{0}”",
      "headings with levels but no ordinals are numbered, {1} in all, the first '{0}'",
      hint: "不要序号的，请在同级标题中自行编号，或改用文本格式", "type ordinals yourself where these are not wanted"),
    "reading.metadata.unprinted": MessageEntry(
      "给定的“{0}：{1}”未排入，文中已有“{2}”", "the given {0} '{1}' is not printed: the text has '{2}'",
      hint: "以文中的为准；要用给定的，请删去文中这一行",
      "what is typed wins; take the line out of the text to print the given one"),
  ]
}
