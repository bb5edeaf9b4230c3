import GongwenChecking

/// The inputs that everything begins with: small, and written for this.
enum Seeds {
  static let texts = [
    """
    2023年度述职述廉报告
    市水务局　陈　一
    各位领导、同志们：
    现将一年来的情况报告如下，请予审议。
    一、履行职责情况
    （一）抓学习。全年集中学习12次,参加培训3期...
    1.完成投资1.2亿元，新建管网36.5公里。
    （1）“两个维护”落到实处；GB/T 9704—2012 贯彻到位。
    二、存在问题
    调研不够深入，international cooperation and accountability 有待加强。
    特此报告。
    述职人：陈一
    2024年1月8日
    """,
    "关于做好防汛工作的通知\n水发〔2024〕3号\n各科室：\n　　汛期已到，请做好准备。\n附件：1.名单\n2.方案\n\n市水务局\n2024年6月1日\n（联系人：周二，电话：010-62730001）",
    "一、甲\n二、乙\n三、丙\n（一）丁。戊己庚辛。\n第一，壬癸。", "述职报告\n述职报告\n述职人：赵三\n2025年1月1日\n述职人：钱四\n2025年1月1日",
    "第1页 共3页\n来源：某网站　作者：佚名　点击：123\n述职报告\n正文在此。\n - 1 - \n上一篇：无　下一篇：无",
    "干部喆、䶮、𬭎同志。e\u{301}\u{301}👨‍👩‍👧مرحبا，葛\u{E0100}城。", "", " ", "a\nb\nc\n", "《“‘（【〔……——》”’）】〕、。",
  ]

  /// What each rule of `check` shows as wrong.
  static let faults = RuleRegistry.descriptions.flatMap(\.wrong)

  static let markdown = [
    "# 述职报告\n\n## 一、工作\n\n- 第一项\n- 第二项\n\n> 引文\n\n**重点**和*斜体*，[链接](http://a.cn)。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n",
    "---\ntitle: 报告\n---\n# 标题\n1. 一\n2. 二\n\n```\n代码\n```\n",
  ]

  static let frontMatter = [
    "---\ntitle: 述职报告\nunit: 水务局\nname: 陈一\nposition: 局长\ndate: 2024-01-08\n---\n一、工作\n完成了任务。\n",
    "---\n标题：述职报告\n姓名: \"陈\\t一\"\n单位: [a, b]\n---\n正文。\n", "---\nname: &a x\nunit: *a\n...\n正文。\n",
  ]

  static let styles = [
    """
    schema: gongwen-style/1
    description: "本单位"
    extends: gongwen
    page:
      gutterMargin: 30mm
    grid:
      linePitch: 28pt
    paragraphs:
      title:
        size: 二号
        linesAfter: 1line
    """,
    "schema: gongwen-style/1\ndescription: x\nextends: duty-report\nflow:\n  headingKeepLines: 3\n",
  ]

  static let manifests = [
    "schema: gongwen-fonts/1\nroles:\n  body: [FandolFang-Regular]\n  title:\n    - name: FandolSong-Bold\n      package: x\n",
    "roles: {}\nfallbacks: {body: [a, b]}\n",
  ]

  static let rosters: [(name: String, text: String)] = [
    ("r.csv", "姓名,单位,文件\n陈一,\"水务局\n二科\",a.txt\n周二,林业局,b.txt\n"), ("r.csv", "name;unit\na;b\n"),
    ("r.tsv", "姓名\t职务\n陈一\t局长\n"), ("r.json", #"[{"姓名":"陈一","单位":"\u6c34\n","奖励":null,"年":2024}]"#),
    ("r.json", #"{"defaults":{"单位":"水务局"},"reports":[{"姓名":"陈一","文件":"a.txt"}]}"#),
    ("r.jsonl", "{\"姓名\":\"陈一\"}\n{\"姓名\":\"周二\"}\n"),
    ("r.yaml", "defaults: {单位: 水务局}\nreports:\n- 姓名: 陈一\n  文件: a.txt\n- {姓名: 周二}\n"),
  ]

  static let templates = [
    "---\ntitle: {{年度}}述职报告\nname: \"{{姓名}}\"\n---\n{{#奖励}}\n获{{奖励}}。\n{{/奖励}}\n{{^奖励}}无。{{/奖励}}{{! 注 }}{{{单位}}}{{&姓名}}\n",
    "{{姓名}}同志：{{#a}}{{#b}}{{^c}}x{{/c}}{{/b}}{{/a}}",
  ]

  static let sidecars = [
    "{\"line\":1,\"role\":\"title\",\"level\":null,\"text\":\"述职报告\",\"confidence\":1}\n{\"line\":2,\"role\":\"heading\",\"level\":1,\"number\":\"一、\",\"text\":\"工作\"}\n",
    "{\"line\":3,\"role\":\"body\",\"parts\":[{\"role\":\"runInHeading\",\"level\":2}]}\n",
  ]

  static let records = [
    "gongwen: 1\nmetadata: {title: 述职报告, name: 陈一}\nbody:\n  - {role: title, text: 述职报告}\n  - role: heading1\n    text: 一、工作\n  - {role: body, text: 甲乙, marks: [{kind: strong, from: 0, to: 1}]}\n",
    "gongwen: 1\nbody:\n  - table:\n      rows:\n        - header: true\n          cells: [{columns: 1, rows: 2, blocks: [{role: body, text: 甲}]}]\n",
    #"{"gongwen": 1, "body": [{"role": "body", "text": "甲\u0001"}]}"#,
  ]

  static let terms = ["百姓: 群众\n帐目: 账目\n其它: 其他\n", "- a\n- b\n", "甲:\n", "\"甲\\0乙\": x\n"]

  /// What is put into inputs: marks, ordinals, signs of the formats, and what no text should hold.
  static let fragments: [String] = [
    "一、", "（一）", "1.", "（1）", "①", "第一，", "附件：", "述职人：张三\n2025年1月1日\n", "各位领导：", "。", "，", "……", "——", "“",
    "”",
    "《", "》", "(", ")", "〔2024〕3号", "\n", "\r\n", "\r", "\n\n", "\t", "　", " ", "---\n", "...", "#", "- ",
    "|", "**", "`",
    "{{", "}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{{", ":", ": ", "[", "]", "{", "}", "\"", "\\", "\\u0000",
    "\\0", "&a", "*a",
    "!!binary ", "<<: ", "%YAML 1.2\n", "\u{0}", "\u{1}", "\u{7}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{7F}",
    "\u{85}", "\u{9B}",
    "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2028}", "\u{2066}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
    String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self),
    "\u{1FFFF}", "\u{E000}", "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{E0100}", "👨‍👩‍👧", "𠮷", "㎡", "é", "ß", "Ω",
    "ж", "א", "ع", "ไ", "한", "か",
    "<w:p>", "</w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:r><w:t>", "</w:t></w:r>", "&#0;",
    "&amp;", "<!DOCTYPE x>", "w:val=\"-1\"",
    "<![CDATA[", "<c r=\"A9999999\"><v>1e400</v></c>", "<row>", "ref=\"A1:XFD1048576\"", "international",
    "accountability-", "http://www.a.cn/b?c=d", "a@b.cn", "3.5%", "1,234.5", "2024-01-08",
    "二〇二四年", "null", "true",
    "-1", "1e999", "99999999999999999999", "gongwen", "extends: ", "size: ", "三号", "0pt", "1line", "156mm",
    "姓名", "单位", "文件", "../",
  ]
}
