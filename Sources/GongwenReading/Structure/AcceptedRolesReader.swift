public import GongwenModel
internal import GongwenYAML

extension AcceptedRoles {
  /// Reads a side-car: the sheet that `gongwen inspect --edit` prints, or the NDJSON of its `--format json`, edited by a
  /// person or not.
  ///
  /// - Parameters:
  ///   - bytes: the side-car's content, as UTF-8.
  ///   - name: its path, for messages.
  /// - Throws: `Fault` of category `input` with the first line that cannot be read.
  public init(_ bytes: [UInt8], name: String) throws(Fault) {
    self.init()
    let rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    // JSON objects begin with a brace, the rows of a sheet with a number or a comment.
    let first = rows.lazy.compactMap { $0.unicodeScalars.first { $0.value > 0x20 && $0 != "\u{FEFF}" } }.first
    guard first == nil || first == "{" else {
      lines = try ReviewSheetReader(name: name).read(rows)
      return
    }
    for (index, text) in rows.enumerated() {
      let number = index + 1
      guard text.utf8.contains(where: { $0 > 0x20 }) else { continue }
      if Self.isPart(text) { continue }
      guard let (key, value) = Self.parse(text) else {
        throw Fault(
          .input, "reading.accepted.malformed", [String(number), String(text.prefix(40))], path: name)
      }
      guard lines.updateValue(value, forKey: key) == nil else {
        throw Fault(.input, "reading.accepted.twice", [String(number), String(key)], path: name)
      }
    }
  }

  /// Whether a line of the side-car tells a part of a glued line, `"line":"12.1"`: the parts are decided anew.
  private static func isPart(_ text: String) -> Bool {
    guard text.hasPrefix("{\"line\":\"") else { return false }
    let number = text.dropFirst(9).prefix { $0 != "\"" }
    return number.contains(".") && number.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// JSON is YAML: what reads the front matter reads it.
  private static func parse(_ text: String) -> (Int, Line)? {
    guard let members = try? YAMLText.root(text)?.mapping else { return nil }
    let fields = Dictionary(
      members.compactMap { member in member.value.text.map { (member.key, $0) } }, uniquingKeysWith: { $1 })
    guard let line = fields["line"].flatMap({ Int($0) }), line > 0 else { return nil }
    // A line of several paragraphs has no one role.
    if fields["role"] == "glued" { return (line, Line(.body, isGlued: true)) }
    let level = fields["level"].flatMap { Int($0) }
    guard let name = fields["role"], let label = LineLabel(name: name, level: level) else {
      return nil
    }
    let result = Line(
      label, number: fields["number"] ?? "", text: fields["text"] ?? "",
      rest: fields["rest"] ?? "", continues: fields["continues"] == "true" ? true : nil)
    return (line, result)
  }
}
