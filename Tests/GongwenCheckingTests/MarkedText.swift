import GongwenChecking
import GongwenModel

/// A text whose expected diagnostics are marked in it: `加强学习⟦,⟧提高`.
struct MarkedText: Sendable {
  /// The text without marks.
  let text: String
  /// The marked spans, in bytes of the text.
  let spans: [SourceSpan]

  init(_ marked: String) {
    var text = ""
    var spans: [SourceSpan] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": spans.append(SourceSpan(start, text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.spans = spans
  }

  /// A text with spans marked, for comparison in a form that people can read.
  static func mark(_ text: String, _ spans: [SourceSpan]) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for offset in 0...bytes.count {
      for span in spans where span.upperBound == offset { _ = span; result += "⟧".utf8 }
      for span in spans where span.lowerBound == offset { _ = span; result += "⟦".utf8 }
      if offset < bytes.count { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// What one rule must find and must leave alone.
struct RuleCase: Sendable, CustomStringConvertible {
  let id: String
  let wrong: [String]
  let right: [String]

  init(_ id: String, wrong: [String], right: [String]) {
    self.id = id
    self.wrong = wrong
    self.right = right
  }

  var description: String { id }

  /// The text with the diagnostics of this rule marked.
  func marked(_ text: String) -> String {
    let (document, source) = PlainDocument.make(text)
    let spans = Checker().check(document, source: source).filter { $0.id == id }.compactMap(\.span)
    return MarkedText.mark(text, spans)
  }
}
