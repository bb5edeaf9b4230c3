import Gongwen

/// The inventory of fonts as a table, or as JSON.
struct FontTable {
  private let inventory: FontInventory
  private let isChinese: Bool

  init(_ inventory: FontInventory, language: MessageLanguage) {
    self.inventory = inventory
    isChinese = language == .chinese
  }

  /// The table: a row for each face; the first of a role sets it, those with `+` stand behind it.
  var text: String {
    let lists = FontInventory.lists.map(\.0)
    var rows = [
      (isChinese ? ["用途", "字体", "许可"] : ["ROLE", "FACE", "LICENCE"]) + lists + [isChinese ? "文件" : "FILE"]
    ]
    for role in inventory.roles {
      let name = "\(role.label) \(role.role.rawValue)"
      if role.faces.isEmpty { rows.append([name, absence(of: role)]) }
      for (number, face) in role.faces.enumerated() { rows.append(row(face, number == 0 ? name : "  +")) }
    }
    return (Self.aligned(rows) + missing).joined(separator: "\n")
  }

  private func absence(of role: FontInventory.Role) -> String {
    guard role.role == .latin else { return isChinese ? "（没有）" : "(none)" }
    return isChinese ? "（用各字体自带的西文）" : "(each face's own)"
  }

  private func row(_ face: FontInventory.Face, _ role: String) -> [String] {
    let licence = face.licence ?? (isChinese ? "未说明" : "not stated")
    let rights = face.mayBeEmbedded ? licence : licence + (isChinese ? "（禁止嵌入）" : " (no embedding)")
    let place = face.index == 0 ? face.path : "\(face.path)#\(face.index)"
    return [role, face.postScriptName, rights] + face.coverage.map { "\($0.covered)/\($0.total)" } + [place]
  }

  /// A line for each role and list with characters that no face of the chain draws.
  private var missing: [String] {
    inventory.roles.flatMap { role in
      FontInventory.lists.compactMap { list -> String? in
        guard let characters = role.missing[list.0], !characters.isEmpty, role.role != .latin else {
          return nil
        }
        let shown = String(characters.prefix(24)) + (characters.count > 24 ? "…" : "")
        let count = characters.unicodeScalars.count
        return isChinese
          ? "\(role.label)：\(list.0) 中有 \(count) 个字符没有字形：\(shown)"
          : "\(role.role.rawValue): \(count) characters of \(list.0) have no glyph: \(shown)"
      }
    }
  }

  /// Pads all columns but the last; a full-width character counts as two columns.
  static func aligned(_ rows: [[String]]) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.dropLast().enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], self.width(cell))
      }
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        guard column + 1 < row.count else { return cell }
        return cell + String(repeating: " ", count: widths[column] - width(cell))
      }.joined(separator: "  ")
    }
  }

  /// The columns that a text takes on a terminal.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}

extension FontTable {
  /// The inventory as one JSON object.
  static func json(_ inventory: FontInventory, language: MessageLanguage) -> String {
    let roles = inventory.roles.map { role in
      object([
        ("role", quoted(role.role.rawValue)), ("name", quoted(role.label)),
        ("faces", "[" + role.faces.map(face).joined(separator: ",") + "]"),
        ("missing", object(role.missing.sorted { $0.key < $1.key }.map { ($0.key, quoted($0.value)) })),
      ])
    }
    let findings = (inventory.diagnostics + inventory.faults.map(\.diagnostic)).map { diagnostic in
      object([
        ("id", quoted(diagnostic.id)), ("severity", quoted(diagnostic.severity.rawValue)),
        ("message", quoted(MessageCatalogue.message(for: diagnostic, in: language))),
        ("hint", MessageCatalogue.hint(for: diagnostic, in: language).map(quoted) ?? "null"),
      ])
    }
    return object([
      ("roles", "[" + roles.joined(separator: ",") + "]"),
      ("diagnostics", "[" + findings.joined(separator: ",") + "]"),
    ])
  }

  private static func face(_ face: FontInventory.Face) -> String {
    object([
      ("postScriptName", quoted(face.postScriptName)), ("family", quoted(face.family)),
      ("file", quoted(face.path)), ("index", String(face.index)), ("format", quoted(face.format)),
      ("licence", face.licence.map(quoted) ?? "null"), ("package", face.package.map(quoted) ?? "null"),
      ("embeddable", String(face.mayBeEmbedded)),
      (
        "coverage",
        object(
          face.coverage.map { ($0.list, object([("covered", "\($0.covered)"), ("total", "\($0.total)")])) })
      ),
    ])
  }

  private static func object(_ pairs: [(String, String)]) -> String {
    "{" + pairs.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
