internal import GongwenModel

/// A text of a table's cell or a note with its white space folded, as reading folds that of paragraphs.
struct FoldedText {
  /// The text; each character knows where it stands in the manuscript.
  private(set) var text = TracedText()
  /// The marks on it.
  private(set) var marks: [InlineMark] = []

  /// `年    月    日`: so many spaces are a gap.
  private static let wideGap = 3
  private static let widestGap = 12

  /// Folds a line.
  ///
  /// - Parameters:
  ///   - bytes: The line in UTF-8.
  ///   - offset: Where it stands in the manuscript.
  ///   - marks: The marks on it.
  init(_ bytes: ArraySlice<UInt8>, at offset: Int, marks: [InlineMark]) {
    let all = Array(bytes)
    // Where each byte of the line went; a byte left out goes where the next one does.
    var places = [Int](repeating: 0, count: all.count + 1)
    var index = 0
    var gap: Int?
    while index < all.count {
      let (scalar, length) = decodeScalar(all, at: index)
      for byte in index..<index + length { places[byte] = text.utf8.count }
      if ScalarSet.isWhiteSpace(scalar) {
        gap = gap ?? index
      } else {
        appendGap(gap, before: index, all, offset)
        gap = nil
        for byte in 0..<length { places[index + byte] = text.utf8.count + byte }
        text.append(all[index..<index + length], from: offset + index)
      }
      index += length
    }
    places[all.count] = text.utf8.count
    self.marks = marks.compactMap { mark in
      let range =
        places[mark.range.lowerBound]..<max(places[mark.range.lowerBound], places[mark.range.upperBound])
      return range.isEmpty ? nil : InlineMark(mark.kind, range)
    }
  }

  /// 年 before 月, 月 before 日: room for a figure.
  private func isDate(before index: Int, _ all: [UInt8]) -> Bool {
    let (left, right) = (text.utf8.suffix(3), all[index...].prefix(3))
    return left.elementsEqual("年".utf8) && right.elementsEqual("月".utf8)
      || left.elementsEqual("月".utf8) && right.elementsEqual("日".utf8)
  }

  /// White space between words: ideographic spaces stay, and so does a wide gap, which is to be written in; anything else is
  /// one space; at the start there is none.
  private mutating func appendGap(_ gap: Int?, before end: Int, _ all: [UInt8], _ offset: Int) {
    guard let gap, !text.isEmpty else { return }
    let run = all[gap..<end]
    // U+3000
    let isIdeographic =
      run.count % 3 == 0
      && stride(from: gap, to: end, by: 3).allSatisfy {
        all[$0] == 0xE3 && all[$0 + 1] == 0x80 && all[$0 + 2] == 0x80
      }
    let isWide =
      isIdeographic
      || run.count >= (isDate(before: end, all) ? 2 : Self.wideGap) && run.allSatisfy { $0 == " " }
    let kept = isWide ? Array(run.prefix(isIdeographic ? 3 * Self.widestGap : Self.widestGap)) : [0x20]
    text.append(kept, from: offset + gap)
  }
}
