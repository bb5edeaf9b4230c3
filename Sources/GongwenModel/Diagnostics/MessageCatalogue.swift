/// The language of messages.
public enum MessageLanguage: String, Sendable, Codable {
  /// 中文
  case chinese = "zh"
  /// English
  case english = "en"
}

/// The words of one kind of diagnostic.
///
/// `{0}`, `{1}` … stand for the diagnostic's arguments; `{0|place|places}` is a count with its noun, in the singular
/// after 1.
public struct MessageEntry: Sendable {
  /// The message in Chinese.
  public var chinese: String
  /// The message in English: one lower-case clause.
  public var english: String
  /// What to do about it, in Chinese; empty when the message says it.
  public var chineseHint: String
  /// What to do about it, in English.
  public var englishHint: String

  /// Creates an entry.
  public init(_ chinese: String, _ english: String, hint chineseHint: String = "", _ englishHint: String = "")
  {
    self.chinese = chinese
    self.english = english
    self.chineseHint = chineseHint
    self.englishHint = englishHint
  }
}

/// Messages by the id of their diagnostic.
///
/// Each module has the table of its own messages, and where modules are joined their tables are: `Gongwen` makes
/// `standard` of all.
public struct MessageCatalogue: Sendable {
  /// Most runs show a few messages, and joining some hundred would be a good part of the start: they are looked up.
  package let tables: [[String: MessageEntry]]

  /// Joins tables; what a later one says wins.
  public init(_ tables: [[String: MessageEntry]]) { self.tables = tables }

  /// The words of an id; `nil` for one that no table has.
  public subscript(id: String) -> MessageEntry? {
    for table in tables.reversed() {
      if let entry = table[id] { return entry }
    }
    return nil
  }

  /// All entries by id, joined anew at each call.
  public var entries: [String: MessageEntry] {
    tables.reduce(into: [:]) { all, table in all.merge(table) { _, later in later } }
  }

  /// The message of a diagnostic in a language; an id without an entry shows its arguments.
  public func message(for diagnostic: Diagnostic, in language: MessageLanguage) -> String {
    guard let entry = self[diagnostic.id] else {
      return ([diagnostic.id] + diagnostic.arguments).joined(separator: " ")
    }
    return Self.fill(language == .chinese ? entry.chinese : entry.english, diagnostic.arguments)
  }

  /// The remedy of a diagnostic in a language, or `nil` when there is none; one that would name nothing is none.
  public func hint(for diagnostic: Diagnostic, in language: MessageLanguage) -> String? {
    guard let entry = self[diagnostic.id] else { return nil }
    let hint = language == .chinese ? entry.chineseHint : entry.englishHint
    let filled = Self.fill(hint, diagnostic.arguments)
    // `the nearest known key: ` of a key that is near to none.
    guard let last = filled.last(where: { $0 != " " }), last != ":", last != "：" else { return nil }
    return filled
  }

  private static func fill(_ pattern: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let tail = rest[rest.index(after: open)...]
      let parts = tail.firstIndex(of: "}").map { tail[..<$0].split(separator: "|") } ?? []
      guard let close = tail.firstIndex(of: "}"), let index = parts.first.flatMap({ Int($0) }) else {
        result += "{"
        rest = tail
        continue
      }
      let argument = arguments.indices.contains(index) ? arguments[index] : ""
      result += argument
      if parts.count == 3 { result += " " + (argument == "1" ? parts[1] : parts[2]) }
      rest = tail[tail.index(after: close)...]
    }
    return result + rest
  }
}
