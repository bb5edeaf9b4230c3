package import GongwenChecking
package import GongwenModel
package import GongwenStyle

/// A clause of a standard whose keeping is measured on the pages, as `--report` names it.
package struct ConformityClause: Sendable {
  /// The number of the fact, such as `G-40` or `G-40.centre`.
  package let id: String
  /// The document and its clause.
  package let clause: String
  /// How binding its wording is.
  package let strength: Strength
  /// What it is about.
  package let title: Bilingual
  /// What it asks for.
  package let wanted: String

  /// All clauses that are measured.
  package static var all: [ConformityClause] { ConformityRegistry.rules.map(\.clause) }

  /// The clauses that an id names: the one of that id, and those of its parts, `G-40.centre` for `G-40`.
  package static func named(_ id: String) -> [ConformityClause] {
    all.filter { $0.id == id || $0.id.hasPrefix(id + ".") }
  }

  /// The clause for a reader: what it is about, how binding, where it is from, what is measured.
  package func explanation(_ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    return "\(id)  \(title.text(in: language))\n"
      + (isChinese ? "要求程度：" : "strength: ") + strength.rawValue
      + (isChinese ? "\n依据：" : "\nsource: ") + clause
      + (isChinese ? "\n要求：" : "\nwanted: ") + wanted + "\n"
  }
}
