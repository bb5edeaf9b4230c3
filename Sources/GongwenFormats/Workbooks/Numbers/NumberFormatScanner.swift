/// Reads the code of a number format into tokens.
struct NumberFormatScanner {
  /// Longer codes are not read: Excel's own limit is 255.
  private static let longest = 1024

  private let characters: [Character]
  private var position = 0
  private var section = NumberFormat.Section()

  static func sections(of code: String) -> [NumberFormat.Section] {
    guard code.utf8.count <= longest else { return [] }
    var scanner = NumberFormatScanner(characters: Array(code))
    return scanner.scan()
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func scan() -> [NumberFormat.Section] {
    var sections: [NumberFormat.Section] = []
    while position < characters.count {
      if characters[position] == ";" {
        position += 1
        sections.append(Self.finished(section))
        section = NumberFormat.Section()
      } else {
        scanToken()
      }
    }
    sections.append(Self.finished(section))
    return sections
  }

  private mutating func scanToken() {
    let character = characters[position]
    switch character {
    case "\"":
      let end = characters[(position + 1)...].firstIndex(of: "\"") ?? characters.count
      add(.literal(String(characters[(position + 1)..<end])), to: min(end + 1, characters.count))
    // `!` is what Chinese Excel writes for `\`: `0!.0,"万"`.
    case "\\", "!": addLiteral(at: position + 1)
    // The room of a character, and a character that fills the cell: neither is text.
    case "_", "*": position = min(position + 2, characters.count)
    case "[": scanBracket()
    case "0": add(.zero)
    case "#": add(.digit)
    case "?": add(.space)
    case ".": scanPoint()
    case ",": add(.thousands)
    case "%": add(.percent)
    case "@": add(.text)
    default: scanWord(character)
    }
  }

  private mutating func scanWord(_ character: Character) {
    if takes("General") || takes("G/通用格式") { return section.tokens.append(.general) }
    if takes("AM/PM") || takes("A/P") { return section.tokens.append(.half(isHan: false)) }
    if takes("上午/下午") { return section.tokens.append(.half(isHan: true)) }
    if scanExponent() { return }
    switch character.lowercased() {
    case "y": add(.year(run(of: character)), to: position + run(of: character))
    // `e` is the year of the era, which is the year itself.
    case "e": add(.year(4), to: position + run(of: character))
    case "m": add(.month(run(of: character)), to: position + run(of: character))
    case "d": add(.day(run(of: character)), to: position + run(of: character))
    case "a": add(.weekday(run(of: character)), to: position + run(of: character))
    case "h": add(.hour(run(of: character)), to: position + run(of: character))
    case "s": add(.second(run(of: character)), to: position + run(of: character))
    default: addLiteral(at: position)
    }
  }

  /// `E+00`, which is told from the year `e` by its sign.
  private mutating func scanExponent() -> Bool {
    guard position + 1 < characters.count, "eE".contains(characters[position]),
      "+-".contains(characters[position + 1])
    else { return false }
    let digits = characters[(position + 2)...].prefix { $0 == "0" || $0 == "#" }.count
    add(.exponent(digits: digits), to: position + 2 + digits)
    return true
  }

  /// `.000` after seconds is a fraction of them.
  private mutating func scanPoint() {
    let zeros = characters[(position + 1)...].prefix { $0 == "0" }.count
    if case .second? = section.tokens.last, zeros > 0 {
      add(.fraction(zeros), to: position + 1 + zeros)
    } else {
      add(.point)
    }
  }

  private mutating func scanBracket() {
    let end = characters[position...].firstIndex(of: "]") ?? characters.count - 1
    let inner = String(characters[(position + 1)..<max(position + 1, end)])
    position = end + 1
    let lowered = inner.lowercased()
    if lowered.hasPrefix("dbnum") {
      section.hasHanDigits = lowered == "dbnum1"
      section.hasLegalDigits = lowered == "dbnum2"
    } else if lowered.hasPrefix("$") {
      // `[$¥-804]`: the sign of a currency in front of the language.
      let sign = inner.dropFirst().prefix { $0 != "-" }
      if !sign.isEmpty { section.tokens.append(.literal(String(sign))) }
    } else if let first = lowered.first, "hms".contains(first), lowered.allSatisfy({ $0 == first }) {
      section.tokens.append(.elapsed(first))
    } else if let condition = NumberCondition(inner) {
      section.condition = condition
    }
  }

  private mutating func takes(_ word: String) -> Bool {
    let letters = Array(word.lowercased())
    guard position + letters.count <= characters.count,
      zip(characters[position...], letters).allSatisfy({ $0.lowercased() == String($1) })
    else { return false }
    position += letters.count
    return true
  }

  private func run(of character: Character) -> Int {
    let lowered = character.lowercased()
    return characters[position...].prefix { $0.lowercased() == lowered }.count
  }

  private mutating func add(_ token: NumberToken, to end: Int? = nil) {
    section.tokens.append(token)
    position = end ?? position + 1
  }

  private mutating func addLiteral(at index: Int) {
    guard index < characters.count else {
      position = characters.count
      return
    }
    add(.literal(String(characters[index])), to: index + 1)
  }

  /// `m` stands for minutes after hours and before seconds.
  private static func finished(_ section: NumberFormat.Section) -> NumberFormat.Section {
    var section = section
    let parts = section.tokens.indices.filter { section.tokens[$0].isDatePart && !section.tokens[$0].isHalf }
    for (place, index) in parts.enumerated() {
      guard case .month(let count) = section.tokens[index] else { continue }
      let isAfterHour = place > 0 && section.tokens[parts[place - 1]].isHour
      let isBeforeSecond = place + 1 < parts.count && section.tokens[parts[place + 1]].isSecond
      if isAfterHour || isBeforeSecond { section.tokens[index] = .minute(count) }
    }
    return section
  }
}

extension NumberToken {
  fileprivate var isHour: Bool {
    switch self {
    case .hour, .elapsed("h"): true
    default: false
    }
  }

  fileprivate var isHalf: Bool { self == .half(isHan: true) || self == .half(isHan: false) }

  fileprivate var isSecond: Bool {
    switch self {
    case .second, .elapsed("s"): true
    default: false
    }
  }
}
