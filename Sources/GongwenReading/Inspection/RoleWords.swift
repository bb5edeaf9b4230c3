internal import GongwenModel

/// The words for labels on a review sheet, in both languages.
enum RoleWords {
  /// Labels in the order in which a sheet lists them.
  private static let words: [(label: LineLabel, chinese: String, english: String)] =
    [
      (.title, "标题", "title"), (.subtitle, "副标题", "subtitle"), (.byline, "题下署名", "byline"),
      (.salutation, "称谓", "salutation"),
    ]
    + HeadingLevel.allCases.map { level in
      (LineLabel.heading(level), "\(levels[level.rawValue - 1])级标题", "heading\(level.rawValue)")
    }
    + HeadingLevel.allCases.map { level in
      (LineLabel.lead(level), "\(levels[level.rawValue - 1])级连排标题", "runInHeading\(level.rawValue)")
    } + [
      (.chapter, "章节", "chapter"), (.article, "条", "article"), (.body, "正文", "body"),
      (.signature, "署名", "signature"), (.date, "成文日期", "date"), (.attachmentNote, "附件说明", "attachmentNote"),
      (.attachment, "附件", "attachment"), (.remarks, "附注", "remarks"), (.tableRow, "表格行", "tableRow"),
      (.paragraph(.contents), "目录", "contents"), (.paragraph(.documentNumber), "发文字号", "documentNumber"),
      (.paragraph(.organMark), "发文机关标志", "organMark"), (.paragraph(.imprint), "版记", "imprint"),
      (.noise, "非正文", "noise"),
    ]

  private static let levels = ["一", "二", "三", "四"]

  /// All words of a language, in the order in which a sheet lists them.
  static func all(_ language: MessageLanguage) -> [String] {
    words.map { language == .chinese ? $0.chinese : $0.english }
  }

  /// The word for a label; its name where a sheet has no word of its own for it.
  static func word(for label: LineLabel, _ language: MessageLanguage) -> String {
    guard let word = words.first(where: { $0.label.isSame(as: label) }) else { return label.name }
    return language == .chinese ? word.chinese : word.english
  }

  /// The label with a word of either language; `nil` when there is none.
  static func label(_ word: String) -> LineLabel? {
    words.first { $0.chinese == word || $0.english == word }?.label ?? LineLabel(name: word, level: nil)
  }
}

extension LineLabel {
  /// Whether a reader of a sheet could not tell two labels apart: the label of an attachment and its title are both one.
  fileprivate func isSame(as other: LineLabel) -> Bool { name == other.name && level == other.level }
}
