package import GongwenModel

/// The words of the rules of `gongwen check`.
package enum CheckingMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "L-01": MessageEntry("汉字序号后用顿号：“{0}”应为“{1}”", "a Han ordinal takes 、: '{0}' should be '{1}'"),
    "L-02": MessageEntry("带括号的序号“{1}”后不加“{0}”", "no '{0}' after the ordinal '{1}'"),
    "L-03": MessageEntry("序号后用下脚点：“{0}”应为“{1}”", "an Arabic ordinal takes a dot: '{0}' should be '{1}'"),
    "L-04": MessageEntry(
      "序号用全角括号：“{0}”应为“{1}”", "an ordinal takes full-width brackets: '{0}' should be '{1}'"),
    "L-05": MessageEntry("列举用语“{0}”应为“{1}”", "'{0}' in a series should be '{1}'"),
    "L-06": MessageEntry("“{0}”后不用顿号", "no 、 after '{0}'"),
    "L-07": MessageEntry(
      "层次跳级：“{1}”这一层之下出现“{0}”", "a level is skipped: '{0}' under the level of '{1}'", hint: "下一层应为“{2}”",
      "the next level is written '{2}'"),
    "L-08": MessageEntry(
      "序号“{0}”不连续，此处应为“{1}”", "the ordinal '{0}' does not run on; '{1}' is its turn"),
    "L-09": MessageEntry("上一层之下只有一项，不必编号“{0}”", "'{0}' is the only item of its level and needs no number"),
    "L-10": MessageEntry("不用合成序号字符“{0}”，应为“{1}”", "the single character '{0}' should be typed '{1}'"),
    "L-11": MessageEntry(
      "序号重复标示：“{0}”", "two ordinals for one place: '{0}'", hint: "只留一种", "keep one of them"),
    "L-12": MessageEntry(
      "同级标题格式不一致：有的独立成行，有的与正文连排", "parallel headings differ: some stand alone, some run into their text"),
    "L-13": MessageEntry("独立成行的标题末尾不加“{0}”", "no '{0}' ends a heading on its own line"),
    "L-14": MessageEntry(
      "标题“{0}”与正文连排，中间用句号，不用空格", "。, not a blank, parts the heading '{0}' from its text"),
    "L-15": MessageEntry("标题长{0}字，超过一行（{1}字）", "the heading has {0} characters, a line has {1}"),
    "L-16": MessageEntry("文中有网址“{0}”，可能是粘贴带入的广告", "the address '{0}' may be an advert that was pasted along"),
    "L-17": MessageEntry("中文里的“{0}”应为全角“{1}”", "'{0}' in Chinese text should be full-width '{1}'"),
    "L-18": MessageEntry("引号“{0}”应为弯引号{1}，前后不颠倒", "quotes {0} should be {1}, opening before closing"),
    "L-19": MessageEntry("多余的空格", "a stray blank"),
    "L-20": MessageEntry("全角字符“{0}”应为半角“{1}”", "full-width '{0}' should be '{1}'"),
    "L-21": MessageEntry("标点重叠：“{0}”应为“{1}”", "marks follow each other: '{0}' should be '{1}'"),
    "L-22": MessageEntry("省略号“{0}”应为“{1}”", "the ellipsis '{0}' should be '{1}'"),
    "L-23": MessageEntry("破折号“{0}”应为“——”", "the dash '{0}' should be '——'"),
    "L-24": MessageEntry("“{0}”之间通常不用顿号", "marks side by side usually stand without 、: {0}"),
    "L-25": MessageEntry("“等”前不用“{0}”", "no '{0}' before 等"),
    "L-26": MessageEntry("{0}里层应用{1}", "the inner marks of {0} should be {1}"),
    "L-27": MessageEntry("“{0}”没有配对", "'{0}' has no counterpart"),
    "L-28": MessageEntry("括号里又用同一种括号：“{0}”", "round brackets inside round brackets: '{0}'"),
    "L-29": MessageEntry(
      "句号位置不当：“{0}”", "the full stop is misplaced: '{0}'", hint: "局部引用的句号放在后引号之外，不重复",
      "after a partial quotation it stands outside, and only once"),
    "L-30": MessageEntry("分项中已用句号，分项之间不再用分号", "an item contains 。, so ； cannot part the items"),
    "L-31": MessageEntry("一句话里套用冒号：“{0}”", "a colon inside a colon's scope: '{0}'"),
    "L-32": MessageEntry("{0}不宜用书名号", "{0} is no work or document and takes no 《》"),
    "L-33": MessageEntry("发文字号“{0}”应为“{1}”", "'{0}' in a document number should be '{1}'"),
    "L-34": MessageEntry(
      "附件说明的“{0}”写法不当", "'{0}' does not belong in an attachment note", hint: "写作“附件：1.名称”，名称不加书名号，末尾不加标点",
      "write 附件：1.name, without 《 》 and without a final mark"),
    "L-35": MessageEntry("间隔号：“{0}”应为“{1}”", "interpunct: '{0}' should be '{1}'"),
    "L-36": MessageEntry("连接号或分隔号出现在行首：“{0}”", "a connector or slash begins the line '{0}'"),
    "L-37": MessageEntry("时间起止的“{0}”应为“—”", "'{0}' in a range of time should be '—'"),
    "L-38": MessageEntry("数值范围不用“{0}”，应为“{1}”", "a range of values takes no '{0}': write '{1}'"),
    "L-39": MessageEntry("范围前项不能省略：“{0}”应为“{1}”", "the first value keeps its sign: '{0}' should be '{1}'"),
    "L-40": MessageEntry("编号里的“{0}”应为“-”", "'{0}' in a code should be '-'"),
    "L-41": MessageEntry("年份简写“{0}”应写全四位", "the year in '{0}' should have four digits"),
    "L-42": MessageEntry("日期不编虚位：“{0}”应为“{1}”", "no leading zero in dates: '{0}' should be '{1}'"),
    "L-43": MessageEntry("日期“{0}”混用汉字和阿拉伯数字", "the date '{0}' mixes Han and Arabic numerals"),
    "L-44": MessageEntry("“{0}”应为“{1}”", "'{0}' should be '{1}'"),
    "L-45": MessageEntry("概数“{0}”应用汉字且不加顿号", "the estimate '{0}' should be Han numerals without 、"),
    "L-46": MessageEntry(
      "数值“{0}”混用阿拉伯数字和汉字", "the value '{0}' mixes figures and Han numerals", hint: "全用数字或全用汉字；“万”“亿”除外",
      "use figures or Han numerals throughout; 万 and 亿 are allowed"),
    "L-47": MessageEntry("“{0}”应为“{1}”", "'{0}' should be '{1}'"),
    "L-48": MessageEntry("小数“{0}”应为“{1}”", "the decimal '{0}' should be '{1}'"),
    "L-49": MessageEntry(
      "数“{0}”的写法不便识读或与全文不一致", "'{0}' is hard to read, or grouped unlike the other numbers",
      hint: "九位以上用“万”“亿”，分节方式全文一致", "use 万 or 亿 from nine digits on, and one way of grouping"),
    "L-50": MessageEntry("约数重复：“{0}”", "estimated twice: '{0}'"),
    "L-51": MessageEntry(
      "日期用语“{0}”不规范", "the date '{0}' is not fit for a filed paper", hint: "写明年月日，用“日”不用“号”",
      "give year, month and day, with 日 instead of 号"),
    "check.date": MessageEntry(
      "日期“{0}”写法不当或不存在", "the date '{0}' is badly written or does not exist", hint: "写作“2024年1月5日”的形式",
      "write it like 2024年1月5日"),
    "check.unit": MessageEntry("计量单位“{0}”应为“{1}”", "the unit '{0}' should be '{1}'"),
    "L-52": MessageEntry("占位符“{0}”待补", "the placeholder '{0}' is to be filled in"),
    "L-53": MessageEntry("“{0}”应为“{1}”", "'{0}' should be '{1}'"),
    "check.lost-number": MessageEntry("“{0}”前后可能丢了数字", "a number seems to be lost in '{0}'"),
    "check.placeholders": MessageEntry("全文有{0}处占位符待补", "placeholders to be filled in: {0}"),
    "check.script": MessageEntry("繁体字“{0}”", "traditional characters '{0}'"),
    "check.confidentiality": MessageEntry(
      "文中有密级标志“{0}”", "the text carries the mark of secrecy '{0}'", hint: "涉密文件不得在非涉密设备上处理",
      "classified papers must not be handled on an ordinary machine"),
    "check.term": MessageEntry("不用“{0}”", "'{0}' is not wanted", hint: "{1}", "{1}"),
    "check.parts": MessageEntry("没有找到“{0}”部分", "no part on {0} was found"),
    "check.length": MessageEntry("全文{0}字，超过限额{1}字，多{2}字", "{0} characters, {2} more than the allowed {1}"),
    "check.terms.syntax": MessageEntry("用语表不是合法的YAML：{0}", "the list of terms is no valid YAML: {0}"),
    "check.terms.malformed": MessageEntry(
      "用语表第{0}行不是“不用的说法: 应改的说法”", "line {0} of the list of terms is not 'wrong: right'"),
    "check.damaged": MessageEntry(
      "字符丢失或变形：“{0}”", "characters lost or changed: '{0}'", hint: "对照原稿补正{1}",
      "compare with the original{1}"),
    "check.page-number": MessageEntry("句中夹有页码“{0}”", "a page's number inside a sentence: '{0}'"),
    "check.pinyin": MessageEntry("夹有拼音“{0}”", "pinyin among the text: '{0}'"),
    "check.time": MessageEntry("时刻“{0}”写法不当或不存在", "the time '{0}' is badly written or does not exist"),
    "check.issue-date": MessageEntry(
      "成文日期“{0}”应用阿拉伯数字", "the date of issue '{0}' takes Arabic figures", hint: "写作“2024年1月5日”的形式",
      "write it like 2024年1月5日"),
    "check.title-blank": MessageEntry("标题中有空格", "a blank inside the title"),
    "check.final-mark": MessageEntry("段末“{0}”后没有句末标点", "no mark at the paragraph's end, after '{0}'"),
    "check.broken-end": MessageEntry(
      "全文在“{0}”处断开", "the text breaks off at '{0}'", hint: "核对是否漏了后面的内容", "see whether the rest was left out"),
    "element.copy-number": MessageEntry(
      "份号“{0}”应为6位阿拉伯数字", "the copy number '{0}' should have six digits", hint: "写作“{1}”", "write {1}"),
    "element.security-level": MessageEntry(
      "密级和保密期限“{0}”写法不当", "'{0}' is no level of secrecy with its term", hint: "写作“{1}”", "write {1}"),
    "element.urgency": MessageEntry(
      "紧急程度“{0}”应为{1}", "the urgency '{0}' should be one of {1}"),
    "element.document-number": MessageEntry(
      "发文字号“{0}”写法不当", "the document number '{0}' is badly formed", hint: "写作“{1}”", "write {1}"),
    "element.date": MessageEntry(
      "日期“{0}”没有标全年、月、日", "the date '{0}' lacks year, month or day", hint: "写作“2026年1月5日”的形式",
      "write it like 2026年1月5日"),
    "element.signatory": MessageEntry(
      "签发人“{0}”不是姓名", "the signatory '{0}' is no name", hint: "只标姓名，不带职务；几个人之间用顿号",
      "give names without posts, with 、 between several"),
    "element.copy-number-missing": MessageEntry(
      "标了密级“{0}”，没有份号", "the level of secrecy '{0}' stands without a copy number", hint: "加上“份号: ”和六位数字",
      "add 份号: with six digits"),
    "element.signatory-downward": MessageEntry(
      "“{1}”不是上行文，不标签发人“{0}”", "'{1}' is no paper to a higher organ and has no signatory '{0}'"),
    "element.signatory-missing": MessageEntry(
      "上行文有 {0} 个发文机关，只有 {1} 个签发人", "a paper to a higher organ of {0} organs has {1} signatories",
      hint: "每个机关标一个签发人，按机关的顺序", "name one for each organ, in their order"),
    "element.attendance": MessageEntry(
      "文种不是纪要，{0}“{1}”没有排", "'{1}' ('{0}') belongs to minutes and is not printed here", hint: "加上“文种: 纪要”",
      "add 文种: 纪要"),
    "element.mark-missing": MessageEntry(
      "没有发文机关，{0}“{1}”没有排", "without an issuing organ '{1}' ('{0}') is not printed", hint: "加上“发文机关: 机关名称”",
      "add 发文机关: and its name"),
    "element.organs-blank": MessageEntry(
      "发文机关“{0}”之间只有空格，当作一个", "'{0}' has blanks alone between the organs and is taken for one",
      hint: "写作“发文机关: {1}”", "write '发文机关: {1}'"),
    "element.printing": MessageEntry(
      "版记中“{0}”没有{1}", "'{0}' in the imprint stands without '{1}'"),
    "element.letter-imprint": MessageEntry(
      "信函格式的版记不加“{0}”", "the imprint of a letter has no '{0}'"),
    "element.letter-mark": MessageEntry(
      "信函格式的发文机关标志不用“{0}”", "'{0}' does not belong in the mark of a letter", hint: "只用主办机关名称，不加“文件”",
      "use the host's name alone, without 文件"),
    "check.more": MessageEntry("{0}还有{1}处，不再逐一列出", "{1} more diagnostics of {0} are not listed"),
  ]
}
