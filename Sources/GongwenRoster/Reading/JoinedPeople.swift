import GongwenModel

/// Two people in one cell of names: 张三、李四, 张三/李四, or one below the other.
enum JoinedPeople {
  /// 、 stands between them.
  case certain
  /// Another mark does, behind which there may be a remark, or a blank or a line end, which long names have in them too.
  case perhaps

  /// Looks at a cell; `nil` for one person.
  init?(in text: String) {
    if text.contains("、") {
      self = .certain
      return
    }
    let parts = text.split { "/／;；,，".contains($0) }
    if Self.areNames(parts), parts.allSatisfy({ Self.beginsName($0) }) {
      self = .perhaps
      return
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    // 司马　相如 is one name, and so is 王　芳.
    guard Self.areNames(words), words.prefix(2).allSatisfy({ Self.beginsName($0) }),
      !Surnames.isCompound(words[0])
    else { return nil }
    self = .perhaps
  }

  private static func areNames(_ parts: [Substring]) -> Bool {
    parts.count > 1
      && parts.allSatisfy { part in
        let name = part.filter { !$0.isWhitespace }
        // 赵六，回族 and 王芳/副局长 say more of one.
        return (2...4).contains(name.count) && name.unicodeScalars.allSatisfy { ScalarSet.isHan($0.value) }
          && !PersonRemark.isOne(name) && !titles.contains(name)
          && !(name.last.map(titleEnds.contains) ?? false)
      }
  }

  private static func beginsName(_ word: Substring) -> Bool {
    guard let first = word.first(where: { !$0.isWhitespace }) else { return false }
    return Surnames.isSingle(first) || Surnames.isCompound(word.prefix(2))
  }

  private static let titles: Set<String> = [
    "同志", "女士", "先生", "兼任", "挂职", "正科", "副科", "正处", "副处",
  ]
  private static let titleEnds: CharacterGroup = "长员任记师级"
}
