import GongwenModel

/// The tags of a mustache template with their places.
///
/// Mustache leaves out silently what a row does not have. Official paper cannot: so the tags are walked once
/// beforehand to know which values a row must give. Only what a flat row of values can fill is allowed; partials,
/// blocks, changed delimiters and transforms are refused by name, and so is a tag over two lines.
struct TemplateTags: Sendable {
  enum Kind: Hashable, Sendable {
    case variable
    case section
    case inverted
    case close
    case comment
    case unsupported
    /// `{{姓名}`, whose end is missing
    case unclosed
  }

  struct Tag: Hashable, Sendable {
    var kind: Kind
    var name: String
    /// Its bytes, braces included.
    var range: Range<Int>
  }

  /// The section that is repeated for each person of the roster.
  static let list = "名单"

  /// The tags in order.
  let tags: [Tag]
  /// The template's text.
  let utf8: [UInt8]

  /// Finds the tags of a template; one that is not closed ends the list.
  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var tags: [Tag] = []
    var position = 0
    while let open = Self.find("{{", in: utf8, from: position) {
      let isTriple = open + 2 < utf8.count && utf8[open + 2] == UInt8(ascii: "{")
      let width = isTriple ? 3 : 2
      let end = Self.find(isTriple ? "}}}" : "}}", in: utf8, from: open + 2)
      guard let close = end, !Self.holdsBrace(utf8[(open + width)..<close]) else {
        tags.append(Tag(kind: .unclosed, name: Self.beginning(of: utf8, from: open), range: open..<open + 2))
        break
      }
      let content = String(decoding: utf8[(open + width)..<close], as: UTF8.self)
      tags.append(Self.tag(content, open..<close + width))
      position = close + width
    }
    self.tags = tags
  }

  /// The first tag that a row cannot fill, or that closes or leaves open the wrong section.
  var firstFault: (tag: Tag, id: String)? {
    var open: [Tag] = []
    for tag in tags {
      switch tag.kind {
      case .unsupported: return (tag, "batch.template.unsupported")
      case .unclosed: return (tag, "batch.template.unclosed")
      case .variable where tag.name == Self.list, .inverted where tag.name == Self.list:
        return (tag, "batch.template.unsupported")
      case .section, .inverted:
        // A list lies in no list.
        if tag.name == Self.list, open.contains(where: { $0.name == Self.list }) {
          return (tag, "batch.template.section")
        }
        open.append(tag)
        if open.count > LimitTable.templateDepth { return (tag, "batch.template.depth") }
      case .close:
        guard open.popLast()?.name == tag.name else { return (tag, "batch.template.section") }
      case .variable, .comment: break
      }
    }
    return open.last.map { ($0, "batch.template.section") }
  }

  /// Whether a section is repeated for each person.
  var hasList: Bool { tags.contains { $0.kind == .section && $0.name == Self.list } }

  /// The bytes that are repeated for each person.
  var listBytes: Int {
    var start: Int?
    var count = 0
    for tag in tags where tag.name == Self.list {
      if tag.kind == .section { start = tag.range.upperBound }
      if tag.kind == .close, let from = start { count += tag.range.lowerBound - from }
    }
    return count
  }

  /// The variables that are reached and have no value, each with the places of the people in their list who lack it;
  /// outside the list, without people.
  func missing(_ people: TemplatePeople) -> [(tag: Tag, people: [Int])] {
    var outer: [Tag] = []
    var inner: [Tag] = []
    var isInside = false
    for tag in tags {
      if tag.name == Self.list, tag.kind == .section || tag.kind == .close {
        isInside = tag.kind == .section
      } else if isInside {
        inner.append(tag)
      } else {
        outer.append(tag)
      }
    }
    var places: [Tag: [Int]] = [:]
    for (place, row) in people.rows.enumerated() {
      for tag in Self.missing(row, in: inner) { places[tag, default: []].append(place) }
    }
    let found = Self.missing(people.shared, in: outer).map { (tag: $0, people: [Int]()) }
    return (found + places.map { (tag: $0.key, people: $0.value) })
      .sorted { $0.tag.range.lowerBound < $1.tag.range.lowerBound }
  }

  /// The variables that are reached with these values and have none, each once, in order.
  func missing(_ values: [String: String]) -> [Tag] { Self.missing(values, in: tags) }

  private static func missing(_ values: [String: String], in tags: [Tag]) -> [Tag] {
    var missing: [Tag] = []
    var seen: Set<String> = []
    // Whether each open section is printed.
    var open: [Bool] = []
    for tag in tags {
      let hasValue = values[tag.name]?.isEmpty == false
      switch tag.kind {
      case .section: open.append(hasValue)
      case .inverted: open.append(!hasValue)
      case .close: _ = open.popLast()
      case .variable where !hasValue && open.allSatisfy({ $0 }):
        if seen.insert(tag.name).inserted { missing.append(tag) }
      default: break
      }
    }
    return missing
  }

  /// The text of a range of bytes.
  func string(in range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  private static func tag(_ content: String, _ range: Range<Int>) -> Tag {
    let trimmed = DelimitedScanner.trimmed(content.utf8)
    let kind: Kind
    switch trimmed.first {
    case _ where content.utf8.contains(UInt8(ascii: "\n")): kind = .unsupported
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .close
    case "!": kind = .comment
    case "&": kind = .variable
    case ">", "<", "$", "=", "%", ".", nil: kind = .unsupported
    default: kind = trimmed.contains("(") || trimmed.contains(".") ? .unsupported : .variable
    }
    let isPlain = kind == .unsupported || kind == .variable && trimmed.first != "&"
    let name = isPlain ? trimmed : DelimitedScanner.trimmed(String(trimmed.dropFirst()).utf8)
    return Tag(kind: kind, name: name, range: range)
  }

  /// Whether there is a brace inside a tag, which begins or ends another one; a comment may hold some.
  private static func holdsBrace(_ content: ArraySlice<UInt8>) -> Bool {
    content.first != UInt8(ascii: "!")
      && content.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
  }

  /// A tag that is not closed as far as it goes: to the first closing brace, the next tag or the line's end.
  private static func beginning(of utf8: [UInt8], from open: Int) -> String {
    let rest = String(decoding: utf8[open..<min(utf8.count, open + 200)], as: UTF8.self)
    var name = ""
    for character in rest.prefix(40) {
      if character.isNewline || character == "{" && name.contains(where: { $0 != "{" }) { break }
      name.append(character)
      if character == "}" { break }
    }
    return name
  }

  private static func find(_ mark: StaticString, in utf8: [UInt8], from start: Int) -> Int? {
    let count = mark.utf8CodeUnitCount
    guard utf8.count >= count, start <= utf8.count - count else { return nil }
    return (start...(utf8.count - count)).first { index in
      (0..<count).allSatisfy { utf8[index + $0] == mark.utf8Start[$0] }
    }
  }
}
