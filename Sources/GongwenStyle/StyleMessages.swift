package import GongwenModel

/// The words of styles and the font manifest.
package enum StyleMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "font.manifest.unreadable": MessageEntry(
      "字体清单“{0}”不能读取：{1}", "the font manifest {0} cannot be read: {1}",
      hint: "检查安装是否完整，或指明安装位置：命令用 GONGWEN_HOME，程序库用 GongwenHome(root:)",
      "check the installation, or name it: by GONGWEN_HOME for the command, by GongwenHome(root:) in the library"
    ),
    "font.manifest.syntax": MessageEntry(
      "字体清单不是正确的 YAML：{0}", "the font manifest is not valid YAML: {0}"),
    "font.manifest.shape": MessageEntry(
      "字体清单的“{0}”处应为{1}", "{0} in the font manifest must be {2}"),
    "font.manifest.key": MessageEntry(
      "字体清单中没有“{0}”这个键；可用的有：{1}", "the font manifest has no key “{0}”; there are: {1}"),
    "style.missing": MessageEntry(
      "找不到样式“{0}”", "no style is named ‘{0}’", hint: "查找的文件夹：{1}；“gongwen styles list”列出全部样式",
      "looked in {1}; ‘gongwen styles list’ shows the styles there are"),
    "style.missing.near": MessageEntry(
      "找不到样式“{0}”", "no style is named ‘{0}’", hint: "是不是“{1}”？", "did you mean ‘{1}’?"),
    "style.none": MessageEntry(
      "这些文件夹里没有样式：{0}", "there is no style in {0}", hint: "用 GONGWEN_HOME 指明 Styles 所在的文件夹",
      "let GONGWEN_HOME name the folder that holds Styles"),
    "style.file.missing": MessageEntry(
      "找不到样式文件 {0}", "there is no style file {0}", hint: "检查路径是否写对", "look at its path"),
    "style.file.unreadable": MessageEntry("无法读取样式文件 {0}：{1}", "cannot read the style file {0}: {1}"),
    "style.file.kind": MessageEntry(
      "{0} 不是样式文件（应为不超过 1 MiB 的普通文件）", "{0} is no style file: not a regular file of at most 1 MiB"),
    "style.file.encoding": MessageEntry(
      "样式文件 {0} 不是 UTF-8 编码", "the style file {0} is not in UTF-8", hint: "在记事本等编辑器中另存为 UTF-8",
      "save it as UTF-8"),
    "style.source.name": MessageEntry(
      "“{0}”不能作为样式的名称：不能为空，也不能是路径", "‘{0}’ cannot be the name of a style: it is empty or a path"),
    "style.empty": MessageEntry("样式文件是空的", "the style file is empty"),
    "style.yaml.syntax": MessageEntry(
      "YAML 语法错误：{0}", "YAML syntax error: {0}",
      hint: "一行写一个“键: 值”，冒号用半角，后面空一格；下一级用空格缩进，不用制表符",
      "write ‘key: value’ lines with a blank behind the colon, and indent with blanks, not tabs"),
    "style.schema.missing": MessageEntry(
      "缺少键 schema，不能认定是样式文件", "the key ‘schema’ is missing, so this is no style",
      hint: "在开头写上 schema: {0}", "begin it with ‘schema: {0}’"),
    "style.schema.unknown": MessageEntry(
      "不认识的样式版本“{0}”", "unknown schema of styles ‘{0}’", hint: "本程序认识 {1}", "this program knows {1}"),
    "style.extends.cycle": MessageEntry("样式互相继承，成了环：{0}", "the styles extend each other in a circle: {0}"),
    "style.key.form": MessageEntry("键应是一个词", "a key must be a word"),
    "style.key.unknown": MessageEntry(
      "样式没有键 {0}", "a style has no key {0}", hint: "“gongwen styles show gongwen”列出全部键",
      "‘gongwen styles show gongwen’ lists all keys"),
    "style.key.unknown.near": MessageEntry(
      "样式没有键 {0}", "a style has no key {0}", hint: "是不是 {1}？", "did you mean {1}?"),
    "style.key.duplicate": MessageEntry("同一组里键重复：{0}", "a key stands twice in one group: {0}"),
    "style.key.missing": MessageEntry(
      "样式没有给出 {0}", "the style gives no value for {0}", hint: "写上 extends: gongwen 就有了全部默认值",
      "‘extends: gongwen’ brings all defaults"),
    "style.group.expected": MessageEntry(
      "{0} 应是一组键，不是单个值", "{0} takes a group of keys, not a value",
      hint: "一行写一个“键: 值”，冒号用半角，后面空一格", "write ‘key: value’ lines, with : and a blank, not ："),
    "style.value.expected": MessageEntry("{0} 应是单个值", "{0} takes a single value"),
    "style.value.form": MessageEntry(
      "{0} 的值“{1}”写法不对", "{0} cannot be ‘{1}’", hint: "应写成：{2}", "write it as {2}"),
    "style.value.unit": MessageEntry(
      "{0} 的值“{1}”不能用单位“{2}”", "{0} cannot be ‘{1}’: the unit ‘{2}’ does not belong here", hint: "应写成：{3}",
      "write it as {3}"),
    "style.value.unit.missing": MessageEntry(
      "{0} 的值“{1}”缺少单位", "{0} cannot be ‘{1}’: the unit is missing", hint: "应写成：{2}", "write it as {2}"),
    "style.value.range": MessageEntry(
      "{0} 的值“{1}”超出范围 {2}～{3}", "{0} cannot be ‘{1}’: it must lie between {2} and {3}"),
    "style.source.form": MessageEntry(
      "{0} 的出处“{1}”写法不对", "the source of {0} cannot be ‘{1}’",
      hint: "应写成：条款; 应|一般|推荐|可以|惯例[; 事实编号][; ±1mm]",
      "write it as CLAUSE; 应|一般|推荐|可以|惯例[; FACTS][; ±1mm]"),
    "style.fill.both": MessageEntry(
      "{0} 和 {1} 不能都由对方算出", "{0} and {1} cannot both be left to fill", hint: "给其中一个写上数值",
      "give one of them a figure"),
    "style.page.disagree": MessageEntry(
      "{0} 与 {1} 合不上：{2} + {3} + {4} 不等于 {5}", "{0} and {1} disagree: {2} + {3} + {4} is not {5}",
      hint: "其中一个写成 fill", "let one of them fill"),
    "style.page.wide": MessageEntry(
      "订口 {0} 加版心宽 {1} 放不进页宽 {2}", "a gutter margin of {0} and a type area of {1} do not fit a page {2} wide"),
    "style.page.high": MessageEntry(
      "天头 {0} 加版心高 {1} 放不进页高 {2}", "a head margin of {0} and a type area of {1} do not fit a page {2} high"),
    "style.pageNumber.outside": MessageEntry(
      "页码在版心下 {0}，而地脚只有 {1}", "the page number lies {0} below the type area, but the foot margin is {1}"),
    "style.grid.wide": MessageEntry(
      "每行 {0} 字需要 {1}，版心宽只有 {2}", "{0} characters a line need {1}, but the type area is {2} wide"),
    "style.grid.crowded": MessageEntry(
      "每行 {0} 个 {1} 的字至少需要 {2}，版心宽只有 {3}",
      "{0} characters of {1} a line need at least {2}, but the type area is {3} wide", hint: "减少字数、改小字号或加宽版心",
      "take fewer or smaller characters, or a wider type area"),
    "style.grid.high": MessageEntry(
      "每页 {0} 行需要 {1}，版心高只有 {2}", "{0} lines a page need {1}, but the type area is {2} high"),
    "style.grid.dense": MessageEntry(
      "每页 {0} 行 {1} 的字至少需要 {2}，版心高只有 {3}",
      "{0} lines of {1} a page need at least {2}, but the type area is {3} high", hint: "减少行数、改小字号或加高版心",
      "take fewer lines or smaller characters, or a higher type area"),
    "style.grid.bodySize": MessageEntry(
      "正文字号 {0} 与网格字号 grid.bodySize {1} 不一致", "the body is {0}, but grid.bodySize is {1}", hint: "两处写成一样",
      "make the two the same"),
    "style.paragraph.narrow": MessageEntry(
      "{0} 的缩进太大，一行只剩 {1} 字", "the indents of {0} leave room for {1} characters a line"),
    "style.attachment.titleLine": MessageEntry(
      "附件标题排在第 {0} 行，而每页只有 {1} 行",
      "the title of an attachment is to stand on line {0}, but a page has {1} lines"),
    "style.unexplained": MessageEntry("样式没有载入，也没有说明原因", "the style did not load and gave no reason"),
  ]
}
