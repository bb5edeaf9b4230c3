import GongwenModel

/// The names of persons (姓名) that a document's lines are to keep whole where they can (C-22).
///
/// Three sources: what the document declares of itself, wherever it occurs, a surname with one or two
/// characters between a boundary and a title (由李建国同志), and lists of three names or more. Built once for a document.
struct PersonNames: Sendable {
  /// What each character can be, with the first characters of the declared names.
  private var flags = PersonNameTable.flags
  /// The declared names, in order of their scalars.
  private var names: [[UInt32]] = []

  /// Creates what keeps names in front of titles only.
  init() {}

  /// Creates what keeps the names that a document declares as well.
  init(of document: Document) {
    names = NameDeclarations.names(in: document)
    for case let first? in names.map(\.first) {
      if PersonNameTable.offset(first) < flags.count {
        flags[PersonNameTable.offset(first)] |= PersonNameTable.declared
      }
    }
  }

  /// The clusters of each name in a text, in the order of their ends.
  func ranges(in items: InlineItems, _ utf8: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in items.classes.indices where items.classes[index] == .han {
      let flag = self.flag(items.scalar(index, utf8))
      guard flag & (PersonNameTable.title | PersonNameTable.declared) != 0 else { continue }
      if flag & PersonNameTable.title != 0, isTitle(index, items, utf8),
        let start = start(before: index, items, utf8)
      {
        result.append(start..<index)
      }
      if flag & PersonNameTable.declared != 0, let end = declaredEnd(index, items, utf8) {
        result.append(index..<end)
      }
    }
    let listed = listed(in: items, utf8)
    guard !listed.isEmpty else { return result }
    let found = Set(result)
    result += listed.filter { !found.contains($0) }
    return result.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
  }

  func flag(_ scalar: UInt32) -> UInt8 {
    let offset = PersonNameTable.offset(scalar)
    return offset < flags.count ? flags[offset] : 0
  }

  /// The end of the longest declared name that begins at a cluster; a name of two characters may be spread by
  /// an ideographic space (张　三).
  private func declaredEnd(_ start: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Int? {
    var longest: Int?
    // The names that begin as the text does, fewer with each letter.
    var open = names.indices
    var (index, depth) = (start, 0)
    while index < items.count {
      if depth > 0, items.classes[index] == .ideographicSpace, items.classes[index - 1] == .han { index += 1 }
      guard index < items.count else { break }
      open = narrowed(open, to: items.scalar(index, utf8), at: depth)
      guard let first = open.first else { break }
      (index, depth) = (index + 1, depth + 1)
      // A name stands before those that begin with it.
      if names[first].count == depth { longest = index }
    }
    return longest
  }

  /// Of names in order that share their first letters, those with a certain letter next.
  private func narrowed(_ range: Range<Int>, to letter: UInt32, at depth: Int) -> Range<Int> {
    func place(_ isBefore: (UInt32?) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        let own = names[middle].count > depth ? names[middle][depth] : nil
        if isBefore(own) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return place { ($0 ?? 0) < letter }..<place { ($0 ?? 0) <= letter }
  }

  private func isTitle(_ index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    // 副书记: the title after 副.
    let start = items.scalar(index, utf8) == "副" ? index + 1 : index
    return isPair(start, in: PersonNameTable.titles, items, utf8)
  }

  func isPair(_ index: Int, in table: [UInt32], _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    guard index >= 0, index + 1 < items.count else { return false }
    return PersonNameTable.has(items.scalar(index, utf8), items.scalar(index + 1, utf8), in: table)
  }

  /// The start of the name in front of a title: a surname and one or two characters after a boundary.
  private func start(before title: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Int? {
    guard title >= 2, isGiven(title - 1, items),
      flag(items.scalar(title - 1, utf8)) & PersonNameTable.endsNoName == 0
    else { return nil }
    for given in 1...2 where given == 1 || isGiven(title - 2, items) {
      let single = title - given - 1
      if isSurname(single, items, utf8), isBoundary(single, items, utf8) { return single }
      if isPair(single - 1, in: PersonNameTable.compounds, items, utf8), isBoundary(single - 1, items, utf8) {
        return single - 1
      }
    }
    return nil
  }

  /// 张×× and 李某 are names of persons too.
  private func isGiven(_ index: Int, _ items: InlineItems) -> Bool {
    index > 0 && (items.classes[index] == .han || items.classes[index] == .placeholder)
  }

  func isSurname(_ index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    guard index >= 0, items.classes[index] == .han else { return false }
    return flag(items.scalar(index, utf8)) & PersonNameTable.surname != 0
      && !isPair(index, in: PersonNameTable.words, items, utf8)
  }

  /// Whether a name may begin at a cluster: at the start, after a mark, after 由 or another word that takes a
  /// name, after the post of the person.
  private func isBoundary(_ index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    guard index > 0 else { return index == 0 }
    switch items.classes[index - 1] {
    case .han:
      if isPair(index - 2, in: PersonNameTable.endsBefore, items, utf8) { return true }
      return flag(items.scalar(index - 1, utf8)) & PersonNameTable.boundary != 0
        && !isPair(index - 1, in: PersonNameTable.words, items, utf8)
    case .placeholder, .interpunct, .letter, .digit: return false
    default: return true
    }
  }
}
