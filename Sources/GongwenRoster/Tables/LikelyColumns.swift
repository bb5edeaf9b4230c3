import GongwenModel

/// Columns whose heads are not known though they seem to say what no other column does: 挂职单位 where there is no 单位.
package struct LikelyColumns {
  /// A column that was left out, and the head under which it would be used.
  package struct Column: Equatable {
    /// Its head.
    package var name: String
    /// The head that is known: 单位.
    package var known: String
  }

  /// The columns, from left to right.
  package private(set) var columns: [Column] = []

  private static let words: [(known: String, words: [String])] = [
    ("单位", ["单位", "部门", "科室", "机构", "学校", "乡镇", "街道", "镇街", "医院", "企业", "公司", "院系"]),
    ("职务", ["职务", "职级", "岗位", "职位"]), ("姓名", ["姓名", "名字", "负责人", "述职人", "述职对象", "考核对象"]),
    ("文件", ["文件", "报告", "稿件", "附件"]),
  ]

  /// Looks through the columns of a roster.
  ///
  /// - Parameters:
  ///   - roster: The roster.
  ///   - used: Heads that are used otherwise, in the pattern of names.
  package init(of roster: Roster, used: Set<String>) {
    // A column for the units of lines above people is there whether or not the table has such lines.
    let filled = roster.columns.indices.filter { index in roster.rows.contains { $0.cells[index] != nil } }
    let meanings = filled.map { roster.columns[$0].meaning }
    let open = Self.words.filter { word in
      if let key = DocumentMetadata.key(named: word.known)?.name { return !meanings.contains(.metadata(key)) }
      return !meanings.contains(.file)
    }
    for column in filled.map({ roster.columns[$0] }) where column.meaning == .other {
      if used.contains(column.name) { continue }
      let head = Self.bare(column.name)
      let likely = open.first { word in word.words.contains { head.hasSuffix($0) } }
      if let likely { columns.append(Column(name: column.name, known: likely.known)) }
    }
  }

  /// A head without what may follow its word; in 任职务时间 and 单位电话 another word comes last.
  private static func bare(_ head: String) -> String {
    let head = TableWords.bare(head)
    let ending = ["名称", "全称", "简称"].first { head.hasSuffix($0) }
    return String(head.dropLast(ending?.count ?? 0))
  }
}
