import GongwenModel

/// A stretch of a template, cut into what is copied and what a row fills.
///
/// The tags are found already, so filling is one walk over them: linear in the template, without recursion however
/// deep its sections lie.
struct TemplateText: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case variable(String)
    /// `{{#name}}` or `{{^name}}`, with the place of the piece after its end.
    case section(name: String, wantsValue: Bool, end: Int)
    /// `{{#名单}}`, with the place of the piece after its end.
    case list(end: Int)
  }

  /// A tag that opens or closes a section which the stretch does not hold whole.
  struct Unbalanced: Error {
    var tag: TemplateTags.Tag
  }

  private var pieces: [Piece] = []

  /// Cuts a stretch.
  ///
  /// - Parameters:
  ///   - range: The stretch, in bytes of the template.
  ///   - tags: The tags of the whole template.
  /// - Throws: The first tag whose section begins or ends outside the stretch.
  init(_ range: Range<Int>, _ tags: TemplateTags) throws(Unbalanced) {
    var position = range.lowerBound
    var open: [(piece: Int, tag: TemplateTags.Tag)] = []
    for tag in tags.tags(in: range) {
      let room = tags.room(of: tag, in: range)
      append(text: tags.string(in: position..<max(position, room.lowerBound)))
      position = max(position, room.upperBound)
      switch tag.kind {
      case .variable, .unsupported, .unclosed: pieces.append(.variable(tag.name))
      case .comment: break
      case .section, .inverted:
        open.append((pieces.count, tag))
        pieces.append(.section(name: tag.name, wantsValue: tag.kind == .section, end: 0))
      case .close:
        guard let section = open.popLast(), section.tag.name == tag.name else { throw Unbalanced(tag: tag) }
        pieces[section.piece] =
          section.tag.name == TemplateTags.list
          ? .list(end: pieces.count)
          : .section(name: section.tag.name, wantsValue: section.tag.kind == .section, end: pieces.count)
      }
    }
    if let section = open.last { throw Unbalanced(tag: section.tag) }
    append(text: tags.string(in: position..<range.upperBound))
  }

  private mutating func append(text: String) {
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  /// The stretch with values in the places of its tags; an empty value counts as none.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - people: Those of each person, for a list.
  /// - Returns: The text.
  func filled(_ values: [String: String], people: [[String: String]] = []) -> String {
    var result = ""
    fill(pieces.indices, values, people, &result)
    return result
  }

  private func fill(
    _ range: Range<Int>, _ values: [String: String], _ people: [[String: String]], _ result: inout String
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      switch pieces[index] {
      case .text(let text): result += text
      case .variable(let name): result += values[name] ?? ""
      case .section(let name, let wantsValue, let end):
        if (values[name]?.isEmpty == false) != wantsValue { index = end - 1 }
      case .list(let end):
        // A list lies in no list. A text over its limit is refused as a whole, so no more need be made of it.
        for person in people where result.utf8.count <= LimitTable.textBytes {
          fill(index + 1..<end, person, [], &result)
        }
        index = end - 1
      }
    }
  }
}

extension TemplateTags {
  /// The tags that begin in a range.
  func tags(in range: Range<Int>) -> ArraySlice<Tag> {
    tags[firstTag(at: range.lowerBound)..<firstTag(at: range.upperBound)]
  }

  /// The place in the list of the first tag that begins at an offset or after it.
  private func firstTag(at offset: Int) -> Int {
    var (low, high) = (0, tags.count)
    while low < high {
      let middle = (low + high) / 2
      if tags[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What a tag takes out of the text: itself, or its whole line when it prints nothing and stands alone there.
  func room(of tag: Tag, in range: Range<Int>) -> Range<Int> {
    switch tag.kind {
    case .variable, .unsupported, .unclosed: return tag.range
    case .section, .inverted, .close, .comment: break
    }
    var start = tag.range.lowerBound
    while start > range.lowerBound, isBlank(utf8[start - 1]) { start -= 1 }
    guard start == range.lowerBound || utf8[start - 1] == UInt8(ascii: "\n") else { return tag.range }
    var end = tag.range.upperBound
    while end < range.upperBound, isBlank(utf8[end]) { end += 1 }
    if end < range.upperBound, utf8[end] == UInt8(ascii: "\r") { end += 1 }
    if end == range.upperBound { return start..<end }
    return utf8[end] == UInt8(ascii: "\n") ? start..<end + 1 : tag.range
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
