import GongwenModel

/// The words of captions as they are set: a character's gap parts the number from the name (图1　组织机构).
///
/// Reading folds white space between Han characters away; between a number and a name it means something.
enum CaptionText {
  private static let gap = Array("\u{3000}".utf8)

  /// A caption with the gap, where it begins with 图 or 表 and a number and goes on at once.
  static func spaced(_ caption: InlineText) -> InlineText {
    let place = nameStart(caption.text.utf8)
    guard place > 0 else { return caption }
    var text = caption.text.slice(0..<place)
    text.append(gap, from: nil)
    text.append(caption.text.slice(place..<caption.text.utf8.count))
    func moved(_ offset: Int, isEnd: Bool) -> Int {
      offset > place || (offset == place && !isEnd) ? offset + gap.count : offset
    }
    let marks = caption.marks.map { mark in
      InlineMark(
        mark.kind, moved(mark.range.lowerBound, isEnd: false)..<moved(mark.range.upperBound, isEnd: true))
    }
    return InlineText(text, marks: marks)
  }

  /// The offset of a name that follows its number without a gap; 0 where there is none.
  private static func nameStart(_ utf8: [UInt8]) -> Int {
    guard !utf8.isEmpty else { return 0 }
    let (sign, first) = decodeScalar(utf8, at: 0)
    guard sign == "图" || sign == "表" else { return 0 }
    var offset = first
    var hasNumber = false
    while offset < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      let isDigit = (0x30...0x39).contains(scalar)
      // 2.1, 2-1 and 2—1 are numbers too.
      guard isDigit || hasNumber && [0x2E, 0x2D, 0x2013, 0x2014].contains(scalar) else { break }
      hasNumber = true
      offset += length
    }
    guard hasNumber, offset < utf8.count else { return 0 }
    let next = decodeScalar(utf8, at: offset).0
    return (0x4E00...0x9FFF).contains(next) || (0x3400...0x4DBF).contains(next) ? offset : 0
  }
}
