internal import GongwenModel

/// What the parts of a document have come to so far, against what a text may come to.
///
/// It is looked at while they are read: a small file may hold millions of empty paragraphs, each of which takes its memory.
struct StoryBudget {
  /// The paragraphs that stand by themselves, and the rows of tables.
  var lines = 0
  /// The bytes of text.
  var bytes = 0
  /// Whatever takes memory by itself: paragraphs, cells, pictures, fields.
  var pieces = 0

  private let limits: FormatLimits
  private let file: String

  init(_ limits: FormatLimits, file: String) { (self.limits, self.file) = (limits, file) }

  /// Throws a `Fault` of category input as soon as a limit is passed.
  func check() throws(Fault) {
    guard lines <= limits.lines else {
      throw Fault(.input, "input.too-many-lines", [file, String(limits.lines)], path: file)
    }
    guard bytes <= limits.textSize else {
      throw Fault(.input, "input.too-large", [file, String(limits.textSize >> 20)], path: file)
    }
    guard pieces <= limits.pieces else {
      throw Fault(.input, "docx.pieces", [file, String(limits.pieces)], path: file)
    }
  }
}
