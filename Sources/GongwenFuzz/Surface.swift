/// A way in for what people have.
enum Surface: String, CaseIterable {
  case text, markdown, frontMatter, fix, style, manifest, roster, template, sidecar, terms, docx, workbook,
    format, font

  /// How many of a hundred inputs it gets.
  var share: Int {
    switch self {
    case .text: 22
    case .markdown, .frontMatter, .fix: 10
    case .roster, .template: 10
    case .style: 8
    case .manifest, .sidecar, .terms: 5
    case .docx: 8
    case .workbook: 5
    case .format: 2
    case .font: 1
    }
  }

  /// The surface of an input, by its number.
  static func of(_ index: Int) -> Surface {
    var rest = index % allCases.reduce(0) { $0 + $1.share }
    for surface in allCases {
      if rest < surface.share { return surface }
      rest -= surface.share
    }
    return .text
  }

  /// What its inputs are made from.
  var seeds: [[UInt8]] {
    let texts: [String] =
      switch self {
      case .text, .fix, .format: Seeds.texts
      case .markdown: Seeds.markdown
      case .frontMatter: Seeds.frontMatter
      case .style: Seeds.styles
      case .manifest: Seeds.manifests
      case .roster: Seeds.rosters.map(\.text)
      case .template: Seeds.templates
      case .sidecar: Seeds.sidecars
      case .terms: Seeds.terms
      case .docx: Seeds.documents
      case .workbook: Seeds.sheets
      case .font: []
      }
    return texts.map { Array($0.utf8) }
  }
}
