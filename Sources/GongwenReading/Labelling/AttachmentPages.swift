internal import GongwenModel

/// Finds the labels with which attachments begin their pages, `附件2：`, `附件2：任务分解表`: as they are typed they look like the
/// names of 附件说明 above the signature (G-60, G-71).
///
/// A list names each number once; one that comes again farther down, or goes on counting from an attachment above, begins a page.
struct AttachmentPages {
  /// For each token whether it is such a label, or what it calls its attachment on the line below.
  private var heads: [Bool]
  /// The first of them.
  private var first = Int.max

  private let tokens: [Token]
  private let text: ScalarText
  /// The greatest number that a list has named, and the token that did; the number of the last attachment.
  private var listed = 0
  private var lastListed = -1
  private var opened = 0
  /// Whether 附件： has stood above.
  private var hasList = false

  /// A label is no longer than this, its title with it.
  private static let longest = 60

  /// - Parameters:
  ///   - tokens: The tokens of a window.
  ///   - text: The text that they stand in.
  init(_ tokens: [Token], in text: ScalarText) {
    (self.tokens, self.text) = (tokens, text)
    heads = [Bool](repeating: false, count: tokens.count)
    for index in tokens.indices { take(index) }
  }

  /// A list of attachments, attachments and the lines of an imprint have a grammar.
  func narrow(_ allowed: inout LabelSet, _ index: Int) {
    if heads[index] {
      allowed = LabelSet(.attachment)
      return
    }
    switch tokens[index].attachment {
    case .none: if index > first { allowed.remove(.attachmentNote) }
    case .head, .item: allowed = LabelSet(.attachmentNote)
    case .rest: allowed = LabelSet(.continued)
    case .named:
      allowed.formIntersection([
        LabelSet(.attachmentNote), LabelSet(.attachment), LabelSet(.noise), LabelSet(.contents),
      ])
    case .copies: allowed.formIntersection([LabelSet(.imprint), LabelSet(.noise)])
    }
  }

  private mutating func take(_ index: Int) {
    let token = tokens[index]
    if token.cut == .line, case .list(let first)? = token.attachmentHead {
      // 附件： or 附件：1.名单, whatever its names look like.
      if opened == 0 { (listed, lastListed) = (max(listed, first), index) }
      hasList = true
      return
    }
    if token.attachment == .item || token.attachment == .rest {
      listed += token.attachment == .item ? 1 : 0
      lastListed = index
      return
    }
    guard let label = label(index) else { return }
    let isLast = index + 1 == tokens.count
    let isAmongOthers = index > 0 && self.label(index - 1) != nil || !isLast && self.label(index + 1) != nil
    if opened == 0, label.number == listed + 1, label.hasTitle,
      isAmongOthers || listed == 0 || lastListed + 1 == index
    {
      (listed, lastListed) = (label.number, index)
    } else if !isAmongOthers, !isLast, label.number == opened + 1, lastListed + 1 < index {
      begin(label, index)
    }
  }

  private mutating func begin(_ label: (number: Int, hasTitle: Bool), _ index: Int) {
    opened = label.number
    // The first one of a text without a list is left to the model: what comes after it counts on.
    guard hasList || listed > 0 || opened > 1 else { return }
    heads[index] = true
    first = min(first, index)
    var next = index + 1
    if !label.hasTitle, isTitle(next) {
      heads[next] = true
      next += 1
    }
    if next < tokens.count, tokens[next].kind == .bracketed, tokens[next].cut == .line,
      TitleWords.isEdition(text.scalars[tokens[next].range])
    {
      heads[next] = true
    }
  }

  /// A phrase of words, and nothing that a table, a form or a text begins with.
  private func isTitle(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    return token.cut == .line && token.form == 0 && token.stops == 0 && token.gaps == 0 && token.bars == 0
      && token.han >= 4 && (3...Self.longest).contains(Int(token.length))
      && !text.scalars[token.range].contains(where: Characters.isColon)
  }

  /// The number of a label, and whether a title stands beside it; `nil` for other lines.
  private func label(_ index: Int) -> (number: Int, hasTitle: Bool)? {
    let token = tokens[index]
    guard token.first == "附", token.cut == .line, token.stops == 0, Int(token.length) <= Self.longest
    else { return nil }
    return Self.label(Array(text.scalars[token.range]))
  }

  /// Reads `附件2`, `附件 二：`, `附件2：任务分解表`.
  static func label(_ scalars: [UInt32]) -> (number: Int, hasTitle: Bool)? {
    let words = scalars.filter { !ScalarSet.isWhiteSpace($0) }
    guard words.count >= 3, words[0] == "附", words[1] == "件" else { return nil }
    var (number, index) = (0, 2)
    while index < words.count, let digit = ScalarSet.digitValue(words[index]), number < 100 {
      number = number * 10 + Int(digit)
      index += 1
    }
    if index == 2, let numeral = HanNumeral.read(words, at: 2) {
      (number, index) = (numeral.value, 2 + numeral.count)
    }
    guard (1...99).contains(number) else { return nil }
    if index == words.count { return (number, false) }
    guard Characters.isColon(words[index]) else { return nil }
    return (number, index + 1 < words.count)
  }
}
