extension MessageCatalogue {
  /// Workbooks, and the tables in them.
  static let workbookMessages: [String: MessageEntry] = fileMessages.merging(tableMessages) { first, _ in
    first
  }

  private static let fileMessages: [String: MessageEntry] = [
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
    "sheet.none": MessageEntry("“{0}”里没有工作表", "'{0}' has no sheets"),
    "sheet.macros": MessageEntry("文件里有宏，未运行也未读取", "the file has macros; they were neither run nor read"),
    "sheet.part": MessageEntry(
      "“{0}”缺少工作表“{1}”的部件（{2}）", "'{0}' lacks the part of the sheet '{1}' ({2})",
      hint: "重新取一份，或在 Excel、WPS 中打开后另存", "fetch it again, or save it anew from a spreadsheet"),
    "sheet.order": MessageEntry(
      "“{0}”中的 {1} 行列次序有误：{2}", "the rows or cells of {1} in '{0}' are out of order at {2}",
      hint: "在 Excel、WPS 中打开后另存", "save it anew from a spreadsheet"),
    "sheet.reference": MessageEntry("“{0}”中的 {1} 有无效的单元格位置：{2}", "{1} in '{0}' has an invalid place {2}"),
    "sheet.string": MessageEntry(
      "“{0}”中的 {1} 在 {2} 处引用了不存在的文字", "the cell {2} of {1} in '{0}' names a text that there is not"),
    "sheet.number": MessageEntry("“{0}”中的 {1} 在 {2} 处不是数字", "the cell {2} of {1} in '{0}' holds no number"),
    "sheet.cells": MessageEntry(
      "“{0}”中的 {1} 超过 {2} 个单元格，不予读取", "{1} in '{0}' has more than {2} cells and is not read"),
    "sheet.text": MessageEntry(
      "“{0}”中的 {1} 文字超过 {2} MiB，不予读取", "{1} in '{0}' has more than {2} MiB of text and is not read"),
    "sheet.merges": MessageEntry(
      "“{0}”中的 {1} 合并单元格超过 {2} 处，不予读取", "{1} in '{0}' joins cells in more than {2} places and is not read"),
    "sheet.claims": MessageEntry(
      "“{0}”的工作表“{1}”自称有 {2} 个单元格，超过 {3} 个，不予读取",
      "the sheet '{1}' of '{0}' claims {2} cells, over {3}, and is not read",
      hint: "在 Excel、WPS 中另存为 .xlsx", "save it as .xlsx from a spreadsheet"),
  ]

  private static let tableMessages: [String: MessageEntry] = [
    "table.sheet.unknown": MessageEntry("没有工作表“{0}”；有：{1}", "there is no sheet '{0}'; there are: {1}"),
    "table.sheet.several": MessageEntry(
      "有 {0} 张工作表像花名册：{1}", "{0} sheets look like rosters: {1}", hint: "用 --sheet 指定一张",
      "name one with --sheet"),
    "table.sheet.notWorkbook": MessageEntry(
      "--sheet 只用于 .xlsx 和 .xls", "--sheet is for .xlsx and .xls only"),
    "table.sheet.hidden": MessageEntry("隐藏的工作表“{0}”没有使用", "the hidden sheet '{0}' was left out"),
    "table.sheet.other": MessageEntry("工作表“{0}”没有使用", "the sheet '{0}' was left out"),
    "table.rows.hidden": MessageEntry("隐藏的行没有使用：{0}", "hidden rows were left out: {0}"),
    "table.columns.hidden": MessageEntry("隐藏的列没有使用：{0}", "hidden columns were left out: {0}"),
    "table.rows.sum": MessageEntry("合计行没有使用：{0}", "rows of sums were left out: {0}"),
    "table.rows.note": MessageEntry("说明行没有使用：{0}", "rows of notes were left out: {0}"),
    "table.column.unnamed": MessageEntry(
      "这一列有内容而没有表头，没有使用", "the column has values and no head; it was left out"),
    "table.column.twice": MessageEntry(
      "表头“{0}”在 {1} 和 {2} 都有，无法区分", "the head '{0}' stands in {1} and in {2}; they cannot be told apart",
      hint: "改掉其中一个列名", "give one of them another name"),
    "table.column.ambiguous": MessageEntry(
      "表头“{0}”在 {1} 和 {2} 都有，两列都没有填入“{0}”", "the head '{0}' stands in {1} and in {2}; neither fills '{0}'",
      hint: "要用它就改掉其中一个列名", "to use it, give one of them another name"),
    "table.head.changed": MessageEntry(
      "重复的表头与前面的不同：此处为“{0}”，前面为“{1}”", "a repeated head differs from the first: '{0}' here, '{1}' there",
      hint: "让各处表头一致，或分成几张表", "make the heads alike, or divide the table"),
    "table.group": MessageEntry(
      "这一行只有“{0}”，是单位还是说明无法确定", "the row says only '{0}'; whether it is a unit or a remark is uncertain",
      hint: "写明单位全称，或加一列“单位”", "write the unit's full name, or add a column 单位"),
    "table.row.continued": MessageEntry(
      "这一行与上一行合并了“{0}”，是不是同一个人无法确定",
      "the row shares the joined cell '{0}' with the one above; whose it is is uncertain",
      hint: "一人一行", "give each person one row"),
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
      "a head of {0} columns over {1} rows is more than {2} cells and is not read"),
  ]
}
