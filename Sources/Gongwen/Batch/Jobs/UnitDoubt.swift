import GongwenFiles

/// Whether a report of the right name is another one's of that name: its byline, its file's name or its folder names another
/// unit.
///
/// A false alarm costs more than a silence: who has read ten of them reads no eleventh. So whatever may be one unit with the
/// row's, or one of two that a person serves, is none.
struct UnitDoubt {
  private let name: String
  private let unit: String
  /// The unit without its place.
  private let own: String

  /// Looks for signs against a person; `nil` where the unit is not known.
  init?(name: String, unit: String?) {
    let folded = FileMatcher.folded(unit ?? "")
    guard folded.count >= 2 else { return nil }
    (self.name, self.unit, own) = (FileMatcher.folded(name), folded, Self.withoutPlace(folded))
  }

  /// The other unit that a report's own lines name.
  ///
  /// - Parameter text: The lines at its ends, `|` between them.
  /// - Returns: The unit as the line has it; `nil` without one.
  func other(in text: String) -> String? {
    // Who names his unit anywhere is of it, whatever else he names.
    guard !text.hasBytes(of: own) else { return nil }
    let lines = text.split(separator: "|")
    var named: [Substring] = []
    for (place, line) in lines.enumerated() {
      if let before = beforeName(line) {
        let isAlone = before.allSatisfy { $0.isWhitespace || "（(".contains($0) }
        named += isAlone ? beside(place, lines) : [Self.ownPart(of: before)]
      } else if let value = inBrackets(line) ?? Self.unitField(line) {
        named.append(value)
      }
    }
    guard let other = decided(named) else { return nil }
    return FileMatcher.folded(text).hasBytes(of: own) ? nil : other
  }

  /// The lines above a name that stands alone and below it; who collects reports may stand there too.
  private func beside(_ place: Int, _ lines: [Substring]) -> [Substring] {
    [place - 1, place + 1].filter(lines.indices.contains).map { lines[$0] }.filter {
      !Self.namesCollector($0)
    }
  }

  private static func namesCollector(_ text: Substring) -> Bool {
    Office.all(in: text).contains { office in collectors.contains { office.kernel.contains($0) } }
  }

  /// The other unit that a file's name or one of its folders names.
  ///
  /// - Parameter path: The path below the folder of the batch.
  /// - Returns: The unit as the path has it; `nil` without one.
  func other(inPath path: String) -> String? {
    guard !isNamed(inPath: path) else { return nil }
    let (folders, stem) = Self.parts(of: path, before: name)
    // Who collects reports keeps them in a folder of his own.
    return decided(folders.filter { !Self.namesCollector($0) } + [stem].compactMap(\.self))
  }

