import GongwenModel

/// Which of a dictionary's word boundaries a title may be divided at.
///
/// A dictionary of general Chinese leaves lone characters over (董事|会|风险, 教育|局, 第|三|届, 全|市) and says nothing
/// of what they belong to; as each of them is part of a word for the reader, one of its two boundaries goes.
struct WordEdges {
  private let units: [UInt16]
  private let edges: [Int]

  /// The boundaries that remain.
  ///
  /// - Parameters:
  ///   - boundaries: Where the dictionary begins a word, ascending, without the text's two ends.
  ///   - units: The text's UTF-16.
  /// - Returns: Those of the boundaries that divide no word.
  static func trusted(_ boundaries: [Int], _ units: [UInt16]) -> [Int] {
    let pass = WordEdges(units: units, edges: [0] + boundaries + [units.count])
    let refused = pass.refused()
    return boundaries.filter { !refused.contains($0) }
  }

  private func refused() -> Set<Int> {
    var refused: Set<Int> = []
    for word in edges.indices.dropLast() {
      let (start, end) = (edges[word], edges[word + 1])
      if WordEdges.isNumeral(units[end - 1]) { refused.insert(end) }
      guard end - start == 1, let edge = edge(besideWord: word) else { continue }
      refused.insert(edge)
    }
    return refused
  }

  /// The boundary of a lone character that is none: it belongs to what stands behind it, or to what stands before.
  private func edge(besideWord word: Int) -> Int? {
    let (start, end) = (edges[word], edges[word + 1])
    let unit = units[start]
    guard WordEdges.isHan(unit), !WordEdges.particles.contains(unit) else { return nil }
    // What a number counts ends with it (2023年|部分, 第三届|监事会).
    if start > 0, WordEdges.isNumeral(units[start - 1]) { return nil }
    if WordEdges.endings.contains(unit) { return opensName(word) ? end : start }
    // A preposition and a lone character are one word (在|职, 对|你).
    if word > 0, start - edges[word - 1] == 1, WordEdges.prepositions.contains(units[start - 1]) {
      return nil
    }
    let endsPhrase =
      end == units.count || WordEdges.particles.contains(units[end]) || !WordEdges.isHan(units[end])
    return endsPhrase && !WordEdges.prepositions.contains(unit) ? start : end
  }

  /// Whether 县, 局 or 校 begins what is named (关于|县城管局, 成立|市公共卫生…) and does not end it (云岭县, 教育局).
  private func opensName(_ word: Int) -> Bool {
    guard word > 0 else { return true }
    let last = units[edges[word] - 1]
    if !WordEdges.isHan(last) || last == 0x5E74 || WordEdges.particles.contains(last)
      || WordEdges.prepositions.contains(last)
    {
      return true
    }
    // A verb of two characters before it; a lone one belongs to it (强|市, 我|校).
    return edges[word] - edges[word - 1] > 1 && WordEdges.verbEnds.contains(last)
  }

  private static func isHan(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) }

  private static func isNumeral(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || unit == 0x3007 || numerals.contains(unit)
  }

  /// What joins the words of a title and belongs to none of them.
  private static let particles = Set("的地得和与及暨或等并".utf16)
  /// What ends no line: its object follows.
  private static let prepositions = Set("在对为向从以将被把于由就".utf16)
  /// What ends the names of places, organs and persons of a kind.
  private static let endings = Set("省市县区州旗乡镇村局厅部委会院校所站处科室组队级性者型化率制长员类署生费金品额业方人园厂车病馆库志书节日炎赛".utf16)
  /// How the verbs of titles end (给予, 成立, 加强, 推进, 开展, 印发, 做好, 报送, 公布, 举办, 召开).
  private static let verbEnds = Set("予立强进展发好送布办开示施建消整命免".utf16)
  private static let numerals = Set("一二三四五六七八九十百千万零两".utf16)
}
