import GongwenModel

/// The lines of a report that may say who wrote it.
///
/// Who examined a report, who is addressed and who is spoken of did not write it: 审核人：许一, 许一同志：, 在许一的带领下.
struct AuthorLines {
  /// The lines, `|` between them; of fields (姓名：许一) those that ask for the author.
  let text: String

  /// Picks them from the lines about a report's title and its signature.
  init(in byline: Byline) {
    let lines = byline.text.split(omittingEmptySubsequences: false) { "|｜".contains($0) }.map(
      Self.withoutMarks)
    let parts = lines.indices.flatMap { index in
      let isOthers =
        index > 0 && Self.namesOthers(lines[index - 1]) && !lines[index].contains { "：:".contains($0) }
      return isOthers ? [] : Self.parts(of: lines[index])
    }
    text = parts.joined(separator: "|")
  }

  /// What Markdown and titles have around a name says nothing of it.
  private static func withoutMarks(_ line: Substring) -> Substring {
    line.filter { !"*#>《》".contains($0) }[...]
  }

  /// Whether people stand below a line whom the report is about: `三、分工`, `帮扶对象`, `联系村`, `结对户`.
  ///
  /// An author stands below a title, a sentence, his unit or his post.
  private static func namesOthers(_ line: Substring) -> Bool {
    let words = FileMatcher.folded(String(line))
    guard let last = words.last, words.count <= 16, last.isLetter, !asksForAuthor(words)
    else { return false }
    if OrdinalMatch.find(in: words.unicodeScalars.map(\.value)) != nil
      || peopleNouns.contains(where: words.hasSuffix)
      || (BylineNames.othersWords + others).contains(where: words.hasBytes)
    {
      return true
    }
    return words.count <= longestNoun && !words.contains(where: \.isNumber)
      && !BylineNames.unitOrPostEnds.contains(last) && !postEnds.contains(last)
      && !BylineNames.isName(words) && !paperEnds.contains(where: words.hasSuffix)
      && words.first.map("请敬此特谢以现妥".contains) == false
  }

  /// A noun that people stand below has no more characters where no other word tells.
  private static let longestNoun = 6
  private static let peopleNouns = ["对象", "个人", "人员", "名单", "分工", "领导", "成员", "干部", "党员", "群众"]
  /// What posts end with that nobody has in front of his name: 民警, 会计, 护士长, 法官.
  private static let postEnds = "官士警计纳授生护谋办"
  /// What units end with that no organ does: 高二（3）班, 县妇联.
  private static let unitEnds = "班联协企店岗库社矿场港"
  /// What names of papers end with.
  private static let paperEnds = [
    "材料", "鉴定", "评价", "情况", "剖析", "检查", "稿", "意见", "体会", "回顾", "小结", "思想", "提纲", "述廉", "述职", "年", "日",
  ]

  /// A label in a line with marks of a sentence has no more characters: longer ones tell of people.
  private static let longestLabel = 8

  private static func parts(of line: Substring) -> [Substring] {
    guard !line.contains(where: { "！？!?".contains($0) }) else { return [] }
    let clauses = line.split { "。，；,;".contains($0) }
    if arePosts(clauses), line.last?.isLetter == true { return fields(of: line) }
    // Sentences tell of people, but for what is labelled in them: 报告人：许一；单位：县水务局
    if clauses.count > 1 || clauses.first?.count != line.count {
      let labelled = clauses.filter { $0.prefix(longestLabel + 1).contains { "：:".contains($0) } }
      // 本人许一，现任县水务局局长。
      let own = clauses.prefix(1).flatMap { clause in
        ["本人", "我叫", "我是"].filter { clause.hasPrefix($0) }.map { clause.dropFirst($0.count) }
      }
      return own + labelled.flatMap(fields)
    }
    return fields(of: line)
  }

  /// 党组书记，局长 许一: posts with commas between them, the last of which may have its name behind it.
  private static func arePosts(_ clauses: [Substring]) -> Bool {
    clauses.count > 1
      && clauses.dropLast().allSatisfy { clause in
        clause.count <= longestPost && clause.last.map(BylineNames.unitOrPostEnds.contains) == true
          && !clause.contains { "：:".contains($0) }
      }
      && clauses[clauses.count - 1].count <= longestPost
  }

  private static let longestPost = 16

