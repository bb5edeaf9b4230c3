import GongwenModel
import GongwenStyle

/// A block set in lines, with what decides its place on a page.
struct FlowParagraph {
  /// The role of its block.
  var role: BlockRole
  /// Its style.
  var style: ParagraphStyle
  /// Its lines.
  var composed: ComposedParagraph
  /// How its lines were bounded, to set it again with other breaks.
  var shape: ParagraphComposer.Shape
  /// Empty slots above it.
  var linesBefore: Double
  /// Empty slots below it.
  var linesAfter: Double
  /// Whether it begins a page (附件, G-71).
  var startsPage = false
  /// The slot on which it must stand from the page's top, such as line 3 for the title of an attachment.
  var fixedSlot: Int?
  /// Whether its line stands on the slot of the paragraph before it, beside it (names under seals, G-64).
  ///
  /// Such a paragraph has one line, and so has the one before it.
  var sharesSlot = false
  /// The room of the seal on its lines; it counts instead of `linesBefore` and `linesAfter`.
  var seal: SealRoom?
  /// In a run-in heading the bytes of number and heading.
  var headingLength: Int?
  /// Where the block stands in the source.
  var span: SourceSpan?

  /// Whether it is a heading on lines of its own, which never ends a page (C-72).
  var isStandAloneHeading: Bool {
    switch role {
    case .heading, .chapter: true
    default: false
    }
  }

  /// Whether it belongs to the signature that must not stand alone on a page (G-67).
  var isSignature: Bool { role == .signature || role == .date || role == .remarks }

  /// Empty slots above it where it does not begin a page.
  ///
  /// - Parameters:
  ///   - pitch: The distance from slot to slot on its page, in pt.
  ///   - size: The size of body text, in pt.
  /// - Returns: The slots.
  func blanksAbove(pitch: Double, size: Double) -> Int {
    guard let seal, role == .signature else { return Int(linesBefore.rounded(.up)) }
    return seal.blanksAbove(pitch: pitch, size: size)
  }

  /// The level in the outline, from 1; `nil` for what is no heading.
  var outlineLevel: Int? {
    switch role {
    case .heading(let level), .runInHeading(let level): level.rawValue
    case .chapter: 1
    case .attachment: startsPage ? 1 : nil
    default: nil
    }
  }
}
