internal import GongwenModel

/// Tells what a token is at a glance, from its forms and counts.
struct TokenKindReader {
  let scalars: [UInt32]
  let token: Token

  /// The first kind that fits.
  func kind() -> TokenKind {
    special() ?? (leads ? .leader : nil) ?? numbered() ?? form() ?? plain()
  }

  /// Dots that lead to a page's number, or so many that they lead nowhere else: 未完待续…… is a text.
  private var leads: Bool { token.hasLeader && (ScalarSet.isDigit(token.end) || token.length > 16) }

  /// What is no Chinese text at all.
  private func special() -> TokenKind? {
    if isPager { return .pager }
    if isMarkup { return .markup }
    if token.han == 0, token.digits == 0, token.latin == 0 { return .marks }
    if token.has.contains(.certainNoise), token.length <= 60 { return .interface }
    if token.has.contains(.interface), token.length <= 12 { return .interface }
    if token.han == 0, token.latin >= 3 { return .latin }
    return nil
  }

  private func numbered() -> TokenKind? {
    guard token.form > 0 else { return nil }
    switch OrdinalForm.allCases[Int(token.form) - 1] {
    case .hanComma: return .hanComma
    case .hanParenthesized: return .hanParenthesized
    case .digitDot: return .digit
    case .digitParenthesized, .circled, .decimal: return .deepDigit
    case .chapter, .section: return .chapter
    case .article: return .article
    }
  }

  private func form() -> TokenKind? {
    if token.length <= 24, DateText.match(scalars) != nil { return .date }
    if token.length <= 40, DocumentNumberText.matches(scalars) { return .documentNumber }
    if token.bars >= 2 || token.gaps >= 2 && token.stops == 0 { return .table }
    if token.starts.contains(.attachment), token.length <= 80 { return .attachment }
    if isBracketed { return .bracketed }
    if token.first == "—" || token.first == 0x2015 || token.first == "─" { return .dash }
    let isFielded =
      token.starts.contains(.field) || token.starts.contains(.label) || token.starts.contains(.credit)
    if isFielded, colon != nil, token.length <= 60 { return .field }
    if Characters.isColon(token.end) {
      let names =
        token.ends.contains(.hearer) || token.ends.contains(.division) || token.ends.contains(.organ)
      return names || token.starts.contains(.hearer) || token.first == "各" ? .salutation : .colon
    }
    return nil
  }

  private func plain() -> TokenKind {
    if token.stops > 0 || token.isFinished { return token.length >= 20 ? .prose : .shortFinished }
    if token.length <= 60, !token.ends.isDisjoint(with: [.report, .paper]), token.commas <= 1 {
      return .paper
    }
    if PersonWords.isName(scalars) { return .name }
    if token.length <= 30, token.commas == 0, token.ends.contains(.organ) { return .organ }
    if let colon, colon <= 8, token.length <= 40 { return .field }
    if token.length <= 5 { return .tiny }
    if token.length <= 12 { return .short }
    if token.length <= 24 { return token.commas == 0 ? .caption : .middling }
    return .unfinished
  }

  private var colon: Int? { scalars.prefix(16).firstIndex(where: Characters.isColon) }

  private var isBracketed: Bool {
    guard scalars.count >= 3 else { return false }
    let isOpen = token.first == "(" || token.first == "（" || token.first == "【" || token.first == "["
    let isClosed = token.end == ")" || token.end == "）" || token.end == "】" || token.end == "]"
    return isOpen && isClosed
  }

  /// The number of a page: digits and marks, with 第 页 共 at most.
  private var isPager: Bool {
    guard token.length <= 16, token.digits > 0 else { return false }
    return scalars.allSatisfy {
      ScalarSet.isDigit($0) || ScalarSet.isWhiteSpace($0) || pagerMarks.contains($0)
    }
  }

  private var isMarkup: Bool {
    switch token.first {
    case "<": scalars.contains(">")
    case "#", "`", "~": true
    // A quoted paragraph is one.
    case ">": token.stops == 0 || token.length < 20
    case "!": scalars.count > 1 && scalars[1] == "["
    case "*", "|", ":": scalars.count > 1 && scalars[1] == token.first
    default: false
    }
  }
}

private let pagerMarks: CharacterGroup = "第页頁共-—–－_·[]()（）/|—"
