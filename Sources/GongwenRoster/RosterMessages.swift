package import GongwenModel

/// The words of rosters and templates.
package enum RosterMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
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
      hint: "表头应有 姓名、单位、职务 或 文件；文本各列之间用半角逗号或制表符",
      "the head names columns such as 姓名, 单位, 职务 or 文件; in text, a comma (not ，) or a tab divides them"),
    "batch.roster.hidden": MessageEntry(
      "没有认识的列名：{0}", "no column is recognised among: {0}",
      hint: "隐藏的列没有使用（{1}），要用就取消隐藏；表头应有 姓名、单位、职务 或 文件",
      "hidden columns were left out ({1}), unhide what is needed; the head names columns such as 姓名, 单位, 职务 or 文件"
    ),
    "batch.roster.empty": MessageEntry(
      "花名册里没有人", "the roster has no rows",
      hint: "表头下面一人一行", "give each person a row below the head"),
    "batch.roster.json": MessageEntry(
      "JSON 有误，此处应为 {0}", "broken JSON, expected {0} here",
      hint: "看这里和前面的逗号、引号、括号，都用半角", "look at the commas, quotes and brackets here and before"),
    "batch.roster.yaml": MessageEntry(
      "YAML 有误：{0}", "broken YAML: {0}", hint: "“键: 值”的冒号用半角，后面空一格；缩进用空格，不用制表符",
      "write ‘key: value’ with a blank behind the colon, and indent with blanks, not tabs"),
    "batch.roster.notList": MessageEntry(
      "花名册应为列表，或含 reports 列表的清单", "a roster is a list, a manifest a mapping with a list under reports",
      hint: "一人一项，如 - 姓名: 张三", "give each person an item, such as - 姓名: 张三"),
    "batch.roster.notObject": MessageEntry(
      "这一项不是“列名: 值”的对象", "this item is not a mapping of column to value",
      hint: "写作 姓名: 张三", "write it like 姓名: 张三"),
    "batch.roster.sameKey": MessageEntry(
      "“{0}”与“{1}”是同一项，无法区分", "‘{0}’ and ‘{1}’ mean the same; which is meant cannot be told", hint: "只留一个",
      "leave one of them"),
    "batch.roster.repeatedKey": MessageEntry(
      "“{0}”出现了两次", "‘{0}’ is given twice",
      hint: "只留一个", "leave one of them"),
    "batch.roster.nested": MessageEntry(
      "“{0}”的值不是单个值", "the value of ‘{0}’ is not a single value",
      hint: "一项只写一个值", "give each item one value"),
    "batch.roster.control": MessageEntry(
      "“{0}”里有控制字符 {1}", "‘{0}’ contains the control character {1}", hint: "在来源系统中清除它",
      "remove it at its source"),
    "batch.roster.formula": MessageEntry(
      "“{0}”像是公式而不是值：{1}", "‘{0}’ looks like a formula, not a value: {1}",
      hint: "导出前把公式粘贴为数值", "paste formulas as values before exporting"),
    "batch.roster.ditto": MessageEntry(
      "“{0}”写的是“{1}”，是谁、是哪个单位无法确定", "‘{0}’ says ‘{1}’; whose it is is uncertain",
      hint: "每一行写全", "write it out in each row"),
    "batch.roster.people": MessageEntry(
      "“{0}”一格里不止一个人：{1}", "‘{0}’ has more than one person: {1}", hint: "一人一行", "give each person one row"),
    "batch.roster.peoplePerhaps": MessageEntry(
      "“{0}”一格里像是不止一个人：{1}", "‘{0}’ perhaps has more than one person: {1}", hint: "两个人的分成两行；一个人的不必理会",
      "give each person one row; one person's name is no fault"),
    "batch.roster.date": MessageEntry(
      "“{0}”的“{1}”看不出是哪一天，将原样排印", "‘{1}’ of ‘{0}’ is no certain day and is printed as it stands",
      hint: "写作“2026年1月5日”的形式", "write it like 2026年1月5日"),
    "batch.roster.lineEnd": MessageEntry(
      "“{0}”里有换行，已并为一行", "‘{0}’ contains a line end; joined into one line",
      hint: "不该并的，在花名册中分成两格", "divide the cell if it is two values"),
    "batch.roster.long": MessageEntry(
      "“{0}”有 {1} 个字符，超过 {2} 个：可能错列", "‘{0}’ has {1} characters, over {2}: perhaps a slipped column",
      hint: "核对这一行是否错列", "look whether the row's values have shifted"),
    "batch.manifest.key": MessageEntry(
      "清单不认识“{0}”", "a manifest has no ‘{0}’", hint: "可用 reports 和 defaults", "it has reports and defaults"),
    "batch.template.unsupported": MessageEntry(
      "模板标记“{0}”不能用花名册的值填写", "the template tag ‘{0}’ cannot be filled from a row",
      hint: "可用 {{列名}}、{{#列名}}…{{/列名}}、{{^列名}}…{{/列名}}",
      "use {{column}}, {{#column}}…{{/column}}, {{^column}}…{{/column}}"),
    "batch.template.lookalike": MessageEntry(
      "“{0}”不是模板标记，将原样排印", "‘{0}’ is no template tag and is printed as it stands", hint: "写作 {{{1}}}，用半角花括号",
      "write it as {{{1}}}"),
    "batch.template.kind": MessageEntry(
      "“{0}”是 {1} 文件，不能作模板", "'{0}' is a file of {1} and cannot be a template",
      hint: "把内容另存为 .txt 或 .md 文本文件", "save its text as a .txt or .md file"),
    "batch.template.encoding": MessageEntry(
      "模板第 {1} 行（第 {0} 字节）不是 UTF-8、GB18030 或 UTF-16 文字",
      "the template is not UTF-8, GB18030 or UTF-16 text at byte {0}, line {1}", hint: "另存为 UTF-8 文本文件",
      "save it as a text file in UTF-8"),
    "batch.template.unclosed": MessageEntry(
      "模板标记没有结束：{0}", "a template tag is not closed: {0}", hint: "一个标记写作 {{列名}}，前后各两个花括号",
      "write a tag as {{column}}, with two braces on each side"),
    "batch.template.section": MessageEntry(
      "“{0}”的开始与结束不成对", "the section ‘{0}’ is not closed, or closes another one",
      hint: "每个 {{#列名}} 后面要有同名的 {{/列名}}", "close each {{#column}} by {{/column}} of the same name"),
    "batch.template.depth": MessageEntry(
      "“{0}”套得太深：最多 32 层", "the section ‘{0}’ lies too deep: 32 levels at most",
      hint: "少套几层", "nest them less"),
    "batch.template.frontMatter": MessageEntry(
      "模板头部只能写“键: 值”：{0}", "the template's front matter takes ‘key: value’ lines only: {0}",
      hint: "一行一个“键: 值”，冒号用半角，后面空一格", "write one ‘key: value’ a line, with a blank behind the colon"),
    "batch.template.missing": MessageEntry(
      "模板需要“{0}”，这一行没有", "the template needs ‘{0}’, which this row does not have",
      hint: "在花名册中补上；可有可无的，在模板中用 {{#{0}}}…{{/{0}}} 括起来",
      "fill it in, or put what is optional between {{#{0}}} and {{/{0}}} in the template"),
    "batch.template.missingFor": MessageEntry(
      "模板的名单需要“{0}”，{1}等 {2} 人没有", "the list of the template needs ‘{0}’, which {2} people lack, such as {1}",
      hint: "补上这一列；可有可无的用 {{#{0}}}…{{/{0}}} 括起来",
      "fill it in, or put what is optional between {{#{0}}} and {{/{0}}}"),
    "batch.template.missingShared": MessageEntry(
      "模板在名单之外需要“{0}”，不是每一行都相同", "outside its list the template needs ‘{0}’, which is not alike in all rows",
      hint: "移到 {{#名单}} 之内，或在模板里写明", "move it into {{#名单}}, or write it into the template"),
    "table.unit.filled": MessageEntry(
      "第 {1} 行没有写单位，用了表头上方的“{0}”", "no unit is given in row {1}; ‘{0}’ from above the head is used",
      hint: "核对后在表中填上", "fill it in if it is another one"),
    "table.unit.blank": MessageEntry(
      "第 {0} 行的“单位”是空的，没有沿用上一行的单位", "no unit is given in row {0}; that of the row above is not used",
      hint: "与上一行同一单位的，填满这一列，或合并单元格", "fill the column, or join the cells of one unit"),
    "table.unit.hidden": MessageEntry(
      "第 {0} 行没有显示，写着单位“{1}”，它下面没有写单位的人用了这个单位",
      "row {0} is not shown and names the unit ‘{1}’, which is used for the people below it without one",
      hint: "核对是不是他们的单位，再取消隐藏", "see whether it is theirs, and unhide the row"),
    "table.unit.unclear": MessageEntry(
      "第 {0} 行没有显示，只有“{1}”；如果它是单位，下面没有写单位的人就不属于“{2}”",
      "row {0} is not shown and has ‘{1}’ alone; if that is a unit, the people below it without one are not of ‘{2}’",
      hint: "是单位的，取消隐藏；是说明的，不必理会", "unhide the row if it is a unit"),
    "table.sheet.unknown": MessageEntry(
      "没有工作表“{0}”；有：{1}", "there is no sheet '{0}'; there are: {1}",
      hint: "用 --sheet 写其中一个", "give one of them to --sheet"),
    "table.sheet.several": MessageEntry(
      "有 {0} 张工作表像花名册：{1}", "{0} sheets look like rosters: {1}", hint: "用 --sheet 指定一张",
      "name one with --sheet"),
    "table.sheet.notWorkbook": MessageEntry(
      "--sheet 只用于 .xlsx 和 .xls", "--sheet is for .xlsx and .xls only",
      hint: "去掉 --sheet", "leave --sheet out"),
    "table.sheet.hidden": MessageEntry(
      "隐藏的工作表“{0}”没有使用", "the hidden sheet '{0}' was left out",
      hint: "要用就取消隐藏", "unhide it to use it"),
    "table.sheet.other": MessageEntry(
      "工作表“{0}”没有使用", "the sheet '{0}' was left out",
      hint: "要用它，用 --sheet 指定", "to use it, name it with --sheet"),
    "table.rows.hidden": MessageEntry(
      "隐藏的行没有使用：{0}", "hidden rows were left out: {0}",
      hint: "要用就取消隐藏", "unhide what is to be used"),
    "table.columns.hidden": MessageEntry(
      "隐藏的列没有使用：{0}", "hidden columns were left out: {0}",
      hint: "要用就取消隐藏", "unhide what is to be used"),
    "table.rows.sum": MessageEntry("合计行没有使用：{0}", "rows of sums were left out: {0}"),
    "table.rows.vacancy": MessageEntry("空缺的职位没有使用：{0}", "rows of vacant posts were left out: {0}"),
    "table.rows.note": MessageEntry("说明行没有使用：{0}", "rows of notes were left out: {0}"),
    "table.column.unnamed": MessageEntry(
      "这一列有内容而没有表头，没有使用", "the column has values and no head; it was left out",
      hint: "要用就写上表头", "to use it, give it a head"),
    "table.column.twice": MessageEntry(
      "表头“{0}”在 {1} 和 {2} 都有，无法区分", "the head '{0}' stands in {1} and in {2}; they cannot be told apart",
      hint: "并排的两张表，把右边的接到左边的下面；一张表里的两列，改掉其中一个列名",
      "move the right one of two tables below the left one; of two columns, give one another name"),
    "table.column.same": MessageEntry(
      "表头“{0}”（{2}）与“{1}”（{3}）是同一项，无法区分",
      "the heads '{0}' in {2} and '{1}' in {3} mean the same; which is meant cannot be told",
      hint: "改掉其中一个列名", "give one of them another name"),
    "table.column.ambiguous": MessageEntry(
      "表头“{0}”在 {1} 和 {2} 都有，两列都没有填入“{0}”", "the head '{0}' stands in {1} and in {2}; neither fills '{0}'",
      hint: "要用它就改掉其中一个列名", "to use it, give one of them another name"),
    "table.head.changed": MessageEntry(
      "重复的表头与前面的不同：此处为“{0}”，前面为“{1}”", "a repeated head differs from the first: '{0}' here, '{1}' there",
      hint: "让各处表头一致，或分成几张表", "make the heads alike, or divide the table"),
    "table.name.head": MessageEntry(
      "姓名一列中是“{0}”，不是人名：这里是另一张表，或是一个人的表格",
      "'{0}' in the column of names is no name: another table begins, or it is one person's form",
      hint: "花名册一人一行；另一张表放到另一张工作表", "give each person one row, and another table a sheet of its own"),
    "table.group": MessageEntry(
      "这一行只有“{0}”，是单位还是说明无法确定", "the row says only '{0}'; whether it is a unit or a remark is uncertain",
      hint: "写明单位全称，或加一列“单位”", "write the unit's full name, or add a column 单位"),
    "table.row.continued": MessageEntry(
      "这一行与上一行合并了“{0}”，是不是同一个人无法确定",
      "the row shares the joined cell '{0}' with the one above; whose it is is uncertain",
      hint: "一人一行", "give each person one row"),
    "table.comments": MessageEntry(
      "批注没有使用（{0} 处）：{1}", "comments of cells were not used ({0}): {1}",
      hint: "要用的写进单元格", "type into cells what is to be used"),
    "table.row.struck": MessageEntry(
      "“{0}”划了删除线，照常排版", "'{0}' is struck through and is set all the same", hint: "不要的行请删去或隐藏",
      "delete or hide the row of somebody who left"),
    "table.column.flawed": MessageEntry(
      "“{0}”一列有 {1} 个值丢了末尾数字或公式出错，这一列没有用到",
      "{1} values of '{0}' have lost digits or are errors; nothing uses the column"),
    "table.row.remark": MessageEntry(
      "“{0}”注明“{1}”，照常排版", "'{0}' has the remark '{1}' and is set all the same", hint: "不要的行请删去或隐藏",
      "delete or hide the row of somebody who left"),
    "table.value.lostDigits": MessageEntry(
      "“{0}”是超过 15 位的数字，末尾的数字已经丢失，没有使用：{1}",
      "'{0}' is a number of more than 15 digits whose last ones are lost; it was left out: {1}",
      hint: "把这一列设为文本格式后重新填写", "make the column text and type the values again"),
    "table.value.error": MessageEntry(
      "“{0}”的值是错误 {1}", "the value of '{0}' is the error {1}", hint: "在表格中改正公式",
      "correct the formula in the sheet"),
    "table.value.none": MessageEntry(
      "“{0}”的公式没有算出值", "the formula of '{0}' has no value in the file", hint: "在 Excel、WPS 中打开并保存一次",
      "open it in a spreadsheet and save it once"),
    "table.area": MessageEntry(
      "表头 {0} 列乘 {1} 行超过 {2} 格，不予读取",
      "a head of {0} columns over {1} rows is more than {2} cells and is not read",
      hint: "只留花名册那张工作表和用到的行列，另存一份 .xlsx",
      "save the roster's sheet by itself, without rows and columns that are not used"),
  ]
}
