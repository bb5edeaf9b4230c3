internal import GongwenModel

/// What a token can be by its own look, whatever stands around it.
extension LabelConstraints {
  /// The labels that a token may have by its own look.
  ///
  /// - Parameters:
  ///   - token: the token.
  ///   - isFirst: whether no paragraph stands above it.
  /// - Returns: all labels without those that nothing could make true.
  static func labels(of token: Token, isFirst: Bool) -> LabelSet {
    if token.isInlineItem { return LabelSet(.continued) }
    return Label.allCases.reduce(into: LabelSet()) { result, label in
      if allow(label, token, isFirst: isFirst) { result.insert(LabelSet(label)) }
    }
  }

  /// Whether a token may have a label by its own look.
  static func allow(_ label: Label, _ token: Token, isFirst: Bool) -> Bool {
    switch label {
    // A sentence is no title, and a numbered line is none.
    case .title: canBeTitle(token)
    // A heading ends before its text begins; one that runs in needs both.
    case .heading: isHeading(token)
    case .runInHeading:
      token.form > 0 && token.form != article && token.length > UInt16(token.ordinalLength) + 4
    case .chapter: token.form == chapter || token.form == section || token.length <= 30 && token.stops == 0
    case .article: token.form > 0 || token.bare > 0
    case .date:
      token.length <= 40 && (token.digits > 0 || token.has.contains(.meeting) || token.kind == .date)
    case .documentNumber:
      token.length <= 60 && token.stops == 0 && (token.commas == 0 || !Characters.isColon(token.end))
        && (token.digits > 0 || token.last == "号" || token.last == "號")
    case .signature: token.length <= 60 && token.stops == 0
    // A person with a post is called upon with a colon only.
    case .salutation:
      token.length <= (listsHearers(token) ? 800 : 160) && token.last != "。"
        && (!token.namesPerson || Characters.isColon(token.end))
    // 某某县人民政府文件: the name of an organ is Chinese.
    case .organMark: token.han >= 4 && token.stops == 0
    // 附件1 and the title below it; what bears an ordinal is in its text, and so are sentences and （共3个）.
    case .attachment:
      token.form == 0 && token.stops == 0 && token.first != "（" && token.first != "("
        && (!isFirst || token.first == "附")
    case .continued: !isFirst
    // What a format calls a heading is no noise, whatever it looks like.
    case .noise: token.hint == 0 || token.hint > 5
    default: true
    }
  }

  /// `市委宣传部、市教育局、……、市水利局：`: so many that it is no sentence that leads on.
  private static func listsHearers(_ token: Token) -> Bool {
    Characters.isColon(token.end) && token.stops == 0 && token.commas >= 8
  }

  /// A phrase with Chinese words in it and few commas, no cells of a table, and not a person with a post.
  private static func canBeTitle(_ token: Token) -> Bool {
    guard token.stops == 0, token.commas <= 3, !isSentence(token) || namesReport(token),
      // A paper that forwards or issues two others names both.
      (2...(token.ends.isDisjoint(with: [.report, .paper]) ? 80 : 160)).contains(token.length),
      token.bars == 0
    else { return false }
    // 附件2 stands above a title, ——副题 below it.
    if token.first == "附", token.length <= 5 { return false }
    guard token.kind != .dash, token.kind != .documentNumber else { return false }
    // A number is a heading's or an item's; `第一篇` stands before titles, and a format may number its own.
    guard token.form == 0 || token.form == chapter || token.hint > 0 else { return false }
    // `# OpenDay 2020`
    let isNamed = (token.hint == 1 || token.hint == 5) && token.latin >= 4
    return (token.han >= 2 || isNamed) && !token.namesPerson && !Characters.isColon(token.first)
      && !token.isCaption
  }

  /// A number or the sign of a format, or a short phrase by itself; no text after a first sentence.
  private static func isHeading(_ token: Token) -> Bool {
    guard token.length <= 90, token.shape != 3 else { return false }
    if token.stops > 1 || token.stops == 1 && !Characters.isStop(token.last) { return false }
    return token.form > 0 || token.hint > 0 || token.bare > 0 || token.stops == 0 && token.length <= 40
  }

  /// How much speaks against leaving a token out: a sentence in which nothing names a site or a page.
  static func doubtOfNoise(_ token: Token) -> Float {
    let isSentence = token.stops > 0 && Characters.isStop(token.last) && token.han >= 5 && token.length >= 8
    let signs: WordClasses = [
      .certainNoise, .siteProse, .interface, .field, .weakField, .credit, .weakNoise, .links, .collection,
    ]
    // The doubt that goes for all lines is not for those that a page's own words mark for certain.
    if token.kind == .interface, token.has.contains(.certainNoise) { return token.length <= 6 ? -4 : -1 }
    // 分享到, 阅读量 alone on a line.
    if token.length <= 6, token.ordinalLength == 0, token.has.contains(.siteProse) { return -4 }
    return isSentence && token.has.isDisjoint(with: signs) ? 2 : 0
  }

  /// `市妇联述职报告：`: a report's name alone with a colon after it.
  private static func namesReport(_ token: Token) -> Bool {
    Characters.isColon(token.end) && token.commas == 0 && token.length <= 30 && token.ends.contains(.report)
  }

  private static func isSentence(_ token: Token) -> Bool {
    token.last == "；" || token.last == ";" || Characters.isColon(token.end)
      || Characters.isComma(token.end) || Characters.isStop(token.last)
  }

  private static let chapter = place(of: .chapter)
  private static let section = place(of: .section)
  private static let article = place(of: .article)

  private static func place(of form: OrdinalForm) -> UInt8 {
    UInt8(OrdinalForm.allCases.firstIndex(of: form) ?? 0) + 1
  }
}
