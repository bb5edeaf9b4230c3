internal import GongwenModel

/// Writes a resolved style as one YAML sheet, each value with its figure, its source and its place.
struct StyleListing {
  let name: String
  let description: String
  let chain: [String]
  let settings: [StyleSetting]
  private var lines: [String] = []
  private var open: [String] = []

  init(name: String, description: String, chain: [String], settings: [StyleSetting]) {
    self.name = name
    self.description = description
    self.chain = chain
    self.settings = settings
  }

  /// The sheet as text.
  consuming func text() -> String {
    lines.append(PrintableText("# \(name): \(chain.joined(separator: " → "))").string)
    lines.append("schema: \(StyleSchema.version)")
    lines.append("description: \(ValueKind.text(200).written(description))")
    // What paragraphs inherit is written once, at the defaults.
    for setting in settings where !setting.isInherited { append(setting) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func append(_ setting: StyleSetting) {
    var groups = setting.key.split(separator: ".").map(String.init)
    let name = groups.removeLast()
    let shared = zip(groups, open).prefix { $0 == $1 }.count
    for depth in shared..<groups.count {
      lines.append(String(repeating: "  ", count: depth) + groups[depth] + ":")
    }
    open = groups
    lines.append(
      String(repeating: "  ", count: groups.count) + "\(name): \(setting.value)" + Self.comment(setting))
  }

  private static func comment(_ setting: StyleSetting) -> String {
    var notes: [String] = []
    if let figure = setting.figure { notes.append("= \(figure)") }
    if let citation = setting.citation { notes.append(citation.text) }
    if let path = setting.path {
      notes.append("\(StyleFile.name(of: path)).yaml:\(setting.line)")
    } else {
      notes.append("--set")
    }
    // A comment ends with its line, whatever a citation says.
    return PrintableText("  # " + notes.joined(separator: " · ")).string
  }
}
