import GongwenModel
import GongwenStyle

/// Sets a figure: the picture fitted to the type area, or a frame with its name where there is none, and its caption below.
///
/// The outcome is a box of one height in the form of a table of one cell without rules, so that pages are filled with both
/// alike and the text after it is back on the grid.
struct FigureComposer {
  /// The size of a pixel where the source gives none, in pt: 96 in an inch, as screens and word processors have it.
  static let pixel = 0.75

  let composer: ParagraphComposer
  private var box = Page(width: 0, height: 0)
  private var style: ResolvedStyle { composer.style }
  private var look: FigureStyle { style.figure }
  private var measure: Double { style.page.typeAreaWidth }

  /// Words in a figure, with whose they are.
  struct Words {
    /// The text.
    var text: TracedText
    /// How it is shaped.
    var runs: [ShapingRun]
    /// Whose its bytes are.
    var owners: [OwnedStretch]
    /// The marks on it that are drawn.
    var marks: [InlineMark] = []
    /// The node of its lines.
    var node: NodeID
    /// Its size, in pt.
    var size: Double
  }

  init(composer: ParagraphComposer) { self.composer = composer }

  /// Sets a figure with its picture.
  ///
  /// - Parameters:
  ///   - picture: The picture.
  ///   - width: The width that the source gives it, in pt.
  ///   - owner: Whose it is.
  ///   - caption: The words below it.
  /// - Returns: The box.
  /// - Throws: A `Fault` of category fonts when a face cannot be used.
  consuming func set(
    _ picture: Resource, width: Double?, owner: Owner, caption: Words?
  ) throws(Fault) -> SetTable {
    let below = try setCaption(caption)
    let room = style.page.typeAreaHeight - (below.map { self.height(of: $0.1, $0.0.size) } ?? 0)
    let size = Self.fitted(picture, width: width, measure: measure, room: room)
    let drawn = Picture(
      picture, x: (measure - size.width) / 2, y: 0, width: size.width, height: size.height)
    box.items.append(PageItem(.picture(drawn), owner: owner))
    return finish(height: size.height, below)
  }

  /// Sets the frame of a figure whose picture is not there, its name inside.
  ///
  /// - Parameters:
  ///   - name: What the picture is called.
  ///   - width: The width that the source gives it, in pt.
  ///   - caption: The words below it.
  /// - Returns: The box.
  /// - Throws: A `Fault` of category fonts when a face cannot be used.
  consuming func setFrame(_ name: Words, width: Double?, caption: Words?) throws(Fault) -> SetTable {
    let below = try setCaption(caption)
    let least = look.frameWidth * style.grid.characterPitch
    let frame = min(measure, max(least, width ?? least))
    let composed = try compose(name, width: frame - 2 * name.size)
    let pitch = name.size * (1 + look.captionGap)
    let text = Double(composed.lines.count - 1) * pitch + name.size
    let room = style.page.typeAreaHeight - (below.map { self.height(of: $0.1, $0.0.size) } ?? 0)
    let height = min(max(room, text), max(look.frameHeight * style.grid.linePitch, text + 2 * name.size))
    addFrame(x: (measure - frame) / 2, width: frame, height: height)
    add(
      composed, name, x: (measure - frame) / 2 + name.size, top: (height - text) / 2, pitch: pitch)
    return finish(height: height, below)
  }

  /// The size of a picture on the page: as the source has it, and never larger than its room.
  static func fitted(
    _ picture: Resource, width: Double?, measure: Double, room: Double
  ) -> (width: Double, height: Double) {
    let ratio = Double(max(1, picture.height)) / Double(max(1, picture.width))
    var width = min(measure, max(1, width ?? Double(picture.width) * pixel))
    if width * ratio > room { width = room / ratio }
    // A picture of one row of pixels is still to be seen.
    return (max(0.5, width), max(0.5, min(room, width * ratio)))
  }

  private func compose(_ words: Words, width: Double) throws(Fault) -> ComposedParagraph {
    try composer.compose(
      words.text, runs: words.runs,
      shape: ParagraphComposer.Shape(
        size: words.size, alignment: .centred, firstIndent: 0, restIndent: 0, endIndent: 0, width: width),
      marks: words.marks)
  }

  private func setCaption(_ words: Words?) throws(Fault) -> (Words, ComposedParagraph)? {
    guard let words else { return nil }
    return (words, try compose(words, width: measure))
  }

  /// The height of a caption with the space above it, in pt.
  private func height(of caption: ComposedParagraph, _ size: Double) -> Double {
    Double(caption.lines.count) * size * (1 + look.captionGap)
  }

  private mutating func finish(height: Double, _ caption: (Words, ComposedParagraph)?) -> SetTable {
    var whole = height
    if let (words, composed) = caption {
      let pitch = words.size * (1 + look.captionGap)
      add(composed, words, x: 0, top: height + pitch - words.size, pitch: pitch)
      whole += self.height(of: composed, words.size)
    }
    let plain = TableStyle(
      rules: .none, lineGap: 0, sidePadding: 0, padding: 0, outerRule: 0, innerRule: 0)
    return SetTable(
      grid: TableGrid([Table.Row(cells: [Table.Cell()])]),
      cells: [[SetTable.CellLine(items: box.items, lines: box.lines)]], edges: [0, measure], headRows: 0,
      size: whole, look: plain)
  }

  private mutating func add(
    _ composed: ComposedParagraph, _ words: Words, x: Double, top: Double, pitch: Double
  ) {
    let drawing = LineDrawing(composed: composed, owners: words.owners, node: words.node)
    for index in composed.lines.indices {
      drawing.append(
        index, x: x + composed.lines[index].x, top: top + Double(index) * pitch, em: words.size,
        gridLine: nil, to: &box)
    }
  }

  private mutating func addFrame(x: Double, width: Double, height: Double) {
    let thickness = style.table.innerRule
    let edges = [
      Rule(x: x, y: 0, width: width, height: thickness, colour: .black),
      Rule(x: x, y: height - thickness, width: width, height: thickness, colour: .black),
      Rule(x: x, y: 0, width: thickness, height: height, colour: .black),
      Rule(x: x + width - thickness, y: 0, width: thickness, height: height, colour: .black),
    ]
    for edge in edges { box.items.append(PageItem(.rule(edge), owner: .artifact(.rule))) }
  }
}
