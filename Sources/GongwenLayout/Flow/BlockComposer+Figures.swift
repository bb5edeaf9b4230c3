import GongwenModel
import GongwenStyle

/// Figures: pictures between paragraphs.
extension BlockComposer {
  /// Adds a figure: its picture, or a frame with its name where there is none, and its caption below.
  mutating func add(_ figure: Figure, origin: SourceSpan?, to parent: NodeID) throws(Fault) {
    let node = flow.structure.add(.figure, to: parent, origin: origin)
    let caption = figure.caption.flatMap { words(of: $0, origin, in: node) }
    let composer = FigureComposer(composer: composer)
    let box: SetTable
    if let picture = figure.resource.flatMap({ resources[$0] }) {
      setAlternativeText(of: figure, node, origin: origin)
      box = try composer.set(picture, width: figure.width, owner: .element(node), caption: caption)
    } else {
      box = try composer.setFrame(name(of: figure, in: node), width: figure.width, caption: caption)
      tellNamed(figure, origin: origin)
    }
    var set = paragraph(.tableRow, of: .table(box), node)
    if let count = try setCalledNotes(to: node) { set.calls = [NoteCall(place: 0, count: count)] }
    flow.paragraphs.append(set)
  }

  /// How many code units of UTF-16 a text of an archive holds (ISO 19005-2 6.1.13).
  private static let mostWords = 16_382

  /// What those who cannot see a picture are told of it; that there is nothing is told.
  mutating func setAlternativeText(of figure: Figure, _ node: NodeID, origin: SourceSpan?) {
    var words = figure.alternativeText ?? figure.caption?.text.string
    if let long = words, long.utf16.count > Self.mostWords {
      words = String(long.prefix(Self.mostWords / 2))
      flow.diagnostics.append(
        Diagnostic("layout.figure.long", .warning, ["\(long.count)", "\(Self.mostWords / 2)"], span: origin))
    }
    flow.structure.setAlternativeText(words, of: node)
    if words == nil {
      flow.diagnostics.append(Diagnostic("layout.figure.silent", .warning, span: origin))
    }
  }

  /// Tells that a picture is named in its place and not drawn.
  mutating func tellNamed(_ figure: Figure, origin: SourceSpan?) {
    flow.diagnostics.append(Diagnostic("layout.figure.named", .warning, [figure.shownName], span: origin))
  }

  private mutating func words(
    of caption: InlineText, _ origin: SourceSpan?, in parent: NodeID
  ) -> FigureComposer.Words? {
    guard !caption.text.isEmpty else { return nil }
    var caption = CaptionText.spaced(caption)
    let node = flow.structure.add(.paragraph(.caption), to: parent, origin: origin)
    let signs = callNotes(in: &caption, of: node).signs
    var owners = [OwnedStretch(end: caption.text.utf8.count, owner: .element(node))]
    owners.give(signs)
    let look = style.paragraphs[.caption] ?? ParagraphStyle()
    return FigureComposer.Words(
      text: caption.text, runs: runs(of: Paragraph(caption: caption), look), owners: owners,
      marks: drawnMarks(of: caption), node: node, size: look.size)
  }

  private func name(of figure: Figure, in node: NodeID) -> FigureComposer.Words {
    let text = TracedText(generated: figure.shownName)
    let run = ShapingRun(
      range: 0..<text.utf8.count, role: style.table.font, latinRole: style.composition.latinRole)
    return FigureComposer.Words(
      text: text, runs: [run], owners: [OwnedStretch(end: text.utf8.count, owner: .generated(node))],
      node: node, size: style.table.size)
  }
}

extension Figure {
  /// What stands for it where it is not drawn.
  var shownName: String {
    let name = alternativeText ?? name ?? caption?.text.string ?? ""
    return "〔图" + (name.isEmpty ? "" : "：" + name) + "〕"
  }
}
