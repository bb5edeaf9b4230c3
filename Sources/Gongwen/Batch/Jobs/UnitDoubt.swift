import GongwenFiles

/// Whether a report of the right name is another one's of that name: its byline, its file's name or its folder names another
/// unit.
struct UnitDoubt {
  private let name: String
  private let unit: String

  /// Looks for signs against a person; `nil` where the unit is not known.
  init?(name: String, unit: String?) {
    let folded = FileMatcher.folded(unit ?? "")
    guard folded.count >= 2 else { return nil }
    (self.name, self.unit) = (FileMatcher.folded(name), folded)
  }

  /// The other unit that a report's own lines name.
  ///
  /// - Parameter text: The lines at its ends, `|` between them.
  /// - Returns: The unit as the line has it; `nil` without one.
  func other(in text: String) -> String? {
    let lines = text.split(separator: "|").map { FileMatcher.folded(String($0)) }
    // Who names his unit anywhere is of it, whatever else he names.
    guard !lines.contains(where: { $0.contains(Self.withoutPlace(unit)) }) else { return nil }
    let found = lines.indices.compactMap { place -> String? in
      let line = lines[place]
      if line.hasSuffix(name), line.count > name.count { return organ(String(line.dropLast(name.count))) }
      let isBesideName = [place - 1, place + 1].contains { lines.indices.contains($0) && lines[$0] == name }
      let isField = Self.labels.contains { line.hasPrefix($0) }
      return isBesideName || isField ? organ(line) : nil
    }
    return decided(found)
  }

  /// The other unit that a file's name or one of its folders names.
  ///
  /// - Parameter path: The path below the folder of the batch.
  /// - Returns: The unit as the path has it; `nil` without one.
  func other(inPath path: String) -> String? { isNamed(inPath: path) ? nil : decided(organs(inPath: path)) }

  /// Finds the folders that name nobody's unit, though they may name one.
  ///
  /// They hold the reports of several units and none of their own, as who collects them keeps them (县委组织部/…).
  ///
  /// - Parameter reports: The path of each report and the person whose it is.
  /// - Returns: Their paths.
  static func collecting(_ reports: [(path: String, doubt: UnitDoubt)]) -> Set<String> {
    var units: [String: Set<String>] = [:]
    var own: Set<String> = []
    for (path, doubt) in reports {
      let folder = Path.folder(of: path)
      units[folder, default: []].insert(doubt.unit)
      if doubt.isNamed(inPath: Path.join(folder, "")) { own.insert(folder) }
    }
    return Set(units.filter { $0.value.count > 1 }.keys).subtracting(own)
  }

  /// Whether a file's name or one of its folders names the person's unit, also in a short form.
  func isNamed(inPath path: String) -> Bool {
    FileMatcher.folded(path).contains(Self.withoutPlace(unit))
      || organs(inPath: path).contains { Self.areSame($0, unit) }
  }

  private func organs(inPath path: String) -> [String] {
    let folders = path.split(separator: "/").dropLast().map { FileMatcher.folded(String($0)) }
    let stem = FileMatcher.folded(Path.stem(of: path))
    let before = stem.firstRange(of: name).map { String(stem[..<$0.lowerBound]) }
    return (folders + [before].compactMap(\.self)).compactMap(organ)
  }

  /// One that agrees settles it.
  private func decided(_ organs: [String]) -> String? {
    organs.contains { Self.areSame($0, unit) } ? nil : organs.first { Self.areAlike($0, unit) }
  }

  /// The unit at the beginning of `县水务局局长`, `述职人：县水务局`.
  private func organ(_ line: String) -> String? {
    var text = line[...]
    if let colon = text.lastIndex(where: { "：:".contains($0) }) { text = text[text.index(after: colon)...] }
    for post in Self.posts {
      if let place = text.firstRange(of: post), place.lowerBound > text.startIndex {
        text = text[..<place.lowerBound]
      }
    }
    while let last = text.last, "-—–－_·、，,（(".contains(last) { text = text.dropLast() }
    let start = text.lastIndex { !Self.belongs($0) }.map { text.index(after: $0) } ?? text.startIndex
    let organ = text[start...]
    return organ.count >= 3 && Self.kind(of: organ) != nil ? String(organ) : nil
  }

  private static func belongs(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Units that stand beside each other; a school in the roster of its bureau stands below it.
  private static func areAlike(_ first: String, _ second: String) -> Bool {
    kind(of: first) == kind(of: second)
  }

  private static func kind(of organ: some StringProtocol) -> Int? {
    if organ.hasSuffix("部"), !organ.contains("委") { return nil }
    return kinds.firstIndex { kind in kind.contains { organ.hasSuffix($0) } }
  }

  private static let kinds = [
    ["局", "委", "委员会", "部", "镇", "乡", "街道", "街道办", "人民政府", "联合会", "工会"], ["中学", "小学", "学校", "大学", "学院"],
    ["医院", "卫生院"], ["公司", "集团", "银行"],
  ]

  /// Whether one is a short form of the other: 卫健局 and 青溪县卫生健康局, 县教体局 and 教育和体育局.
  static func areSame(_ first: String, _ second: String) -> Bool {
    let (long, short) = first.count < second.count ? (second, first) : (first, second)
    let kernel = withoutKind(withoutPlace(short))
    // 县卫健委 became 县卫生健康局, and people write either.
    if kernel.count >= 2, holds(withoutKind(withoutPlace(long)), allOf: kernel) { return true }
    let pairs = [
      (short, long), (withoutPlace(short), long), (withoutPlace(short), withoutPlace(long)),
      (withoutPlace(long), withoutPlace(short)),
    ]
    return pairs.contains { holds($0.1, allOf: $0.0) }
  }

  /// 发改 of 发改委, and of 发改局.
  private static func withoutKind(_ unit: String) -> String {
    for kind in ["委员会", "局", "委"] where unit.hasSuffix(kind) { return String(unit.dropLast(kind.count)) }
    return unit
  }

  /// Whether a text has the characters of another one in their order.
  private static func holds(_ text: String, allOf part: String) -> Bool {
    var rest = part[...]
    for character in text where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// 水务局 of 青溪县水务局; what would leave too little stays.
  private static func withoutPlace(_ unit: String) -> String {
    guard let place = unit.prefix(7).lastIndex(where: { "省市县区旗州".contains($0) }) else { return unit }
    let rest = unit[unit.index(after: place)...]
    return rest.count >= 2 ? String(rest) : unit
  }

  private static let labels = ["单位：", "单位:", "工作单位：", "工作单位:", "所在单位：", "所在单位:", "述职单位：", "述职单位:"]
  private static let posts = [
    "党组", "党委书记", "党委副书记", "党支部", "党总支", "副", "书记", "局长", "主任", "部长", "县长", "区长", "市长", "镇长", "乡长", "院长",
    "校长",
    "园长", "处长", "科长", "股长", "所长", "站长", "队长", "行长", "经理", "董事长", "主席", "会长", "委员", "科员", "干部", "教师", "调研员",
    "总工程师",
  ]
}
