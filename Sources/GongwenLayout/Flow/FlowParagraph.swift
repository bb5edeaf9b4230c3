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
