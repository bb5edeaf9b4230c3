import GongwenModel

/// The lines of a report that may say who wrote it.
///
/// Who examined a report, who is addressed and who is spoken of did not write it: 审核人：许一, 许一同志：, 在许一的带领下.
struct AuthorLines {
  /// The lines, `|` between them; of fields (姓名：许一) those that ask for the author.
  let text: String

  /// Picks them from the lines about a report's title and its signature.
  init(in byline: Byline) {
    text = byline.text.split(separator: "|").flatMap(Self.parts).joined(separator: "|")
  }

  private static func parts(of line: Substring) -> [Substring] {
    // Sentences tell of people.
    guard !line.contains(where: { "。，；！？,;!?".contains($0) }) else { return [] }
    guard OrdinalMatch.find(in: line.unicodeScalars.map(\.value)) == nil else { return [] }
    let asked = askedForAuthor.reduce(String(line)) { $0.replacing($1, with: "本人") }
    guard !(BylineNames.othersWords + others).contains(where: asked.hasBytes) else { return [] }
    let fields = asked[...].split(omittingEmptySubsequences: false) { "：:".contains($0) }
    if fields.count == 1 { return [line] }
    return zip(fields, fields.dropFirst()).compactMap { label, value in
      let label = FileMatcher.folded(String(label))
      return labels.contains(where: label.hasBytes) ? value : nil
    }
  }

  private static let askedForAuthor = ["被考核人", "考核对象", "被评议人"]
  private static let others = ["评议", "监督", "主送", "抄", "报送", "呈", "签发", "校对", "证明", "谈话"]
  private static let labels = ["述", "报告", "汇报", "总结", "姓名", "作者", "撰", "署名", "本人", "发言"]

  // MARK: The author

  /// Whether a person stands in one of the lines as its author does: alone, behind a unit or a post, before what he is, or in
  /// a title.
  ///
  /// - Parameter name: The person's name, folded.
  /// - Returns: Whether it does.
  func name(_ name: String) -> Bool {
    let name = Array(name.unicodeScalars)
    return !name.isEmpty && text.split(separator: "|").contains { Self.names(name, in: $0) }
  }

  private static func names(_ name: [Unicode.Scalar], in line: Substring) -> Bool {
    var (scalars, isBlankNext): ([Unicode.Scalar], Set<Int>) = ([], [])
    for character in line {
      let folded = FileMatcher.folded(String(character)).unicodeScalars
      if folded.isEmpty { isBlankNext.insert(scalars.count) }
      scalars += folded
    }
    guard scalars.count >= name.count else { return false }
    return (0...scalars.count - name.count).contains { start in
      let end = start + name.count
      guard scalars[start] == name[0], scalars[start..<end].elementsEqual(name) else { return false }
      let before = String(String.UnicodeScalarView(scalars[..<start]))
      let after = String(String.UnicodeScalarView(scalars[end...]))
      return (isBlankNext.contains(start) && !before.isEmpty || leads(before)) && !isOthers(before)
        && (isBlankNext.contains(end) && !after.isEmpty || follows(after))
    }
  }

  /// Whether a text may stand right before an author's name.
  private static func leads(_ text: String) -> Bool {
    guard let last = text.last else { return true }
    return last.isNumber || BylineNames.unitOrPostEnds.contains(last) || "人者名于（(【〔·、/—-_年月日告结报".contains(last)
  }

  /// Whether a text makes the name behind it somebody else's.
  private static func isOthers(_ text: String) -> Bool {
    ["领导", "签字", "签名", "报", "送", "在", "与", "和", "同"].contains { text.hasSuffix($0) }
      && !text.hasSuffix("汇报")
  }

  /// Whether a text may stand right behind an author's name.
  private static func follows(_ text: String) -> Bool {
    // He signs with no title of respect, and is addressed with it: 许一同志.
    let rest = text.hasPrefix("同志") ? text.dropFirst(2).drop { $0 == "的" } : text[...]
    guard let first = rest.first else { return text.isEmpty }
    return first.isNumber || BylineNames.wordStarts.contains(first) || "（(）)】〕、/—-_|".contains(first)
  }
}
