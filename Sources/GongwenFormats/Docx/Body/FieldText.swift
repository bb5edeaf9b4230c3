internal import GongwenModel

/// What a field shows that has no result: its instruction says it.
///
/// Word writes characters in circles and phonetic guides as `EQ`, places to be filled in as `MACROBUTTON`, and signs as
/// `SYMBOL`.
struct FieldText {
  /// The text; empty for fields that show nothing.
  private(set) var text = ""
  /// Whether it was set as a formula.
  private(set) var isFormula = false
  /// Whether it is the number of its paragraph, which only the document can count.
  private(set) var isNumber = false
  /// The level of the list that it counts in (`LISTNUM`), from 0, and where that begins anew; `nil` for other fields.
  private(set) var listLevel: Int?
  private(set) var listStart: Int?
  /// The phonetic guides that were left out.
  private(set) var rubyCount = 0

  private var rest: Substring
  /// Formulas that hold others beyond this are text.
  private static let depth = 8

  /// Reads an instruction.
  init(_ instruction: String) {
    rest = instruction[...].drop { $0.isWhitespace }
    let word = takeWord().uppercased()
    switch word {
    case "EQ": text = Self.trimmed(formula(0, isArgument: false).text)
    case "MACROBUTTON", "GOTOBUTTON":
      _ = takeWord()
      text = Self.trimmed(String(rest))
    case "SYMBOL": text = sign()
    case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT": isNumber = true
    case "LISTNUM":
      listLevel = max(0, min(8, (option("\\l") ?? 1) - 1))
      listStart = option("\\s")
    default: break
    }
  }

  private mutating func takeWord() -> String {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest.dropFirst(word.count).drop { $0.isWhitespace }
    return String(word)
  }

  /// The number behind an option: `\\l 2`.
  private func option(_ name: String) -> Int? {
    let words = rest.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(where: { $0.lowercased() == name }), place + 1 < words.count else {
      return nil
    }
    return Int(words[place + 1])
  }

  /// What Word's own list for `LISTNUM` shows at a level.
  ///
  /// From the first: `1)`, `a)`, `i)`, `(1)`, `(a)`, `(i)`, `1.`, `a.`, `i.`
  static func listNumber(_ value: Int, level: Int) -> String {
    let number = ListNumber.write(value, ["decimal", "lowerLetter", "lowerRoman"][level % 3])
    switch level / 3 {
    case 0: return number + ")"
    case 1: return "(" + number + ")"
    default: return number + "."
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// `SYMBOL 252 \f "Wingdings"`.
  private mutating func sign() -> String {
    let digits = takeWord()
    let code = digits.lowercased().hasPrefix("0x") ? Int(digits.dropFirst(2), radix: 16) : Int(digits)
    let names = rest.split(separator: "\"", omittingEmptySubsequences: false)
    let font = names.count >= 3 && names[0].contains("\\f") ? String(names[1]) : ""
    return code.flatMap { SymbolFont.text($0, font: font) } ?? ""
  }

  /// A part of a formula.
  private struct Part {
    var text = ""
    /// Whether it is nothing but something raised above what stands beside it.
    var isRaised = false
  }

  /// Reads up to the end, or to the end of an argument.
  private mutating func formula(_ depth: Int, isArgument: Bool) -> Part {
    var part = Part()
    while let next = rest.first, !(isArgument && (next == ")" || next == "," || next == ";" || next == "，")) {
      rest.removeFirst()
      if next == "\\", let following = rest.first {
        if following == "*" {
          skipFormat()
        } else if following.isASCII, following.isLetter, depth < Self.depth {
          let inner = function(depth)
          part.isRaised = inner.isRaised && part.text.allSatisfy(\.isWhitespace)
          part.text += inner.text
        } else {
          part.text.append(following)
          rest.removeFirst()
        }
      } else {
        if !next.isWhitespace { part.isRaised = false }
        part.text.append(next)
      }
    }
    return part
  }

  /// `\* jc2`, `\* "Font:宋体"`: how a formula looks.
  private mutating func skipFormat() {
    rest = rest.dropFirst().drop { $0.isWhitespace }
    if rest.first == "\"" {
      rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
    } else {
      rest = rest.drop { !$0.isWhitespace && $0 != "\\" }
    }
  }

  /// `\o\ac(○,1)`: a name, options, arguments.
  private mutating func function(_ depth: Int) -> Part {
    let name = rest.prefix { $0.isASCII && $0.isLetter }.lowercased()
    rest = rest.dropFirst(name.count)
    let head = rest.prefix { $0 != "(" && $0 != ")" && $0 != "," }
    guard rest.dropFirst(head.count).first == "(" else { return Part() }
    rest = rest.dropFirst(head.count + 1)
    var arguments: [Part] = []
    while true {
      arguments.append(formula(depth + 1, isArgument: true))
      let end = rest.popFirst()
      guard let end, end != ")" else { break }
    }
    return combined(name, options: head.lowercased(), arguments)
  }

  private mutating func combined(_ name: String, options: String, _ arguments: [Part]) -> Part {
    let texts = arguments.map { Self.trimmed($0.text) }
    switch name {
    case "o" where arguments.count == 2 && arguments[0].isRaised:
      rubyCount += 1
      return Part(text: texts[1])
    case "o" where texts.count == 2 && ["○", "〇", "◯", "O"].contains(texts[0]):
      if let number = Int(texts[1]), let sign = Ordinal.standard(.circled, number)?.text {
        return Part(text: sign)
      }
      isFormula = true
      return Part(text: texts[1])
    case "s": return Part(text: texts.joined(), isRaised: options.contains("up"))
    case "f" where texts.count == 2:
      isFormula = true
      return Part(text: texts.joined(separator: "/"))
    case "r":
      isFormula = true
      return Part(text: (texts.count == 2 ? texts[0] : "") + "√" + (texts.last ?? ""))
    default:
      isFormula = true
      return Part(text: texts.joined())
    }
  }
}
