internal import GongwenModel
internal import GongwenYAML

/// A document as a record in YAML or JSON: what an office system sends, and what `gongwen convert` writes.
///
/// Everything is said, nothing is guessed: roles, ordinals and marks are taken as they stand.
enum RecordFormat: InputFormat {
  static let name = "record"
  static let extensions = ["yaml", "yml", "json"]

  static func recognises(_ kind: FileKind, fileExtension: String) -> Bool {
    extensions.contains(fileExtension)
  }

  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript {
    let source = try decode(bytes, name: name)
    try refuseDepth(source)
    let root: YAMLNode?
    do {
      root = try YAMLText.root(source.string(in: source.span))
    } catch {
      throw Fault(.input, "record.malformed", [name, "\(error)"], path: name)
    }
    guard let root else { throw Fault(.input, "record.malformed", [name, ""], path: name) }
    return try RecordReader(name: name).run(root)
  }

  /// Refuses values within values beyond all use before they are parsed: parsing takes stack for each level.
  private static func refuseDepth(_ source: SourceText) throws(Fault) {
    var depth = 0
    for byte in source.utf8 {
      if byte == "[" || byte == "{" {
        depth += 1
      } else if byte == "]" || byte == "}" {
        depth = max(0, depth - 1)
      }
      if depth > RecordReader.depth { throw tooDeep(source.name) }
    }
    for line in 1...source.lineCount {
      let span = source.lineSpan(line)
      let lead = source.utf8[span.lowerBound..<span.upperBound].prefix {
        $0 == " " || $0 == "-" || $0 == "?"
      }
      if lead.count > 8 * RecordReader.depth { throw tooDeep(source.name) }
    }
  }

  private static func tooDeep(_ name: String) -> Fault {
    Fault(.input, "record.depth", [name, String(RecordReader.depth)], path: name)
  }
}
