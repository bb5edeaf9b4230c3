import GongwenModel
import GongwenStyle

/// Sets lines of elements at places of a box that the standard gives in mm.
struct BoxComposer {
  let composer: ParagraphComposer
  private var page = Page(width: 0, height: 0)
  /// The key of the first value that reaches over the edge of the paper.
  private var keyBeyondPaper: String?
  var style: ResolvedStyle { composer.style }

  /// A line that is set and has no place yet.
  struct Line {
    /// The text.
    var composed: ComposedParagraph
    /// Its node.
    var node: NodeID
    /// Whose it is: an element where it is typed, generated for one where metadata has it.
    var owner: Owner
    /// The key of metadata whose value it is; `nil` for lines that keep to a width.
    var key: String?

    /// The width of its widest line, in pt.
    var width: Double { composed.lines.map { composed.width(of: $0) }.max() ?? 0 }
  }

  init(composer: ParagraphComposer) { self.composer = composer }

  /// Sets the text of an element on as few lines as a width allows.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - element: Its node, and whether the source has it.
  ///   - font: The role of its face.
  ///   - size: Its size, in pt.
  ///   - width: The width, in pt; `nil` for one line however long.
  ///   - hanging: The indent of turned lines, in pt.
  /// - Returns: The lines.
  /// - Throws: A `Fault` of category fonts when a face cannot be used.
  func set(
    _ text: TracedText, _ element: (node: NodeID, isTyped: Bool), font: FontRole, size: Double,
    width: Double? = nil, hanging: Double = 0
  ) throws(Fault) -> Line {
    let run = ShapingRun(
      range: 0..<text.utf8.count, role: font, latinRole: style.composition.latinRole)
    let shape = ParagraphComposer.Shape(
      size: size, alignment: width == nil ? .left : .justified, firstIndent: 0,
      restIndent: hanging / style.grid.characterPitch, endIndent: 0,
      width: width ?? Double(text.utf8.count + 2) * size)
    let composed = try composer.compose(text, runs: [run], shape: shape)
    return Line(
      composed: composed, node: element.node,
      owner: element.isTyped ? .element(element.node) : .generated(element.node))
  }

  /// Puts a line at a place, in pt from the corner of the box.
  mutating func add(_ line: Line, x: Double, top: Double, pitch: Double = 0, colour: Colour = .black) {
    let owners = [OwnedStretch(end: line.composed.text.utf8.count, owner: line.owner)]
    let drawing = LineDrawing(composed: line.composed, owners: owners, node: line.node, colour: colour)
    for index in line.composed.lines.indices {
      let start = x + line.composed.lines[index].x
      note(line.key, from: start, to: start + line.composed.width(of: line.composed.lines[index]))
      drawing.append(
        index, x: x + line.composed.lines[index].x, top: top + Double(index) * pitch,
        em: line.composed.size, gridLine: nil, to: &page)
    }
  }

  private mutating func note(_ key: String?, from start: Double, to end: Double) {
    let paper = -style.page.gutterMargin...style.page.width - style.page.gutterMargin
    guard let key, keyBeyondPaper == nil, !paper.contains(start) || !paper.contains(end) else { return }
    keyBeyondPaper = key
  }

  /// The fault of a value that the paper has no room for.
  static func beyondPaper(_ key: String) -> Fault {
    Fault(.input, "layout.element.outside", [DocumentMetadata.key(named: key)?.aliases.first ?? key, key])
  }

  /// Draws a line across, its upper edge at a height, in pt.
  mutating func add(ruleAt y: Double, x: Double, width: Double, thickness: Double, colour: Colour) {
    guard thickness > 0 else { return }
    let rule = Rule(x: x, y: y, width: width, height: thickness, colour: colour)
    page.items.append(PageItem(.rule(rule), owner: .artifact(.rule)))
  }

  /// What was put together.
  ///
  /// - Throws: A `Fault` of category input when a value reaches over the edge of the paper: nobody would see the rest.
  consuming func box(height: Double) throws(Fault) -> SetBox {
    if let keyBeyondPaper { throw Self.beyondPaper(keyBeyondPaper) }
    return SetBox(items: page.items, lines: page.lines, height: height)
  }
}

extension BoxComposer.Line {
  /// Spreads the characters of its one line over a width, in pt (均排).
  mutating func spread(to width: Double) {
    guard composed.lines.count == 1 else { return }
    let edges = composed.lines[0].set.edges
    guard edges.count > 2, let last = edges.last else { return }
    let gap = (width / composed.cell - last) / Double(edges.count - 2)
    guard gap > 0 else { return }
    for index in edges.indices {
      composed.lines[0].set.edges[index] += Double(min(index, edges.count - 2)) * gap
    }
  }
}
