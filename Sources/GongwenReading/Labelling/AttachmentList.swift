internal import GongwenModel

/// What a line is in a list of attachments (附件说明), or at the foot of a document.
enum AttachmentPart: UInt8 {
  case none
  /// `附件：` over numbered names, or `附件：1.名单` over `2.…`.
  case head
  /// A numbered name below it, and the rest of one that was too long for its line.
  case item, rest
  /// `附件1：名单`, `附件：名单`, `附：名单`.
  case named
  /// `抄送：…`, and `…办公室　2024年5月6日印发` below it.
  case copies
}

/// Finds lists of attachments by their grammar: a head, and names that count on from 1.
struct AttachmentList {
  private let tokens: [Token]
  private var parts: [AttachmentPart]

  /// The most scalars of a name.
  private static let longest = 100

  /// Marks the tokens that are part of such a list.
  static func mark(_ tokens: inout [Token]) {
    // Lines that begin with 附 or 抄 are rare: most texts are done here.
    guard tokens.contains(where: { $0.attachmentHead != nil }) else { return }
    let parts = AttachmentList(tokens).run()
    for index in tokens.indices { tokens[index].attachment = parts[index] }
  }

  private init(_ tokens: [Token]) {
    self.tokens = tokens
    parts = [AttachmentPart](repeating: .none, count: tokens.count)
  }

  private consuming func run() -> [AttachmentPart] {
    for index in tokens.indices {
      guard let head = tokens[index].attachmentHead, tokens[index].cut == .line else { continue }
      switch head {
      case .list(let value): list(from: index, first: value)
      case .named: parts[index] = .named
      case .copies: imprint(from: index)
      }
    }
    return parts
  }

  /// `抄送：…`, and the line below it that says who printed the paper, and when.
  private mutating func imprint(from copies: Int) {
    parts[copies] = .copies
    let next = copies + 1
    guard next < tokens.count, tokens[next].cut == .line, tokens[next].ends.contains(.imprint) else { return }
    if tokens[next].length <= 60, tokens[next].stops == 0 { parts[next] = .copies }
  }

  /// The names below a head; without any of them `附件：` may be anything.
  private mutating func list(from head: Int, first: Int) {
    var (next, place) = (first + 1, head + 1)
    while place < tokens.count {
      if isItem(place, next) {
        parts[place] = .item
        next += 1
      } else if place > head + 1 || first == 1, isItem(place + 1, next), isRest(place) {
        parts[place] = .rest
      } else {
        break
      }
      place += 1
    }
    if next > first + 1 || first == 1 { parts[head] = .head }
  }

  private func isItem(_ place: Int, _ value: Int) -> Bool {
    guard place < tokens.count else { return false }
    let token = tokens[place]
    guard token.cut == .line, Int(token.value) == value, token.length <= Self.longest, token.form > 0 else {
      return false
    }
    switch OrdinalForm.allCases[Int(token.form) - 1] {
    case .digitDot, .digitParenthesized: break
    default: return false
    }
    return token.stops == 0 || token.stops == 1 && Characters.isStop(token.last)
  }

  /// The end of a name that was broken over two lines.
  private func isRest(_ place: Int) -> Bool {
    let token = tokens[place]
    return token.cut == .line && token.form == 0 && token.stops == 0 && token.length <= 30
      && token.attachmentHead == nil && tokens[place - 1].length >= 14
  }
}

/// How a line that could belong to a list of attachments begins.
enum AttachmentHead: Equatable {
  /// `附件：`, with the number of the name that follows on the line; 0 without one.
  case list(Int)
  /// `附件1：名单`, `附件：名单`, `附：名单`.
  case named
  /// `抄送：`.
  case copies

  /// Reads the start of a line.
  init?(_ text: [UInt32]) {
    var index = 0
    func skip() { while index < text.count, ScalarSet.isWhiteSpace(text[index]) { index += 1 } }
    if Self.isCopies(text) {
      self = .copies
      return
    }
    guard text.first == "附" else { return nil }
    index = 1
    skip()
    let isWhole = index < text.count && text[index] == "件"
    if isWhole { index += 1 }
    skip()
    let numbers = index
    while index < text.count, ScalarSet.isDigit(text[index]) || HanNumeral.isNumeral(text[index]) {
      index += 1
    }
    let isNumbered = index > numbers
    guard isWhole || !isNumbered else { return nil }
    skip()
    guard index < text.count, Characters.isColon(text[index]) else { return nil }
    index += 1
    skip()
    if index == text.count {
      guard isWhole, !isNumbered else { return nil }
      self = .list(0)
    } else if !isNumbered, let match = OrdinalMatch.find(in: text, at: index) {
      guard isWhole, match.ordinal.value == 1 else { return nil }
      self = .list(1)
    } else {
      guard text.count <= 120, isNumbered || !text.contains(where: Characters.isStop) else { return nil }
      self = .named
    }
  }

  private static func isCopies(_ text: [UInt32]) -> Bool {
    guard text.first == "抄", text.count <= 200 else { return false }
    let head = text.lazy.filter { !ScalarSet.isWhiteSpace($0) }.dropFirst().prefix(2)
    guard let verb = head.first, let mark = head.dropFirst().first else { return false }
    return "送报".contains(scalar: verb) && Characters.isColon(mark)
  }
}
