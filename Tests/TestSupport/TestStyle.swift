import GongwenModel
package import GongwenStyle

/// The standard's figures without a style sheet, for tests of layout alone.
package enum TestStyle {
  /// The style of GB/T 9704-2012 on a measure of some characters and a page of some lines.
  package static func standard(
    characters: Int = 28, lines: Int = 22, model: CharacterGrid.Model = .flush,
    composition: Composition = Composition(), flow: FlowRules = FlowRules()
  ) -> ResolvedStyle {
    let pitch = (156 * Length.pointsPerMillimetre - 16) / 27
    let width = Double(characters - 1) * pitch + 16
    let linePitch = (225 * Length.pointsPerMillimetre - 16) / 21
    let height = Double(lines - 1) * linePitch + 16
    let grid = CharacterGrid(
      model: model, charactersPerLine: characters, linesPerPage: lines, bodySize: 16, width: width,
      height: height)
    let page = PageGeometry(
      width: 210 * Length.pointsPerMillimetre, height: 297 * Length.pointsPerMillimetre,
      headMargin: 37 * Length.pointsPerMillimetre, gutterMargin: 28 * Length.pointsPerMillimetre,
      typeAreaWidth: width, typeAreaHeight: height)
    return ResolvedStyle(
      name: "test", page: page, grid: grid, composition: composition, flow: flow, paragraphs: paragraphs,
      pageNumber: PageNumberStyle())
  }

  private static let paragraphs: [ParagraphRole: ParagraphStyle] = [
    .title: ParagraphStyle(
      font: .title, size: 22, alignment: .centred, shape: .trapezoid, firstLineIndent: 0, linesAfter: 1,
      linePitch: 36),
    .byline: ParagraphStyle(font: .heading2, alignment: .centred, firstLineIndent: 0, linesAfter: 1),
    .salutation: ParagraphStyle(firstLineIndent: 0),
    .heading(.one): ParagraphStyle(font: .heading1), .heading(.two): ParagraphStyle(font: .heading2),
    .heading(.three): ParagraphStyle(), .heading(.four): ParagraphStyle(), .body: ParagraphStyle(),
    .signature: ParagraphStyle(alignment: .right, firstLineIndent: 0, endIndent: 2, linesBefore: 1),
    .date: ParagraphStyle(alignment: .right, firstLineIndent: 0, endIndent: 2),
    .attachmentNote: ParagraphStyle(hangingIndent: nil, linesBefore: 1),
    .attachmentLabel: ParagraphStyle(font: .heading1, firstLineIndent: 0),
    .attachmentTitle: ParagraphStyle(
      font: .title, size: 22, alignment: .centred, shape: .trapezoid, firstLineIndent: 0, linesAfter: 1,
      linePitch: 36),
    .remarks: ParagraphStyle(),
  ]
}
