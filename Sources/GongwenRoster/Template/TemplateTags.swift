/// The tags of a mustache template with their places.
///
/// The library renders; it leaves out silently what a row does not have. Official paper can not: so the tags
/// are walked once beforehand to know which values a row must give. Only what a flat row of values can fill
/// is allowed; partials, blocks, changed delimiters and lambdas are refused by name.
struct TemplateTags {
  enum Kind: Equatable {
    case variable
    case section
    case inverted
    case close
    case comment
    case unsupported
  }

  struct Tag: Equatable {
    var kind: Kind
    var name: String
    var offset: Int
  }

  let tags: [Tag]

  /// Finds the tags of a template; one that is not closed ends the list as unsupported.
  init(_ utf8: [UInt8]) {
    var tags: [Tag] = []
    var position = 0
    while let open = Self.find("{{", in: utf8, from: position) {
      let isTriple = open + 2 < utf8.count && utf8[open + 2] == UInt8(ascii: "{")
      guard let close = Self.find(isTriple ? "}}}" : "}}", in: utf8, from: open + 2) else {
        tags.append(Tag(kind: .unsupported, name: "{{", offset: open))
        break
      }
      let content = String(decoding: utf8[(open + (isTriple ? 3 : 2))..<close], as: UTF8.self)
      tags.append(Self.tag(content, at: open))
      position = close + (isTriple ? 3 : 2)
    }
    self.tags = tags
  }

  /// The variables that are reached with these values and have none, each once, in order.
  func missing(_ values: [String: String]) -> [Tag] {
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

  private static func tag(_ content: String, at offset: Int) -> Tag {
    let trimmed = DelimitedScanner.trimmed(content.utf8)
    let kind: Kind
    switch trimmed.first {
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
    return Tag(kind: kind, name: name, offset: offset)
  }

  private static func find(_ mark: StaticString, in utf8: [UInt8], from start: Int) -> Int? {
    let count = mark.utf8CodeUnitCount
    guard utf8.count >= count, start <= utf8.count - count else { return nil }
    return (start...(utf8.count - count)).first { index in
      (0..<count).allSatisfy { utf8[index + $0] == mark.utf8Start[$0] }
    }
  }
}
