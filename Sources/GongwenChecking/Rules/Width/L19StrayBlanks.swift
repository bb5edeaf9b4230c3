internal import GongwenModel

/// L-19: no blanks inside Chinese text.
struct StrayBlanks: ParagraphRule {
  let description = RuleDescription(
    "L-19", .warning, "GB/T 15834-2011 5.1",
    title: Bilingual("汉字之间、标点旁边不留空格", "no blank between Han characters or beside a mark"),
    explanation: Bilingual(
      "汉字之间、标点前后没有空格。署名、标题、表格里的空格，书名号里两句之间的空格，“第一章”之后的空格，列表符号之后的空格，人名之间、各栏之间（单位 姓名 电话）的空格不动。",
      "There is no blank between Han characters or beside Chinese marks. Titles, the blank between the two phrases of a title in 《》, signatures, tables, the blanks after 第一章 and after the bullet of a list, lists of names and the fields of a row (unit, name, telephone) are left alone."
    ),
    wrong: ["开展了 “工会进万家”活动。", "筹集资金，  用于慰问。", "报县局（建设科）  审定。", "坚持集体 学习制度不动摇，全年无一缺席。"],
    right: [
      "开展了“工会进万家”活动。", "推广 PPP 模式。", "第一章 总则", "• 走访慰问老党员；", "参加人员：张三 李四 王五", "决定授予李敏 王强 赵刚等3名同志荣誉称号。",
      "南华大学（本部） 刘教练 13800002222", "证人：（王某） 住址：城关镇", "王春花（女） 县人民医院主管护师",
      "实到：    人   请假：    人", "开展情况（  ）", "组织学习《学习章程 遵守章程》一文。",
      "欠缴物业费（   年   月至   年   月）。",
      "单位（盖章）　　　年　月　日", "以上内容属实，同意推荐。所在单位（盖章）　　　　县审计局办公室", "负责人（签字）  2026年1月5日",
    ],
    isFixable: true)

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.isProse && !paragraph.isReference || paragraph.role == .salutation else { return }
    if FieldRow(paragraph.scalars.prefix(100).map(\.value))?.hasNumber == true { return }
    // Blanks at the end of a line do no harm.
    for blank in paragraph.blanks where blank.upperBound < paragraph.count {
      if !blank.contains(where: { diagnostics.isClaimed(paragraph, $0) }) {
        check(paragraph, blank, &diagnostics)
      }
    }
  }

  private func check(
    _ paragraph: CheckedParagraph, _ blanks: Range<Int>, _ diagnostics: inout RuleDiagnosticList
  ) {
    let (before, after) = (paragraph.kind(blanks.lowerBound - 1), paragraph.kind(blanks.upperBound))
    let besideMark =
      before == .chineseMark && !isDash(paragraph, blanks.lowerBound - 1)
      || after == .chineseMark && !isDash(paragraph, blanks.upperBound)
    let other = before == .chineseMark ? after : before
    if isAfterBullet(paragraph, blanks) || isRoom(paragraph, blanks) || isBeforeField(paragraph, blanks)
      || isBehindPerson(paragraph, blanks)
    {
      return
    }
    if besideMark, other != .other {
      let isList = paragraph[blanks.lowerBound - 1] == "：" && isListOfWords(paragraph, blanks.upperBound)
      diagnostics.add(paragraph, blanks, [], fix: isList ? nil : "")
    } else if before == .han, after == .han {
      guard blanks.count == 1, paragraph[blanks.lowerBound] != "\u{3000}", !isChapter(paragraph, blanks)
      else {
        return
      }
      if isListOfWords(paragraph, blanks.lowerBound) || isInTitle(paragraph, blanks.lowerBound) { return }
      if isBesideName(paragraph, blanks) { return }
      diagnostics.add(paragraph, blanks, [], fix: isSentence(paragraph, blanks) ? "" : nil)
    }
  }

  /// `决定授予李敏 王强 赵刚等3名同志`: a word of two to four characters between two blanks, with a surname first.
  private func isBesideName(_ paragraph: CheckedParagraph, _ blanks: Range<Int>) -> Bool {
    var (start, end) = (blanks.lowerBound, blanks.upperBound)
    while start > 0, blanks.lowerBound - start <= 4, paragraph.isHan(start - 1) { start -= 1 }
    while end - blanks.upperBound <= 4, paragraph.isHan(end) { end += 1 }
    return start > 0 && paragraph.kind(start - 1) == .space && isName(paragraph, start..<blanks.lowerBound)
      || paragraph.kind(end) == .space && isName(paragraph, blanks.upperBound..<end)
  }

  private func isName(_ paragraph: CheckedParagraph, _ word: Range<Int>) -> Bool {
    (2...4).contains(word.count) && paragraph.isOne(of: Surnames.single, at: word.lowerBound)
  }

  /// `王春花（女） 县人民医院主管护师`: behind a name at the start of a row and what brackets tell of it.
  private func isBehindPerson(_ paragraph: CheckedParagraph, _ blanks: Range<Int>) -> Bool {
    guard paragraph.isOne(of: "）)", at: blanks.lowerBound - 1), paragraph.isHan(blanks.upperBound),
      !isSentence(paragraph, blanks)
    else { return false }
    let start = paragraph.firstVisible
    let bracket = (start..<min(start + 5, blanks.lowerBound)).first { !paragraph.isHan($0) }
    return bracket.map { paragraph.isOne(of: "（(", at: $0) && isName(paragraph, start..<$0) } ?? false
  }

  /// `甲方：　　　　乙方：`: room to write in between two fields.
  private func isRoom(_ paragraph: CheckedParagraph, _ blanks: Range<Int>) -> Bool {
    // （　）: an answer.
    if paragraph.isOne(of: "（(", at: blanks.lowerBound - 1), paragraph.isOne(of: "）)", at: blanks.upperBound)
    {
      return true
    }
    // `单位（盖章）　　　年　月　日`: room for a seal or a name.
    if paragraph.isOne(of: "）)", at: blanks.lowerBound - 1),
      paragraph.isOne(of: "章字名", at: blanks.lowerBound - 2),
      blanks.count > 1 || paragraph[blanks.lowerBound] == "\u{3000}"
    {
      return true
    }
    // `（　　年　　月至　　年　　月）`, `日期：　　年　月　日`, `实到：　　人`: room for a number.
    if paragraph.isOne(of: "（(：:", at: blanks.lowerBound - 1),
      blanks.count > 1 || paragraph[blanks.lowerBound] == "\u{3000}",
      paragraph.isOne(of: "年月日时元份人名票页次岁分", at: blanks.upperBound), !paragraph.isHan(blanks.upperBound + 1)
    {
      return true
    }
    guard paragraph.isOne(of: "：:", at: blanks.lowerBound - 1),
      blanks.count > 3 || blanks.count > 1 && paragraph[blanks.lowerBound] == "\u{3000}"
    else { return false }
    let label = (blanks.upperBound..<blanks.upperBound + 14).prefix {
      paragraph.isHan($0) || paragraph.isOne(of: "（）()", at: $0) || paragraph.kind($0) == .space
    }
    return label.count > 1 && paragraph.isOne(of: "：:", at: label.upperBound)
  }

  /// `证人：（王某） 住址：城关镇`: between a field and the label of the next.
  private func isBeforeField(_ paragraph: CheckedParagraph, _ blanks: Range<Int>) -> Bool {
    let ahead = (blanks.upperBound..<min(paragraph.count, blanks.upperBound + 12)).map { paragraph[$0].value }
    let behind = max(0, blanks.lowerBound - 40)..<blanks.lowerBound
    return FieldLabel.end(in: ahead) != nil && !paragraph.isOne(of: "：:，,。", at: blanks.lowerBound - 1)
      && behind.contains { paragraph.isOne(of: "：:", at: $0) }
  }

  /// The blank after the bullet of a list, `• 走访`, which readers of Word files write where Word draws one.
  private func isAfterBullet(_ paragraph: CheckedParagraph, _ blanks: Range<Int>) -> Bool {
    blanks.lowerBound == paragraph.firstVisible + 1
      && paragraph.isOne(of: "•‣⁃◦▪●○■□◆◇", at: paragraph.firstVisible)
  }

  /// The dashes of — 1 — have blanks by design.
  private func isDash(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    paragraph.isOne(of: "—–·", at: position)
  }

  /// `《学习章程 遵守章程》`: between the two phrases of a work's title, near both of its marks.
  private func isInTitle(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    let before = (max(0, position - 30)..<position).last { paragraph.isOne(of: "《》", at: $0) }
    guard let before, paragraph[before] == "《", position - before > 3 else { return false }
    let after = (position..<min(paragraph.count, position + 30)).first { paragraph.isOne(of: "《》", at: $0) }
    guard let after, paragraph[after] == "》" else { return false }
    return after - position > 3
  }

  private func isChapter(_ paragraph: CheckedParagraph, _ blanks: Range<Int>) -> Bool {
    paragraph[paragraph.firstVisible] == "第" && blanks.lowerBound - paragraph.firstVisible <= 6
      && paragraph.isOne(of: "编章节条", at: blanks.lowerBound - 1)
  }

  /// Whether a mark of a sentence stands near; the bound keeps the time linear.
  private func isSentence(_ paragraph: CheckedParagraph, _ blanks: Range<Int>) -> Bool {
    (max(0, blanks.lowerBound - 100)..<min(paragraph.count, blanks.upperBound + 100))
      .contains { paragraph.isOne(of: "，。；", at: $0) }
  }

  /// Whether the words around a place are short ones parted by blanks: names of people or units.
  private func isListOfWords(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    var start = position
    while start > max(0, position - 40), paragraph.isHan(start - 1) || paragraph.kind(start - 1) == .space {
      start -= 1
    }
    var words = 0
    var place = paragraph.next(visibleFrom: start)
    while paragraph.isHan(place), place < position + 40 {
      var end = place
      while paragraph.isHan(end), end - place <= 4 { end += 1 }
      guard end - place <= 4 else { return false }
      words += 1
      place = paragraph.next(visibleFrom: end)
    }
    return words >= 3 || words == 2 && paragraph[paragraph.previous(visibleFrom: start - 1)] == "："
  }
}