  /// What a line or a clause says, or what of its fields asks for the author.
  private static func fields(of line: Substring) -> [Substring] {
    guard OrdinalMatch.find(in: line.unicodeScalars.map(\.value)) == nil else { return [] }
    let asked = askedForAuthor.reduce(String(line)) { $0.replacing($1, with: "本人") }
    guard !(BylineNames.othersWords + others).contains(where: asked.hasBytes) else { return [] }
    let fields = asked[...].split(omittingEmptySubsequences: false) { "：:".contains($0) }
    if fields.count == 1 { return [line] }
    return zip(fields, fields.dropFirst()).compactMap { label, value in
      let label = FileMatcher.folded(String(label))
      return asksForAuthor(label) || ["签字", "签名"].contains(label) ? value : nil
    }
  }

  /// 述职人, 姓名 and 教师姓名, not 学生姓名.
  private static func asksForAuthor(_ label: String) -> Bool {
    if labels.contains(where: label.hasBytes) { return true }
    return label.hasSuffix("姓名") && ["", "员工", "职工", "教师", "干部", "党员"].contains(label.dropLast(2))
  }

  private static let askedForAuthor = ["被考核人", "考核对象", "被评议人"]
  private static let others = [
    "评议", "监督", "主送", "抄", "报送", "呈", "签发", "校对", "证明", "谈话", "帮扶", "结对", "慰问", "走访", "受访",
    "参加", "出席", "获奖", "先进", "优秀", "模范", "标兵", "前任", "接任", "继任", "指导老师", "指导教师", "群众", "家庭", "第一名",
  ]
  private static let labels = ["述", "报告", "汇报", "总结", "作者", "撰", "署名", "本人", "发言", "自评"]

  // MARK: The author

  /// Whether a person stands in one of the lines as its author does: alone, behind a unit or a post, before what he is, or in
  /// a title.
  ///
  /// - Parameter name: The person's name, folded.
  /// - Returns: Whether it does.
  func name(_ name: String) -> Bool {
    let name = Array(name.unicodeScalars)
    return !name.isEmpty && text.split(separator: "|").contains { Self.names(name, in: $0) }
  }

  private static func names(_ name: [Unicode.Scalar], in line: Substring) -> Bool {
    var (scalars, isBlankNext): ([Unicode.Scalar], Set<Int>) = ([], [])
    for character in line {
      let folded = FileMatcher.folded(String(character)).unicodeScalars
      if folded.isEmpty { isBlankNext.insert(scalars.count) }
      scalars += folded
    }
    guard scalars.count >= name.count else { return false }
    return (0...scalars.count - name.count).contains { start in
      let end = start + name.count
      guard scalars[start] == name[0], scalars[start..<end].elementsEqual(name) else { return false }
      let before = String(String.UnicodeScalarView(scalars[..<start]))
      let after = String(String.UnicodeScalarView(scalars[end...]))
      return leads(before, isBlankNext: isBlankNext.contains(start)) && !isOthers(before)
        && (isBlankNext.contains(end) && !after.isEmpty || follows(after))
    }
  }

  /// Whether a text may stand right before an author's name.
  private static func leads(_ text: String, isBlankNext: Bool) -> Bool {
    guard let last = text.last else { return true }
    if "人者名".contains(last) { return text.hasSuffix("姓名") || labels.contains(where: text.hasBytes) }
    if last.isNumber || BylineNames.unitOrPostEnds.contains(last) || "于（(【〔·/—-_年月日告结报".contains(last) {
      return true
    }
    return isBlankNext
      && (!last.isLetter || BylineNames.isName(text) || postEnds.contains(last) || unitEnds.contains(last)
        || paperEnds.contains(where: text.hasSuffix))
  }

  /// Whether a text makes the name behind it somebody else's.
  private static func isOthers(_ text: String) -> Bool {
    ["领导", "签字", "签名", "报", "送", "在", "与", "和", "同"].contains { text.hasSuffix($0) }
      && !text.hasSuffix("汇报")
  }

  /// Whether a text may stand right behind an author's name.
  private static func follows(_ text: String) -> Bool {
    // He signs with no title of respect, and is addressed with it: 许一同志.
    let rest = text.hasPrefix("同志") ? text.dropFirst(2).drop { $0 == "的" } : text[...]
    guard let first = rest.first else { return text.isEmpty }
    return first.isNumber || BylineNames.wordStarts.contains(first) || "（(）)】〕/—-_".contains(first)
  }
}
