internal import GongwenModel

/// Finds adverts glued to the end of a line: `……新增血液。某某网www.example.com` (L-16).
///
/// The address is plain to see; where the site's name before it begins is not. It is taken back to the end of the
/// sentence before, or, where the advert stands more than once, to what all its copies share. When neither
/// helps, only the address goes and the name stays for a person to decide.
struct GluedAdverts {
  private struct Find {
    var line: Int
    var address: Range<Int>
    /// The run of Han characters and letters right before the address.
    var name: Range<Int>
    /// Whether the name begins where a sentence ended, so that all of it is the name.
    var isBounded: Bool
    var key: [UInt32]
  }

  /// Marks the adverts of a text.
  ///
  /// - Returns: the diagnostic for each of them.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    let finds = text.lines.indices.compactMap { find(in: text, line: $0) }
    guard !finds.isEmpty else { return [] }
    var byAddress: [[UInt32]: [Find]] = [:]
    for find in finds { byAddress[find.key, default: []].append(find) }
    return finds.map { find in
      let start = nameStart(find, among: byAddress[find.key] ?? [], text)
      let range = start..<find.address.upperBound
      text.mark(range, .noise)
      let excerpt = Array(text.scalars[range].prefix(60)).string
      return Diagnostic("reading.noise.advert", .warning, [excerpt], span: text.span(range), clause: "L-16")
    }
  }

  private static func find(in text: ScalarText, line: Int) -> Find? {
    let range = text.trimmed(text.lines[line])
    guard range.count > 8, let address = WebAddress.first(in: text.scalars, range) else { return nil }
    // At the end of its line, or of the bracket there.
    guard text.scalars[address.upperBound..<range.upperBound].allSatisfy({ Characters.isClosing($0) }) else {
      return nil
    }
    guard !WebAddress.isOfficial(text.scalars[address]), !isNeeded(address, in: text, range) else {
      return nil
    }
    var start = address.lowerBound
    while start > range.lowerBound, isName(text.scalars[start - 1]), address.lowerBound - start < 60 {
      start -= 1
    }
    let before = start > range.lowerBound ? text.scalars[start - 1] : 0
    let name = start..<address.lowerBound
    // 详见……网站www…: the sentence needs its address.
    let clause = max(range.lowerBound, address.lowerBound - 24)..<address.lowerBound
    if pointers.occurs(in: Array(text.scalars[clause])) { return nil }
    // The whole line is judged as a line when nothing else stands on it.
    let ahead = text.scalars[range.lowerBound..<address.lowerBound].filter { !ScalarSet.isWhiteSpace($0) }
    if ahead.count <= 12, !ahead.contains(where: { Characters.isStop($0) || Characters.isComma($0) }) {
      return nil
    }
    if Characters.isColon(before) { return nil }
    let isBounded = name.count <= 8 && (Characters.isStop(before) || Characters.isClosing(before))
    return Find(
      line: line, address: address, name: name, isBounded: isBounded, key: Array(text.scalars[address]))
  }

  /// Whether the sentence, or the list that the line stands in, has no use without its address.
  ///
  /// A site signs with where it lives; a page deep inside it is what somebody read.
  private static func isNeeded(_ address: Range<Int>, in text: ScalarText, _ line: Range<Int>) -> Bool {
    let ahead = text.scalars[line.lowerBound..<address.lowerBound]
    guard let last = ahead.last else { return false }
    // zhangsan@example.com
    if last == "@" || last == "＠" { return true }
    let words = Array(ahead.suffix(64)).filter { !ScalarSet.isWhiteSpace($0) }
    if knownSites.suffix(of: words) != nil { return false }
    if WebAddress.hasPath(text.scalars[address]) || !ahead.contains(where: ScalarSet.isHan) { return true }
    // 云计算白皮书. www…; 张三，云计算白皮书，www…
    let isApart = ScalarSet.isWhiteSpace(last)
    guard let mark = words.last else { return false }
    if Characters.isComma(mark) || (isApart && mark == ".") || mark == "]" { return true }
    return particles.contains(mark)
  }

  private static func nameStart(_ find: Find, among all: [Find], _ text: ScalarText) -> Int {
    if find.name.isEmpty { return find.address.lowerBound }
    if find.isBounded { return find.name.lowerBound }
    let own = text.scalars[find.name]
    // A few copies tell as much as thousands.
    let all = all.prefix(32)
    for other in all where other.isBounded && other.name.count <= own.count {
      let name = text.scalars[other.name]
      if own.suffix(name.count).elementsEqual(name) { return find.name.upperBound - name.count }
    }
    var shared = 0
    for other in all where other.line != find.line {
      let name = text.scalars[other.name]
      var length = 0
      while length < min(own.count, name.count),
        own[own.endIndex - 1 - length] == name[name.endIndex - 1 - length]
      {
        length += 1
      }
      if length < own.count { shared = max(shared, length) }
    }
    if (2...10).contains(shared) { return find.name.upperBound - shared }
    let tail = Array(own.suffix(8))
    for length in stride(from: tail.count, to: 1, by: -1)
    where knownSites.match(in: tail, at: tail.count - length) != nil {
      return find.name.upperBound - length
    }
    return find.address.lowerBound
  }

  private static func isName(_ scalar: UInt32) -> Bool {
    ScalarSet.isHan(scalar) || ScalarSet.isLatinLetter(scalar) || ScalarSet.isDigit(scalar)
  }

  /// Words right before an address that go on with it: 地址是, 见, 改为.
  private static let particles: CharacterGroup = "是为见至到于在从由自向用"
  /// Words before an address that is part of the report.
  private static let pointers = KeywordTable(words: "登录 登陆 访问 详见 参见 查询 打开 输入 网址 邮箱 平台 系统 官网 开通 建立 建成 域名 浏览")
  /// Names that sites sign with.
  private static let knownSites = KeywordTable(
    words: "笔杆儿网 笔杆子网 新文秘网 文秘网 范文网 第一范文网 笔构网 公文网 文库网 材料网 公文写作网 百度文库 豆丁网 道客巴巴 原创力文档 写作网 秘书网 "
      + "述职报告网 总结网 范文大全 公文驿站 文档网 论文网 学习网 资料网")
}
