import GongwenModel
import GongwenStyle

/// What stands on pages beside lines of text; held apart, since few paragraphs of many have one.
indirect enum FlowBox {
  /// A table, on as many pages as it takes
  case table(SetTable)
  /// 版头, from the top of the first page
  case header(SetBox)
}

/// A block set in lines, with what decides its place on a page.
struct FlowParagraph {
  /// Its role.
  var role: ParagraphRole
  /// Its node in the structure.
  var node: NodeID
  /// Whose its bytes are, stretch by stretch; the last one ends with the text.
  var owners: [OwnedStretch]
  /// Its style.
  var style: ParagraphStyle
  /// Its lines.
  var composed: ComposedParagraph
  /// How its lines were bounded, to set it again with other breaks.
  var shape: ParagraphComposer.Shape
  /// Empty grid lines above it.
  var linesBefore: Double
  /// Empty grid lines below it.
  var linesAfter: Double
  /// Whether it begins a page (附件, G-71).
  var startsPage = false
  /// The grid line on which it must stand from the page's top, such as line 3 for the title of an attachment.
  var fixedGridLine: Int?
  /// Whether its line stands on the grid line of the paragraph before it, beside it (names under seals, G-64).
  ///
  /// Such a paragraph has one line, and so has the one before it.
  var sharesGridLine = false
  /// What stands in the place of lines; such a paragraph has none.
  var box: FlowBox?
  /// The notes that it calls, in the order of their places.
  var calls: [NoteCall] = []
  /// The room of the seal on its lines; it counts instead of `linesBefore` and `linesAfter`.
  var seal: SealSpace?

  /// Whether it is a heading on lines of its own, or what stands above a table, which never ends a page (C-72).
  var isStandAloneHeading: Bool {
    switch role {
    case .heading, .chapter, .caption, .tableUnit: true
    default: false
    }
  }

  /// Whether it is running text, which the first page must show (G-52).
  var isText: Bool { role.isText }

  /// Whether it is text that announces what follows it, such as `注：`.
  var isLead: Bool { role == .body && composed.text.string.hasSuffix("：") }

  /// Whether it is text that begins as what is said of a table below it: 注：, 备注：, 数据来源：.
  var isTableNote: Bool {
    let text = composed.text.utf8.prefix(Self.longestNoteLabel)
    return role == .body && Self.noteLabels.contains { text.starts(with: $0) }
  }

  private static let noteLabels = ["注：", "注:", "备注：", "说明：", "资料来源：", "数据来源：", "注1：", "注1."].map {
    Array($0.utf8)
  }
  /// In bytes.
  private static let longestNoteLabel = 15

  /// Whether it belongs to the signature that must not stand alone on a page (G-67).
  var isSignature: Bool { role.isClosing }

  /// Frees what is needed to draw it or to set it again.
  mutating func release() {
    composed.release()
    box = nil
  }

  /// Frees the cells of a table that are drawn: one of thousands of rows would be held twice.
  mutating func release(_ slice: TableSlice) {
    guard case .table(var table)? = box else { return }
    // Without this the table would have two owners, and be copied.
    box = nil
    table.release(slice)
    box = .table(table)
  }

  /// The table that it is.
  var table: SetTable? { if case .table(let table)? = box { table } else { nil } }

  /// Empty grid lines above it where it does not begin a page.
  ///
  /// - Parameters:
  ///   - pitch: The distance from grid line to grid line on its page, in pt.
  ///   - size: The size of body text, in pt.
  /// - Returns: The grid lines.
  func blanksAbove(pitch: Double, size: Double) -> Int {
    guard let seal, role == .signature else { return Int(linesBefore.rounded(.up)) }
    return seal.blanksAbove(pitch: pitch, size: size)
  }
}

/// A stretch of a paragraph that belongs to one element, up to a byte of its text.
struct OwnedStretch: Equatable {
  /// The offset after its last byte.
  var end: Int
  /// Whose it is.
  var owner: Owner
}

extension ParagraphRole {
  /// Whether it is running text.
  var isText: Bool {
    switch self {
    case .body, .article: true
    default: false
    }
  }
}
