internal import GongwenModel

/// `\n` written out in a text: a program handed it over as it stands between quotation marks, without reading it.
struct WrittenBreaks {
  /// The text with line ends in their place.
  let source: SourceText
  /// What there is to say of it.
  let diagnostic: Diagnostic

  /// One alone may be spoken of, and so may some in a text that has its own lines.
  private static let fewest = 2

  /// Finds them; `nil` for a text without any.
  init?(_ text: SourceText) {
    guard text.utf8.contains("\\") else { return nil }
    var result: [UInt8] = []
    var (count, first) = (0, 0)
    var (isFenced, isCode) = (false, false)
    var index = 0
    let utf8 = text.utf8
    while index < utf8.count {
      if index == 0 || utf8[index - 1] == 0x0A {
        isCode = false
        if Self.isFence(utf8[index...]) { isFenced.toggle() }
      }
      if utf8[index] == "`" { isCode.toggle() }
      let length = isFenced || isCode ? 0 : Self.length(utf8, at: index)
      if length > 0 {
        if count == 0 { first = result.count }
        count += 1
        result.append(0x0A)
        index += length
      } else {
        result.append(utf8[index])
        index += 1
      }
    }
    let lines = utf8.split(separator: 0x0A).count {
      !$0.allSatisfy { $0 == " " || $0 == 0x09 || $0 == 0x0D }
    }
    guard count >= Self.fewest, count >= lines else { return nil }
    source = SourceText(name: text.name, utf8: result)
    diagnostic = Diagnostic("text.writtenBreaks", .info, [String(count)], span: SourceSpan(first, first + 1))
  }

  private static func isFence(_ rest: ArraySlice<UInt8>) -> Bool {
    let line = rest.prefix(16).drop { $0 == " " }
    return line.starts(with: [0x60, 0x60, 0x60]) || line.starts(with: [0x7E, 0x7E, 0x7E])
  }

  /// How many bytes a break takes at a place, `\r\n` or `\n`; 0 where none is.
  ///
  /// `\nu` and `\neq` are signs of formulas and `C:\new` is a folder: a word of letters behind it is its own; so is one whose
  /// backslash is escaped, and one in quotation marks is spoken of.
  private static func length(_ utf8: [UInt8], at index: Int) -> Int {
    guard utf8[index] == "\\", index == 0 || utf8[index - 1] != "\\" else { return 0 }
    let rest = utf8[index...]
    let length = rest.starts(with: #"\r\n"#.utf8) ? 4 : rest.starts(with: #"\n"#.utf8) ? 2 : 0
    guard length > 0 else { return 0 }
    let next = index + length < utf8.count ? utf8[index + length] : 0x0A
    if (0x61...0x7A).contains(next | 0x20) { return 0 }
    let isQuoted = isQuote(utf8[..<index].suffix(3)) && isQuote(utf8[(index + length)...].prefix(3))
    return isQuoted ? 0 : length
  }

  /// `"`, `'`, “ ” ‘ ’.
  private static func isQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.last == "\"" || bytes.last == "'" || bytes.first == "\"" || bytes.first == "'" { return true }
    guard bytes.count == 3, bytes.starts(with: [0xE2, 0x80]), let last = bytes.last else { return false }
    return (0x98...0x9D).contains(last)
  }
}
