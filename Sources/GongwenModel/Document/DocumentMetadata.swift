/// What a document says of itself, from its front matter, a roster, options, or its own lines.
public struct DocumentMetadata: Sendable, Hashable, Codable {
  /// 标题.
  public var title: String?
  /// 副标题.
  public var subtitle: String?
  /// 单位.
  public var unit: String?
  /// 职务.
  public var position: String?
  /// 姓名.
  public var name: String?
  /// 日期, as it is to be printed.
  public var date: String?
  /// 称谓.
  public var salutation: String?
  /// 年度.
  public var year: String?
  /// 样式: the style the document asks for.
  public var style: String?
  /// 文种: the kind of document, such as 函 or 纪要.
  public var kind: String?
  /// 份号: six digits.
  public var copyNumber: String?
  /// 密级.
  public var securityLevel: String?
  /// 保密期限.
  public var confidentialityPeriod: String?
  /// 紧急程度.
  public var urgency: String?
  /// 发文机关, the host first, with 、 between them.
  public var issuingOrgans: String?
  /// 发文字号, such as 青政发〔2026〕3号.
  public var documentNumber: String?
  /// 签发人, in the order of their organs, with 、 between them.
  public var signatories: String?
  /// 主送 where it is moved to the imprint (G-83).
  public var movedRecipients: String?
  /// 抄送.
  public var copyRecipients: String?
  /// 印发机关.
  public var printingOrgan: String?
  /// 印发日期.
  public var printingDate: String?
  /// 附注.
  public var remarks: String?
  /// 出席: who attended a meeting (纪要).
  public var attendees: String?
  /// 请假: who was excused.
  public var absentees: String?
  /// 列席: who was present without a vote.
  public var observers: String?
  /// The title in the file's properties: evidence for a viewer's window, never printed, for it is often another file's.
  public var fileTitle: String?
  /// The author in the file's properties.
  public var fileAuthor: String?

  /// Creates metadata with nothing known.
  public init() {}

  /// The keys of front matter, rosters and `--set`: English name, Chinese aliases, and the place of the value.
  ///
  /// The one table that every reader of metadata uses, so that a key means the same everywhere.
  public static let keys: [Key] = [
    Key("title", ["标题", "题目"], \.title), Key("subtitle", ["副标题"], \.subtitle),
    Key("unit", ["单位", "工作单位"], \.unit), Key("position", ["职务", "职位"], \.position),
    Key("name", ["姓名", "述职人"], \.name), Key("date", ["日期", "成文日期"], \.date),
    Key("salutation", ["称谓", "主送", "主送机关", "recipients"], \.salutation, separator: "，"),
    Key("year", ["年度", "年份"], \.year),
    Key("style", ["样式"], \.style), Key("kind", ["文种"], \.kind),
    Key("copyNumber", ["份号"], \.copyNumber), Key("securityLevel", ["密级"], \.securityLevel),
    Key("confidentialityPeriod", ["保密期限"], \.confidentialityPeriod),
    Key("urgency", ["紧急程度", "缓急"], \.urgency),
    Key("issuingOrgans", ["发文机关"], \.issuingOrgans, separator: "、"),
    Key("documentNumber", ["发文字号", "文号"], \.documentNumber),
    Key("signatories", ["签发人"], \.signatories, separator: "、"),
    Key("movedRecipients", ["版记主送"], \.movedRecipients, separator: "，"),
    Key("copyRecipients", ["抄送", "抄送机关"], \.copyRecipients, separator: "，"),
    Key("printingOrgan", ["印发机关"], \.printingOrgan), Key("printingDate", ["印发日期"], \.printingDate),
    Key("remarks", ["附注"], \.remarks),
    Key("attendees", ["出席", "出席人员"], \.attendees, separator: "\u{3000}"),
    Key("absentees", ["请假", "请假人员"], \.absentees, separator: "\u{3000}"),
    Key("observers", ["列席", "列席人员"], \.observers, separator: "\u{3000}"),
  ]

  /// One key and where its value goes.
  public struct Key: Sendable {
    /// The English name.
    public let name: String
    /// The Chinese names.
    public let aliases: [String]
    /// What parts several values of it; `nil` where only one can stand.
    public let separator: String?
    let path: any WritableKeyPath<DocumentMetadata, String?> & Sendable

    init(
      _ name: String, _ aliases: [String],
      _ path: any WritableKeyPath<DocumentMetadata, String?> & Sendable, separator: String? = nil
    ) {
      self.name = name
      self.aliases = aliases
      self.separator = separator
      self.path = path
    }

    /// The value under this key.
    package func value(in metadata: DocumentMetadata) -> String? { metadata[keyPath: path] }
  }

  /// The key with an English name or a Chinese alias; `nil` when there is none.
  public static func key(named name: String) -> Key? {
    places[name].map { keys[$0] } ?? places[name.lowercased()].map { keys[$0] }
  }

  /// The place of each key under its name in small letters and its aliases; of two keys the first has a name.
  private static let places: [String: Int] = {
    let names = keys.enumerated().flatMap { place, key in
      ([key.name.lowercased()] + key.aliases).map { ($0, place) }
    }
    return Dictionary(names) { first, _ in first }
  }()

  /// The value under a key's English name or Chinese alias.
  public subscript(name: String) -> String? {
    get { Self.key(named: name).flatMap { $0.value(in: self) } }
    set { if let key = Self.key(named: name) { self[keyPath: key.path] = newValue } }
  }
}

extension DocumentMetadata {
  /// 密级 and 保密期限 as they are printed: 机密★1年 (G-22).
  package var securityMark: String? {
    let period = confidentialityPeriod.map { $0.hasPrefix("★") ? $0 : "★" + $0 } ?? ""
    let level = securityLevel ?? ""
    // A term that is given twice is printed once.
    let mark = level.hasSuffix(period) ? level : level + period
    return mark.isEmpty ? nil : mark
  }

  /// Takes over what only the lines of a typed header say.
  package mutating func fill(from header: HeaderBlock?) {
    guard let header else { return }
    documentNumber = documentNumber ?? header.number?.paragraph?.text.string
    guard securityMark == nil else { return }
    securityLevel = header.marks.lazy.compactMap(\.paragraph).first { $0.role == .securityLevel }?.text.string
  }

  /// The names of a list, as people part them.
  package static func names(in list: String) -> [String] {
    list.split { "、，,;；\n".contains($0) }.map { name in
      String(name.drop { $0 == " " || $0 == "\u{3000}" })
    }.filter { !$0.isEmpty }
  }
}