  /// Whether a whole report explains why it names another unit: it names the row's as well, or says that its author came or
  /// the office was renamed.
  func isExplained(by report: String) -> Bool {
    (Self.changes + [own]).contains { report.hasBytes(of: $0) }
  }

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
      if folder.isEmpty { continue }
      units[folder, default: []].insert(doubt.unit)
      if doubt.isNamed(inPath: Path.join(folder, "")) { own.insert(folder) }
    }
    return Set(units.filter { $0.value.count > 1 }.keys).subtracting(own)
  }

  /// Whether a report's own lines name the person's unit.
  func isNamed(in text: String) -> Bool { FileMatcher.folded(text).hasBytes(of: own) }

  /// Whether a file's name or one of its folders names the person's unit, also in a short form.
  func isNamed(inPath path: String) -> Bool {
    if FileMatcher.folded(path).hasBytes(of: own) { return true }
    let (folders, stem) = Self.parts(of: path, before: name)
    return (folders + [stem].compactMap(\.self)).flatMap { Office.all(in: $0) }
      .contains { office in Self.areSame(office.text, unit) }
  }

  /// The folders of a path, and what stands before a person's name in its file's.
  private static func parts(of path: String, before name: String) -> ([Substring], Substring?) {
    let folders = path.split(separator: "/").dropLast().map { FileMatcher.folded(String($0)) }
    let stem = FileMatcher.folded(Path.stem(of: path))
    let before = stem.firstRange(of: name).map { String(stem[..<$0.lowerBound]) }
    return (folders.map(unnumbered), before.map(unnumbered))
  }

  /// 卫健局 of 02卫健局.
  private static func unnumbered(_ text: String) -> Substring { text.drop { $0.isASCII && $0.isNumber } }

  /// The one office that texts name, where it is none of the person's; one that may be settles it.
  private func decided(_ texts: [Substring]) -> String? {
    var others: [Office] = []
    for text in texts {
      let words = Office.words(of: text)
      if words.contains(where: Self.isChange) || Self.bothOffices.contains(where: text.hasBytes) {
        return nil
      }
      // 县政府党组成员、县国资局局长 serves two, and so does 云岭镇党委委员、县农技中心主任.
      if let first = words.firstIndex(where: { Self.beginsWithPlace($0) || Office($0) != nil }),
        words[(first + 1)...].contains(where: Self.beginsWithPlace)
      {
        return nil
      }
      others += words.compactMap { Office($0) }
    }
    guard let first = others.first else { return nil }
    let offices = Office.all(in: unit[...])
    if offices.isEmpty { return nil }
    let isOpen = others.contains { other in !other.mayBe(first) || offices.contains { $0.mayBe(other) } }
    return isOpen ? nil : first.text
  }

  private static func isChange(_ word: [Character]) -> Bool { word.first == "原" }

  private static func beginsWithPlace(_ word: [Character]) -> Bool {
    Office.placeEnd(word.prefix(5)).map { $0 < word.count } ?? false
  }

  /// What stands before the person's name at the end of a line; `nil` for a line that does not end so.
  private func beforeName(_ line: Substring) -> Substring? {
    let line = line.unicodeScalars
    // Most lines end otherwise, and that is seen without folding them.
    guard
      let last = line.lastIndex(where: { !$0.properties.isWhitespace && !"）)".unicodeScalars.contains($0) }),
      line[last] == name.unicodeScalars.last, FileMatcher.folded(String(line[...last])).hasSuffix(name)
    else { return nil }
    var (end, left) = (line.index(after: last), name.unicodeScalars.count)
    while left > 0, end > line.startIndex {
      end = line.index(before: end)
      if !line[end].properties.isWhitespace { left -= 1 }
    }
    return Substring(line[..<end])
  }

  /// What stands in brackets behind the person's name at the end of a line: 述职人：赵刚（县统计局）.
  private func inBrackets(_ line: Substring) -> Substring? {
    guard let last = line.last, "）)".contains(last),
      let opening = line.lastIndex(where: { "（(".contains($0) }),
      FileMatcher.folded(String(line[..<opening])).hasSuffix(name)
    else { return nil }
    return line[line.index(after: opening)...].dropLast()
  }

  /// The value of 单位：县民政局, also behind another field: 姓名：赵刚　单位：县民政局; `nil` for other lines.
  private static func unitField(_ line: Substring) -> Substring? {
    guard line.contains(where: { "：:".contains($0) }) else { return nil }
    let fields = line.split(whereSeparator: \.isWhitespace)
    // 单　位： has a blank inside.
    return value(line) ?? (fields.count > 1 ? fields.lazy.compactMap(value).first : nil)
  }

  /// What stands before a name of the fields there: 单位：县民政局 has his unit, 考核单位：县委组织部 has none of his.
  private static func ownPart(of before: Substring) -> Substring {
    guard let colon = before.lastIndex(where: { "：:".contains($0) }) else { return before }
    return unitField(before) ?? before[before.index(after: colon)...]
  }

  private static func value(_ field: Substring) -> Substring? {
    guard let first = field.first, "单工所述".contains(first),
      let colon = field.firstIndex(where: { "：:".contains($0) }),
      labels.contains(FileMatcher.folded(String(field[..<colon])))
    else { return nil }
    return field[field.index(after: colon)...]
  }

  /// Whether one is a short form of the other: 卫健局 and 青溪县卫生健康局, 县教体局 and 教育和体育局.
  static func areSame(_ first: String, _ second: String) -> Bool {
    // 县卫健委 became 县卫生健康局, and people write either.
    let kernels = [first, second].map { withoutKind(withoutPlace($0)) }
    let (short, long) =
      kernels[0].count < kernels[1].count ? (kernels[0], kernels[1]) : (kernels[1], kernels[0])
    return first == second || short.count >= 2 && Office.holds(long, allOf: short)
  }

  /// 发改 of 发改委, and of 发改局.
  private static func withoutKind(_ unit: String) -> String {
    for kind in ["委员会", "局", "委"] where unit.hasSuffix(kind) { return String(unit.dropLast(kind.count)) }
    return unit
  }

  /// 水务局 of 青溪县水务局; what would leave too little stays.
  private static func withoutPlace(_ unit: String) -> String {
    guard let place = Office.placeEnd(Array(unit)[...]) else { return unit }
    let rest = unit.dropFirst(place)
    return rest.count >= 2 ? String(rest) : unit
  }

  private static let labels: Set = ["单位", "工作单位", "所在单位", "述职单位"]
  /// Words of a line that names a second office of its person.
  private static let bothOffices = ["兼", "挂职", "借调", "抽调", "派驻", "驻村", "曾任", "调任", "转任"]
  /// Words of a report whose author or office has changed.
  private static let changes = [
    "机构改革", "更名", "划转", "转隶", "撤并", "挂职", "借调", "抽调", "调入", "调任", "调到", "调至", "转任", "兼任", "原单位",
  ]
  private static let collectors = ["组织", "纪", "监", "人社", "人力资源", "编办", "考核"]
}
