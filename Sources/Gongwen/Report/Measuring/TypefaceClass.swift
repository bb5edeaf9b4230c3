/// The classes of type that GB/T 9704-2012 names, told from the PostScript or family name of a face.
///
/// A name says what a face was made as. Free sets have no 小标宋: the bold Song that stands in for it is
/// called what it is, `heavySong`.
enum TypefaceClass: String, CaseIterable {
  case title = "小标宋"
  case fangsong = "仿宋"
  case kai = "楷体"
  case hei = "黑体"
  case heavySong = "粗宋"
  case song = "宋体"
  case latin = "西文"
  case unknown = "其他"

  /// The class of a face.
  init(name: String) {
    let key = name.lowercased().unicodeScalars.reduce(into: "") { result, scalar in
      if scalar != " ", scalar != "-", scalar != "_" { result.unicodeScalars.append(scalar) }
    }
    let bytes = Array(key.utf8)
    self = Self.marks.first { Self.contains(bytes, Array($0.mark.utf8)) }?.kind ?? .unknown
    if self == .song, Self.contains(bytes, Array("bold".utf8)) || Self.contains(bytes, Array("black".utf8)) {
      self = .heavySong
    }
  }

  /// Marks inside names, the more special ones first: 小标宋 and 仿宋 both have 宋 in their names.
  private static let marks: [(mark: String, kind: TypefaceClass)] = [
    ("xiaobiaosong", .title), ("fzxbs", .title), ("cesixbs", .title), ("gbxbs", .title), ("小标宋", .title),
    ("简小标", .title), ("dabiaosong", .heavySong), ("stzhongsong", .heavySong), ("中宋", .heavySong),
    ("fangsong", .fangsong), ("fandolfang", .fangsong), ("fzfs", .fangsong), ("cesifs", .fangsong),
    ("gbfs", .fangsong), ("仿宋", .fangsong),
    ("kai", .kai), ("fzkt", .kai), ("cesikt", .kai), ("gbkt", .kai), ("楷", .kai),
    ("notosanscjk", .hei), ("sourcehansans", .hei), ("hei", .hei), ("fzht", .hei), ("cesiht", .hei),
    ("gbht", .hei),
    ("黑", .hei),
    ("notoserifcjk", .song), ("sourcehanserif", .song), ("hanamin", .song), ("babelstonehan", .song),
    ("song", .song),
    ("simsun", .song), ("fzss", .song), ("cesiss", .song), ("gbst", .song), ("宋", .song),
    ("times", .latin), ("nimbusroman", .latin), ("liberationserif", .latin), ("termes", .latin),
  ]

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count, !part.isEmpty else { return false }
    return (0...text.count - part.count).contains {
      text[$0] == part[0] && text[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
