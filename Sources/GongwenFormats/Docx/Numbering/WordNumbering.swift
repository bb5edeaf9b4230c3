internal import GongwenModel

/// The lists of a document: how each level of each is numbered.
struct WordNumbering {
  /// One level of a list.
  struct Level {
    /// The first number.
    var start = 0
    /// The format of the number, such as `chineseCounting`.
    var format = "decimal"
    /// The pattern of a format `custom`, such as `001, 002, 003`.
    var pattern: String?
    /// The text with `%1` … `%9` for the numbers of the levels.
    var text = ""
    /// The level, from 1, after which this one starts again; 0 for never, `nil` for any above it.
    var restart: Int?
    /// Whether all numbers are shown as 1, 2, 3.
    var isLegal = false
    /// What parts number and text: `tab`, `space` or `nothing`.
    var suffix = "tab"
    /// The style that stands for this level.
    var style: String?
    /// The face of its sign: one of symbols gives letters another look.
    var font: String?
    /// Whether it counts without being shown.
    var isHidden = false
  }

  /// A list's definition.
  struct Abstract {
    var levels: [Int: Level] = [:]
    /// The numbering style that holds the levels instead.
    var numberingStyle: String?

    /// The level that a style stands for.
    func level(named style: String) -> Int? {
      (0..<WordNumbering.levelCount).first { levels[$0]?.style == style }
    }
  }

  /// A list in use.
  struct Instance {
    var abstractID = 0
    /// Other starts of levels.
    var starts: [Int: Int] = [:]
    /// Other levels.
    var levels: [Int: Level] = [:]
  }

  /// The levels that a list can have.
  static let levelCount = 9

  private var abstracts: [Int: Abstract] = [:]
  private var instances: [Int: Instance] = [:]

  /// Lists that there are not.
  init() {}

  /// Reads `numbering.xml`.
  init(_ bytes: [UInt8], part: String, file: String, limits: FormatLimits) throws(Fault) {
    var handler = NumberingHandler()
    try XMLReader.read(bytes, part: part, file: file, into: &handler, limits: limits)
    (abstracts, instances) = (handler.abstracts, handler.instances)
  }

  /// A list in use; `nil` when there is none of that number.
  func instance(_ id: Int) -> Instance? { instances[id] }

  /// The definition of a list, numbering styles followed; at most so far, for they can lead in a ring.
  func abstract(of instance: Instance, _ styles: WordStyles) -> (id: Int, abstract: Abstract)? {
    var id = instance.abstractID
    for _ in 0..<8 {
      guard let abstract = abstracts[id] else { return nil }
      guard let style = abstract.numberingStyle else { return (id, abstract) }
      guard let number = styles.numberingStyles[style], let other = instances[number] else { return nil }
      id = other.abstractID
    }
    return nil
  }
}

private struct NumberingHandler: XMLHandler {
  var abstracts: [Int: WordNumbering.Abstract] = [:]
  var instances: [Int: WordNumbering.Instance] = [:]
  private var stack: [WordElement] = []
  private var abstractID: Int?
  private var instanceID: Int?
  private var abstract = WordNumbering.Abstract()
  private var instance = WordNumbering.Instance()
  private var level = WordNumbering.Level()
  private var levelIndex = 0
  private var overridden = 0
  private var skipped = 0

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let element = WordElement(name)
    guard skipped == 0, element != .fallback else {
      skipped += 1
      return
    }
    switch element {
    case .abstractNum:
      abstractID = attributes.integer("abstractNumId", .word)
      abstract = WordNumbering.Abstract()
    case .num:
      instanceID = attributes.integer("numId", .word)
      instance = WordNumbering.Instance()
    case .lvl:
      levelIndex = attributes.integer("ilvl", .word) ?? 0
      level = WordNumbering.Level()
    case .lvlOverride: overridden = attributes.integer("ilvl", .word) ?? 0
    case .startOverride:
      if let start = attributes.integer("val", .word) { instance.starts[overridden] = start }
    case .abstractNumId: instance.abstractID = attributes.integer("val", .word) ?? 0
    case .numStyleLink: abstract.numberingStyle = attributes.string("val", .word)
    default: takeLevel(element, attributes)
    }
    stack.append(element)
  }

  private mutating func takeLevel(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .start: level.start = attributes.integer("val", .word) ?? 0
    case .numFmt:
      level.format = attributes.string("val", .word) ?? "decimal"
      level.pattern = attributes.string("format", .word)
    case .lvlText: level.text = String((attributes.string("val", .word) ?? "").prefix(256))
    case .lvlRestart: level.restart = attributes.integer("val", .word)
    case .isLgl: level.isLegal = attributes.flag("val", .word) ?? true
    case .suff: level.suffix = attributes.string("val", .word) ?? "tab"
    case .pStyle: level.style = attributes.string("val", .word)
    case .rFonts: level.font = RunProperties.font(attributes)
    case .vanish: level.isHidden = attributes.flag("val", .word) ?? true
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch stack.popLast() {
    case .lvl where (0..<WordNumbering.levelCount).contains(levelIndex):
      if stack.contains(.lvlOverride) {
        instance.levels[levelIndex] = level
      } else {
        abstract.levels[levelIndex] = level
      }
    case .abstractNum: if let abstractID { abstracts[abstractID] = abstract }
    case .num: if let instanceID { instances[instanceID] = instance }
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
