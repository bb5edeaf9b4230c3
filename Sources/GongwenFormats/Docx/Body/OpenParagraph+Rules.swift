internal import GongwenModel

/// Underlined white space, which is a rule to write on: folded away like other white space it would leave no place.
extension OpenParagraph {
  /// White space under one line.
  private struct Rule {
    var range: Range<Int>
    /// In half widths.
    var width: Int
  }

  /// Narrower ones are white space that an underline runs through.
  private static let narrowest = 2
  /// Tabs may reach over several lines; a rule need not.
  private static let widest = 60

  /// The paragraph with its rules as underscores, which all that reads it keeps.
  ///
  /// - Parameter isNumbered: Whether a number stands before it; without any words it is an empty line.
  /// - Returns: The paragraph.
  func withRules(isNumbered: Bool) -> OpenParagraph {
    let rules = rules()
    guard !rules.isEmpty, isNumbered || hasWords else { return self }
    var result = self
    (result.text, result.stretches) = ([], [])
    var waiting = rules[...]
    for stretch in stretches {
      var offset = stretch.range.lowerBound
      while let rule = waiting.first, rule.range.lowerBound < stretch.range.upperBound {
        if rule.range.lowerBound >= offset {
          result.append(text[offset..<rule.range.lowerBound], stretch.look)
          var look = stretch.look
          look.isUnderlined = false
          result.append(repeatElement(UInt8(ascii: "_"), count: rule.width), look)
        }
        offset = min(rule.range.upperBound, stretch.range.upperBound)
        guard offset == rule.range.upperBound else { break }
        waiting.removeFirst()
      }
      result.append(text[offset..<stretch.range.upperBound], stretch.look)
    }
    result.notes = Self.moved(notes, behind: rules)
    return result
  }

  /// The rules in their order; underlined words with white space beside them have been written on a rule.
  private func rules() -> [Rule] {
    var result: [Rule] = []
    var open: Rule?
    var isFilled = false
    func close() {
      if let rule = open, !isFilled, rule.width >= Self.narrowest { result.append(rule) }
      (open, isFilled) = (nil, false)
    }
    for stretch in stretches {
      guard stretch.look.isUnderlined else {
        close()
        continue
      }
      var offset = stretch.range.lowerBound
      while offset < stretch.range.upperBound {
        let (scalar, length) = decodeScalar(text, at: offset)
        if scalar == 0x0A {
          close()
        } else if let width = Self.blankWidth(scalar) {
          let rule = open ?? Rule(range: offset..<offset, width: 0)
          open = Rule(
            range: rule.range.lowerBound..<offset + length, width: min(rule.width + width, Self.widest))
        } else {
          isFilled = true
        }
        offset += length
      }
    }
    close()
    return result
  }

  private var hasWords: Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains {
      $0.value != 0x0A && Self.blankWidth($0.value) == nil
    }
  }

  /// In half widths; `nil` for what is not white.
  private static func blankWidth(_ scalar: UInt32) -> Int? {
    switch scalar {
    case " ", 0xA0, 0x2002: 1
    case 0x2003, 0x3000: 2
    case 0x09: 4
    default: nil
    }
  }

  private static func moved(_ notes: [InlineMark], behind rules: [Rule]) -> [InlineMark] {
    var shift = 0
    var waiting = rules[...]
    return notes.map { note in
      while let rule = waiting.first, rule.range.upperBound <= note.range.lowerBound {
        shift += rule.width - rule.range.count
        waiting.removeFirst()
      }
      return InlineMark(note.kind, note.range.lowerBound + shift..<note.range.upperBound + shift)
    }
  }
}
