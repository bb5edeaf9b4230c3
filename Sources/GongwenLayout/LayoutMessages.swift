package import GongwenModel

/// The words of lines and pages.
package enum LayoutMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "layout.line.loose": MessageEntry(
      "此行字距每处多出 {0} 字，超过上限", "this line is set loose: {0} em extra in every gap",
      hint: "在长数字、网址或外文词附近增删一二字",
      "add or remove a character or two near the long number, address or foreign word"),
    "layout.line.overfull": MessageEntry(
      "此行超出版心 {0} 字：其中有不可拆分的内容", "this line is {0} em too long: something in it cannot be divided",
      hint: "拆开其中的长串", "divide the long run"),
    "layout.table.rows": MessageEntry(
      "表格有 {0} 列，版心排不下，按行排成文字",
      "a table of {0} columns is too wide for the page and set as lines of text",
      hint: "拆成几个表，或减少列数", "divide it into several tables, or leave out columns"),
    "layout.table.empty": MessageEntry("表格中没有单元格", "a table has no cells"),
    "layout.table.span": MessageEntry(
      "合并单元格超出表格边缘或与别的格重叠，截止于边缘处",
      "a cell reaches over the edge of its table or over another cell; it ends there"),
    "layout.table.uneven": MessageEntry(
      "表格各行列数不同，缺的格留空", "the rows of a table differ in length; missing cells stay empty"),
    "layout.table.inner": MessageEntry(
      "单元格中的表格与外层表格合计列数过多，其内容依次排在该格内",
      "a table inside a cell has too many columns beside the outer one; its contents follow each other in that cell",
      hint: "把它移到外层表格之外", "move it out of the outer table"),
    "layout.table.cut": MessageEntry(
      "表格列宽不足，长词被拆开或超出", "a column of a table is too narrow: a word is cut or stands over its edge",
      hint: "减少列数或改短长词", "leave out a column or shorten the word"),
    "layout.table.smaller": MessageEntry(
      "表格较宽，改用 {0} 磅字", "a wide table is set in {0} pt"),
    "layout.table.turned": MessageEntry(
      "表格有 {0} 列，较宽，横排在单独的页上", "a table of {0} columns is turned on pages of its own"),
    "layout.figure.named": MessageEntry(
      "图片未排入，原位置标注其名称：{0}", "a picture is not set, its name stands in its place: {0}"),
    "output.pages": MessageEntry("第 {0} 页不成立：{1}", "page {0} cannot be as it is given: {1}"),
    "output.no-pages": MessageEntry("没有页面可以写出", "there is no page to write"),
    "output.page": MessageEntry("这一页不成立：{0}", "the page cannot be as it is given: {0}"),
    "layout.notes.end": MessageEntry(
      "正文没有引用的脚注 {0} 条，排在文末",
      "{0} notes that nothing in the text calls stand at the end of the document"),
    "layout.notes.carried": MessageEntry(
      "第 {0} 页的脚注有 {1} 行排到下一页", "{1} lines of the notes of page {0} stand at the foot of the next page"),
    "layout.page.short": MessageEntry(
      "第 {0} 页末空 {1} 行（{2}）", "page {0} ends early, empty lines: {1} ({2})"),
    "layout.page.tightened": MessageEntry(
      "第 {0} 页收紧行距，使署名与正文同页",
      "the lines of page {0} stand closer, so that the signature shares a page with text"),
    "layout.page.loosened": MessageEntry(
      "第 {0} 页及其前一页放宽行距，使署名与正文同页",
      "the lines of page {0} and the one before stand wider, so that the signature shares a page with text"),
    "layout.signature.alone": MessageEntry(
      "署名独占末页，无法调整", "the signature stands alone on the last page",
      hint: "增删一两行正文", "add or remove a line or two of text"),
    "layout.page.recipients": MessageEntry(
      "主送机关排满第 {0} 页，首页没有正文", "the recipients fill page {0}, so that the first page has no text",
      hint: "在文首把“主送：”改为“版记主送：”，主送机关即移至版记",
      "write 版记主送: instead of 主送: in the front matter, and they move to the imprint"),
    "font.missing": MessageEntry(
      "所有字体都没有“{0}”（{1}），共 {2} 处", "no font has '{0}' ({1}), {2} in all",
      hint: "运行 make fonts TIER=full，或把含有该字的字体放进 Fonts/；--allow-missing 以〓代替",
      "run make fonts TIER=full, or put a font that has it into Fonts/; --allow-missing prints 〓"),
    "font.mark.undrawn": MessageEntry(
      "“{0}”（{1}）没有印出：所附的字的字体没有这个符号，共 {2} 处",
      "the mark '{0}' ({1}) is not printed: the face of the character before it does not have it, {2} in all"),
    "font.substituted": MessageEntry(
      "“{0}”用后备字体 {1} 排印，共 {2} 处", "'{0}' is set in the fallback face {1}, {2} in all"),
    "layout.element.outside": MessageEntry(
      "“{0}”太长或太多，纸上排不下", "the value of '{1}' is too long for the paper, or it has too many names",
      hint: "缩短，或减少几个", "shorten it, or leave out some"),
    "layout.figure.long": MessageEntry(
      "图片的替代文字有{0}字，PDF 中只留前{1}字",
      "the alternative text of a picture has {0} characters; the PDF keeps the first {1}",
      hint: "写短替代文字，详细说明放在正文", "shorten it and put the details into the text"),
    "layout.figure.silent": MessageEntry(
      "图片没有替代文字，读屏软件无从读出；PDF 降为 PDF/A-2u",
      "a picture has no alternative text, so that nobody can hear what it shows; the PDF is PDF/A-2u only",
      hint: "加上图题或替代文字", "give it a caption or an alternative text"),
  ]
}
