extension HelpWords {
  /// The heads of the parts of a page.
  static let titles: [String: String] = [
    "ARGUMENTS": "参数",
    "EXAMPLES": "示例",
    "EXIT STATUS": "退出状态",
    "OPTIONS": "选项",
    "SUBCOMMANDS": "子命令",
  ]

  /// What stands in `<>`.
  static let values: [String: String] = [
    "1-3,5": "1-3,5",
    "columnsxrows": "列x行",
    "confidence": "把握",
    "date": "日期",
    "dir": "文件夹",
    "file": "文件",
    "file.ndjson": "文件.ndjson",
    "file.pdf": "文件.pdf",
    "file.xlsx": "文件.xlsx",
    "file|dir": "路径",
    "files": "文件",
    "format": "格式",
    "i/n": "i/n",
    "id": "编号",
    "input": "输入",
    "input|dir": "输入|文件夹",
    "key=value": "键=值",
    "level": "级别",
    "mm": "毫米",
    "n": "数",
    "name|file": "名称|文件",
    "n|first-last": "份数|起-止",
    "options": "选项",
    "order": "次序",
    "pattern": "命名",
    "psname": "字体名",
    "severity": "级别",
    "sheet": "工作表",
    "source": "来源",
    "style": "样式",
    "subcommand": "子命令",
    "title": "标题",
    "unit": "单位",
  ]
}
