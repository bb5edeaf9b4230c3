/// What a document says of itself, from its front matter, a roster, options, or its own lines.
public struct DocumentMetadata: Sendable, Equatable {
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
    Key("salutation", ["称谓", "主送"], \.salutation), Key("year", ["年度", "年份"], \.year),
    Key("style", ["样式"], \.style),
  ]

  /// One key and where its value goes.
  public struct Key: Sendable {
    /// The English name.
    public let name: String
    /// The Chinese names.
    public let aliases: [String]
    let read: @Sendable (DocumentMetadata) -> String?
    let write: @Sendable (inout DocumentMetadata, String?) -> Void

    init(
      _ name: String, _ aliases: [String],
      _ path: any WritableKeyPath<DocumentMetadata, String?> & Sendable
    ) {
      self.name = name
      self.aliases = aliases
      self.read = { $0[keyPath: path] }
      self.write = { $0[keyPath: path] = $1 }
    }
  }

  /// The key with an English name or a Chinese alias; `nil` when there is none.
  public static func key(named name: String) -> Key? {
    keys.first { $0.name == name.lowercased() || $0.aliases.contains(name) }
  }

  /// The value under a key's English name or Chinese alias.
  public subscript(name: String) -> String? {
    get { Self.key(named: name)?.read(self) }
    set { Self.key(named: name)?.write(&self, newValue) }
  }
}
