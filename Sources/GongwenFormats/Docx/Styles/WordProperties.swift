internal import GongwenModel

/// The properties of a paragraph that say something of its structure; `nil` where they are not given.
struct ParagraphProperties {
  var style: String?
  var numberID: Int?
  var level: Int?
  /// The outline level from 0; 9 is text.
  var outline: Int?
  var alignment: Hints.Alignment?
  /// Whether it stands at the top of a page.
  var beginsPage: Bool?

  /// Takes one element of `pPr`.
  mutating func take(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .pStyle: style = attributes.string("val", .word)
    case .numId: numberID = attributes.integer("val", .word)
    case .ilvl: level = attributes.integer("val", .word)
    case .outlineLvl: outline = attributes.integer("val", .word)
    case .jc: alignment = Self.alignment(attributes.string("val", .word))
    case .pageBreakBefore: beginsPage = attributes.flag("val", .word) ?? true
    default: break
    }
  }

  private static func alignment(_ value: String?) -> Hints.Alignment {
    switch value {
    case "center": .centre
    case "right", "end": .end
    default: .start
    }
  }

  /// These properties over those of a style.
  func over(_ base: ParagraphProperties) -> ParagraphProperties {
    var result = self
    result.numberID = numberID ?? base.numberID
    result.level = level ?? base.level
    result.outline = outline ?? base.outline
    result.alignment = alignment ?? base.alignment
    result.beginsPage = beginsPage ?? base.beginsPage
    return result
  }
}

/// The properties of a run; `nil` where they are not given.
struct RunProperties {
  var style: String?
  var isBold: Bool?
  var isItalic: Bool?
  var isUnderlined: Bool?
  var isStruck: Bool?
  var isHidden: Bool?
  /// Whether its letters are shown as capitals.
  var isCapital: Bool?
  /// `superscript`, `subscript` or `baseline`.
  var position: String?
  /// In half points.
  var size: Int?
  /// The face of letters and signs; empty where the theme names it.
  var font: String?

  /// Takes one element of `rPr`.
  mutating func take(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .rStyle: style = attributes.string("val", .word)
    case .rFonts: font = Self.font(attributes) ?? font
    case .b: isBold = attributes.flag("val", .word) ?? true
    case .i: isItalic = attributes.flag("val", .word) ?? true
    case .u: isUnderlined = attributes.string("val", .word).map { $0 != "none" } ?? true
    case .strike, .dstrike: isStruck = attributes.flag("val", .word) ?? true
    case .caps, .smallCaps: isCapital = attributes.flag("val", .word) ?? true
    case .vanish: isHidden = attributes.flag("val", .word) ?? true
    case .vertAlign: position = attributes.string("val", .word)
    case .sz: size = attributes.integer("val", .word)
    default: break
    }
  }

  /// These properties over those of a style.
  func over(_ base: RunProperties) -> RunProperties {
    var result = self
    result.isBold = isBold ?? base.isBold
    result.isItalic = isItalic ?? base.isItalic
    result.isUnderlined = isUnderlined ?? base.isUnderlined
    result.isStruck = isStruck ?? base.isStruck
    result.isHidden = isHidden ?? base.isHidden
    result.isCapital = isCapital ?? base.isCapital
    result.position = position ?? base.position
    result.size = size ?? base.size
    result.font = font ?? base.font
    return result
  }

  /// The face of letters; one of the theme hides the one that stands beside it.
  static func font(_ attributes: XMLAttributes) -> String? {
    if attributes.string("asciiTheme", .word) != nil { return "" }
    return attributes.string("ascii", .word) ?? attributes.string("hAnsi", .word)
  }
}
