internal import GongwenModel

/// Where the values that metadata gives stand in the source: what is said of a paragraph that was made of one is
/// said of its place there.
struct ValuePlaces: Sendable {
  /// A value as it stands in the source.
  private struct Place: Sendable {
    var text: [UInt8]
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
      return Place(text: Array(source.utf8[span.lowerBound..<span.upperBound]), span: span)
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
      if let whole = paragraph.firstRange(of: place.text) {
        let own = part.clamped(to: whole)
        guard !own.isEmpty else { continue }
        return place.span(own.lowerBound - whole.lowerBound, own.count)
      }
      if let whole = place.text.firstRange(of: paragraph) {
        return place.span(whole.lowerBound + part.lowerBound, part.count)
      }
    }
    let words = paragraph[part]
    for place in places where !words.isEmpty {
      if let found = place.text.firstRange(of: words) { return place.span(found.lowerBound, found.count) }
    }
    // A value that is printed in another form, such as an ISO date.
    return places.count == 1 ? places.first?.span : nil
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
