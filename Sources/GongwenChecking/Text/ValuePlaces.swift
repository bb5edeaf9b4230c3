internal import GongwenModel

/// Where the values that metadata gives stand in the source: what is said of a paragraph that was made of one is
/// said of its place there.
struct ValuePlaces: Sendable {
  /// How far into a paragraph its value begins at most, in bytes: behind a label such as 抄送：.
  private static let longestLabel = 64
  /// How far into a value one of its names is looked for, in bytes: each of them is, and no list of organs is longer.
  private static let longestList = 4096

  /// A value as it stands in the source.
  private struct Place: Sendable {
    /// Its bytes, which stay the source's own: every organ of a list has them.
    var text: ArraySlice<UInt8>
    var span: SourceSpan

    func span(_ offset: Int, _ count: Int) -> SourceSpan {
      SourceSpan(span.lowerBound + offset, span.lowerBound + offset + count)
    }
  }

  private let places: [Place]

  /// The values that make the paragraphs of a role.
  init(of role: ParagraphRole, in document: Document, source: SourceText) {
    guard !document.valuePlaces.isEmpty else {
      places = []
      return
    }
    places = Self.keys(of: role).compactMap { key in
      guard let span = document.valuePlaces[key], span.upperBound <= source.utf8.count else { return nil }
      return Place(text: source.utf8[span.lowerBound..<span.upperBound], span: span)
    }
  }

  /// The place of a part of a paragraph.
  ///
  /// - Parameters:
  ///   - part: Bytes of the paragraph.
  ///   - paragraph: Its text.
  /// - Returns: The place; `nil` when none of its values is known to hold it.
  func span(of part: Range<Int>, in paragraph: [UInt8]) -> SourceSpan? {
    for place in places {
      // 抄送：…。 is more than its value, one of two organs is less.
      if let whole = Self.range(of: place.text, in: paragraph[...], from: Self.longestLabel) {
        let own = part.clamped(to: whole)
        guard !own.isEmpty else { continue }
        return place.span(own.lowerBound - whole.lowerBound, own.count)
      }
      if let whole = Self.range(of: paragraph[...], in: place.text, from: Self.longestList) {
        return place.span(whole.lowerBound + part.lowerBound, part.count)
      }
    }
    let words = paragraph[part]
    for place in places where !words.isEmpty {
      if let found = Self.range(of: words, in: place.text, from: Self.longestList) {
        return place.span(found.lowerBound, found.count)
      }
    }
    // A value that is printed in another form, such as an ISO date.
    return places.count == 1 ? places.first?.span : nil
  }

  /// Where some bytes stand in others, counted from the start of these, when they begin not far behind it.
  private static func range(
    of part: ArraySlice<UInt8>, in whole: ArraySlice<UInt8>, from most: Int
  ) -> Range<Int>? {
    guard let first = part.first, part.count <= whole.count else { return nil }
    let last = whole.startIndex + min(most, whole.count - part.count)
    var start = whole.startIndex
    while start <= last {
      if whole[start] == first, whole[start..<start + part.count] == part {
        let offset = start - whole.startIndex
        return offset..<offset + part.count
      }
      start += 1
    }
    return nil
  }

  private static func keys(of role: ParagraphRole) -> [String] {
    switch role {
    case .title, .subtitle, .salutation, .date, .remarks, .copyNumber, .urgency, .documentNumber:
      [role.rawValue]
    case .byline: ["unit", "position", "name"]
    case .signature: ["unit", "name"]
    case .securityLevel: ["securityLevel", "confidentialityPeriod"]
    case .organMark: ["issuingOrgans"]
    case .signatory: ["signatories"]
    case .imprint: ["movedRecipients", "copyRecipients", "printingOrgan", "printingDate"]
    case .attendance: ["attendees", "absentees", "observers"]
    default: []
    }
  }
}
