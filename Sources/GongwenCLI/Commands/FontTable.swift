import Gongwen
import GongwenModel

/// The inventory of fonts as a table for people.
struct FontTable {
  private let inventory: FontInventory
  private let isChinese: Bool

  init(_ inventory: FontInventory, language: MessageLanguage) {
    self.inventory = inventory
    isChinese = language == .chinese
  }

  /// The table: a row for each face; the first of a role sets it, those with `+` stand after it.
  var text: PrintableText {
    let lists = FontInventory.lists.map(\.0)
    var rows = [
      (isChinese ? ["用途", "字体", "许可"] : ["ROLE", "FACE", "LICENCE"]) + lists + [isChinese ? "文件" : "FILE"]
    ]
    for role in inventory.roles {
      let name = "\(role.label) \(role.role.rawValue)"
      if role.faces.isEmpty { rows.append([name, absence(of: role)]) }
      for (number, face) in role.faces.enumerated() { rows.append(row(face, number == 0 ? name : "  +")) }
    }
    var text: PrintableText = ""
    for line in TextTable.lines(rows) + missing.map({ PrintableText($0) }) { text += "\(line)\n" }
    return text
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
}
