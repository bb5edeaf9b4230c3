/// An office, school or firm as a line names it: 青溪县|教育|局.
struct Office: Hashable {
  /// What stands beside each other: a school in the roster of its bureau stands below it.
  enum Kind { case bureau, town, school, hospital, firm, court }

  /// The whole as the line has it.
  let text: String
  /// What is left without its place and its kind: 教育.
  let kernel: String
  let kind: Kind

  /// The offices that the words of a text begin with.
  ///
  /// 县教育局局长 and 县公安局交警大队 each name one; 局长, 县委委员 and 县政府 name none.
  static func all(in text: Substring) -> [Office] { words(of: text).compactMap { Office($0) } }

  /// The words between blanks, marks and brackets.
  static func words(of text: Substring) -> [[Character]] {
    text.split { !$0.isLetter && !$0.isNumber }.map(Array.init)
  }

  /// Reads a word; `nil` for one that begins with no office.
  init?(_ word: [Character]) {
    // 县法院执行局 is the court.
    for kind in [Kind.court, .bureau, .school, .hospital, .firm, .town] {
      guard let kernel = Self.kernel(of: word, kind) else { continue }
      (text, self.kernel, self.kind) = (String(word[..<kernel.end]), String(word[kernel.range]), kind)
      return
    }
    return nil
  }

  /// Where the kernel lies and where the office ends; `nil` without one of this kind.
  private static func kernel(of word: [Character], _ kind: Kind) -> (range: Range<Int>, end: Int)? {
    for place in word.indices.dropFirst() {
      guard let length = endLength(word, place, kind) else { continue }
      var start = placeEnd(word[..<place]) ?? 0
      // 政法 of 县委政法委; what has no name but its place's keeps that: 连州镇.
      if start < place, word[start] == "委" { start += 1 }
      if start == place, kind == .town || kind == .court { start = 0 }
      guard place - start >= 2 || kind == .court || "委工医".contains(word[place]) && place > start else {
        continue
      }
      return (start..<place, place + length)
    }
    return nil
  }

  /// The length of the ending that stands at a place of a word; `nil` for none that makes an office.
  private static func endLength(_ word: [Character], _ place: Int, _ kind: Kind) -> Int? {
    let ends: [String] =
      switch kind {
      case .bureau: ["局", "委员会", "委", "部", "联合会", "联合社", "工会"]
      case .school: ["中学", "小学", "学校", "大学", "学院", "幼儿园"]
      case .hospital: ["医院", "卫生院", "保健院"]
      case .firm: ["公司", "集团", "银行"]
      case .town: ["镇", "乡", "街道"]
      case .court: ["法院", "检察院"]
      }
    let rest = word[place...]
    guard let end = ends.first(where: { rest.starts(with: $0) }) else { return nil }
    let next = rest.dropFirst(end.count).first
    switch end {
    // 县委, 党委, 常委 and 委员 are no offices beside others.
    case "委", "委员会":
      guard !"县市区省党工常镇乡旗盟州村居民团支地政委".contains(word[place - 1]) else { return nil }
      return end == "委" && next.map("员会".contains) == true ? nil : end.count
    case "部": return isPartyDepartment(word[..<place]) ? 1 : nil
    // 城乡居民, 乡村 and 新乡市 are no towns.
    case "镇", "乡": return next.map("党人政副镇乡主书纪武组宣机委一二三四".contains) ?? true ? 1 : nil
    default: return end.count
    }
  }

  /// Whether a word up to its 部 is 县委宣传; 武装部 of a town is none.
  private static func isPartyDepartment(_ word: ArraySlice<Character>) -> Bool {
    guard let place = word.lastIndex(of: "委"), place > word.startIndex else { return false }
    return "县市区省旗盟州工".contains(word[place - 1]) && (2...4).contains(word.endIndex - place - 1)
  }

  /// What names of places end with that have governments of their own.
  private static let places = "省市县区旗州盟"

  /// The end of the place that a word begins with: 青溪县, 县; `nil` without one.
  static func placeEnd(_ word: ArraySlice<Character>) -> Int? {
    word.prefix(7).indices.last { index in
      guard places.contains(word[index]) else { return false }
      // 市场, 市政, 区划 and the 城市 of 县城市管理局 are what an office is about.
      if index + 1 < word.endIndex, "场政划域".contains(word[index + 1]) { return false }
      guard word[index] == "市", index > word.startIndex, word[index - 1] == "城" else { return true }
      return index - 1 > word.startIndex && !places.contains(word[index - 2])
    }.map { $0 + 1 }
  }
}

extension Office {
  /// Whether two may be one, or one a part or the heir of the other: 教育局 and 教体局, 国土资源局 and 自然资源局.
  ///
  /// Also where nothing can be said: a school and its bureau.
  func mayBe(_ other: Office) -> Bool {
    let towns = [self, other].count { $0.kind == .town }
    if towns == 1, [self, other].contains(where: { $0.kind == .bureau }) { return false }
    // Nobody serves a court and an office of the government.
    if [kind, other.kind].count(where: { $0 == .court }) == 1 { return false }
    guard kind == other.kind else { return true }
    let (short, long) = kernel.count < other.kernel.count ? (kernel, other.kernel) : (other.kernel, kernel)
    if Self.holds(long, allOf: short) { return true }
    switch kind {
    case .town, .school, .hospital: return false
    case .court: return true
    case .firm: return Self.shareWords(short, long)
    case .bureau: return Self.shareWords(short, long) || OfficeFamilies.areOne(short, long)
    }
  }

  /// Whether short forms of two may be mixed: 教体 and 教育 begin alike, 旅游 stands in 文旅, 国土资源 and 自然资源 share a word.
  private static func shareWords(_ first: String, _ second: String) -> Bool {
    if let letter = first.first, second.contains(letter) { return true }
    if let letter = second.first, first.contains(letter) { return true }
    return !pairs(of: first).isDisjoint(with: pairs(of: second))
  }

  private static func pairs(of kernel: String) -> Set<String> {
    Set(zip(kernel, kernel.dropFirst()).map { String([$0, $1]) }).subtracting(generalWords)
  }

  private static let generalWords: Set<String> = ["管理", "监督", "事务", "服务", "工作", "综合", "行政"]

  /// Whether a text has the characters of another one in their order.
  static func holds(_ text: String, allOf part: String) -> Bool {
    var rest = part[...]
    for character in text where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
