internal import GongwenModel

/// What can stand above a line that is a whole title by itself and still belong to it.
///
/// `关于……的通知` or `2025年度工作总结` wants nothing above but whose paper it is: an organ, a unit, a person with a post. A short
/// phrase that is none of them (`理论探索`, `村务公开栏`) is a page's column or a sender, and as part of the title it is wrong in print.
enum TitleHead {
  /// A page's words above a title are no longer, in characters; longer ones may be a motto that is the title's first half.
  private static let longest = 6
  /// A whole title is no shorter.
  private static let shortestTitle = 8

  /// Whether a line says when or about what it is, and of which kind: it does not go on from anything.
  ///
  /// - Parameter words: the line, squeezed, without an edition in brackets at its end.
  /// - Returns: whether it does.
  static func isWhole(_ words: [UInt32]) -> Bool {
    guard words.count >= shortestTitle, TitleWords.kinds.suffix(of: words) != nil else { return false }
    return words.starts(with: about) || beginsWithYear(words) || isSpeech(words) || hasOwnOrgan(words)
  }

  /// `2025年……`, `2024—2025学年……`, `二〇二五年……`.
  private static func beginsWithYear(_ words: [UInt32]) -> Bool {
    words.prefix(4).allSatisfy(ScalarSet.isDigit) || words.prefix(4).allSatisfy(HanNumeral.isNumeral)
  }

  /// `在……会上的讲话`.
  private static func isSpeech(_ words: [UInt32]) -> Bool {
    words.first == "在" && words.contains(text: upon)
  }

  /// `县医院内科2025年度工作总结`: an organ stands before what it is about.
  private static func hasOwnOrgan(_ words: [UInt32]) -> Bool {
    guard
      let place = words.indices.prefix(20).first(where: {
        words[$0...].starts(with: about) || beginsWithYear(Array(words[$0...].prefix(5)))
      }), place >= 3
    else { return false }
    return OrganNames.isUnit(words[place - 1])
  }

  /// Whether a line above a whole title is a page's and no part of it.
  ///
  /// - Parameters:
  ///   - words: the line, squeezed.
  ///   - title: the whole title below it, squeezed.
  /// - Returns: whether it is.
  static func isForeign(_ words: [UInt32], above title: [UInt32]) -> Bool {
    guard (2...longest).contains(words.count), words.allSatisfy(ScalarSet.isHan), let last = words.last,
      isWhole(title)
    else { return false }
    // An organ, and 组织者 of any size: 财务科, 三年级组, 河湾村.
    if OrganNames.isUnit(last) || PersonWords.organs.suffix(of: words) != nil { return false }
    if PersonWords.posts.occurs(in: words) || words.suffix(2).elementsEqual(comrade) { return false }
    // It asks for what is below, or is itself the name or the state of a paper.
    if phraseEnds.contains(last) || words.contains(text: about) || TitleWords.kinds.suffix(of: words) != nil
      || TitleWords.isEdition([0x28] + words + [0x29])
    {
      return false
    }
    // 平川县人民 above 医院2025年工作总结: a name that was broken.
    let isFirstHalf =
      words.dropFirst().contains(where: places.contains) || names.match(in: words, at: 0) != nil
    return !isFirstHalf || title.starts(with: about) || beginsWithYear(title)
  }

  /// Whether a line above a title says again what the title says, as the headline of a page does: `国务院印发……规划` above
  /// `国务院关于印发……规划的通知`.
  ///
  /// A title that was broken over lines says nothing twice. Half of the line at least has to be in what the paper is about.
  ///
  /// - Parameters:
  ///   - words: the line, squeezed.
  ///   - title: the whole title below it, squeezed.
  /// - Returns: whether it does.
  static func isSaidAgain(_ words: [UInt32], in title: [UInt32]) -> Bool {
    guard words.count >= 8, isWhole(title), let last = words.last, !OrganNames.isUnit(last),
      !phraseEnds.contains(last),
      !words.contains(text: about), !PersonWords.posts.occurs(in: words),
      let start = title.indices.first(where: { title[$0...].starts(with: about) })
    else { return false }
    // 管理工作领导小组关于……: the end of a name that began above.
    if start > 0, groups.contains(title[start - 1]), !title[..<start].contains(where: places.contains) {
      return false
    }
    let run = longestRun(words, Array(title[(start + about.count)...]))
    return run >= 6 && run * 2 >= words.count
  }

  /// Whether a line above a title begins with the same name of an organ and is no organ itself: `云岭大学教务系统` above
  /// `云岭大学第七届运动会方案`.
  ///
  /// - Parameters:
  ///   - words: the line, squeezed.
  ///   - title: what stands below it, squeezed.
  /// - Returns: whether it does.
  static func isNamesake(_ words: [UInt32], of title: [UInt32]) -> Bool {
    let shared = zip(words, title).prefix { $0 == $1 && ScalarSet.isHan($0) }.count
    guard shared >= 4, let name = (4...shared).last(where: { OrganNames.isUnit(words[$0 - 1]) }),
      words.count >= name + 2,
      title.count >= name + 4, let last = words.last
    else { return false }
    return !OrganNames.isUnit(last) && PersonWords.organs.suffix(of: words) == nil
      && !phraseEnds.contains(last)
      && !words.contains(text: about) && TitleWords.kinds.suffix(of: words) == nil
      && !PersonWords.posts.occurs(in: words) && !words.contains(where: ScalarSet.isDigit)
  }

  /// The length of the longest run of characters that two texts share.
  private static func longestRun(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var (best, lengths) = (0, [Int](repeating: 0, count: other.count + 1))
    for scalar in one {
      for index in other.indices.reversed() {
        lengths[index + 1] = other[index] == scalar ? lengths[index] + 1 : 0
        best = max(best, lengths[index + 1])
      }
    }
    return best
  }

  private static let about = "关于".flatScalars
  private static let upon = "上的".flatScalars
  private static let comrade = "同志".flatScalars
  private static let phraseEnds: CharacterGroup = "的和与及暨在对为于第届次度期"
  private static let places: CharacterGroup = "省市县区乡镇村州旗盟国"
  /// 组, 会, 部, 班, 室: what names of groups end with that are made for one task and say it.
  private static let groups: CharacterGroup = "组会部班室"
  private static let names = KeywordTable(words: "中国 国家 中共 共青团 全国 中央")
}
