/// A way in for what people have.
enum Surface: String, CaseIterable {
  case text, markdown, frontMatter, fix, style, manifest, roster, template, sidecar, terms, docx, workbook,
    oldWorkbook, record, format, font, pages

  /// How many of a hundred inputs it gets.
  var share: Int {
    switch self {
    case .text: 20
    case .markdown, .frontMatter, .fix: 10
    case .roster, .template: 8
    case .style: 6
    case .manifest, .sidecar, .terms: 5
    case .docx: 10
    case .workbook, .oldWorkbook: 5
    case .record: 3
    case .format: 2
    case .font: 2
    case .pages: 2
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

  /// An input.
  func input(_ random: inout Mutator) -> [UInt8] {
    switch self {
    case .docx: Seeds.package(of: Seeds.documentParts, &random)
    case .workbook: Seeds.package(of: Seeds.workbookParts, &random)
    case .oldWorkbook: Seeds.binaryWorkbook(&random)
    case .font: []
    case .pages: Seeds.document(&random)
    default: random.mutated(seeds)
    }
  }

  /// The texts that its inputs are made from.
  private var seeds: [[UInt8]] {
    let texts: [String] =
      switch self {
      case .text, .format: Seeds.texts
      case .fix: Seeds.texts + Seeds.faults
      case .markdown: Seeds.markdown
      case .frontMatter: Seeds.frontMatter
      case .style: Seeds.styles
      case .manifest: Seeds.manifests
      case .roster: Seeds.rosters.map(\.text)
      case .template: Seeds.templates
      case .sidecar: Seeds.sidecars
      case .terms: Seeds.terms
      case .record: Seeds.records
      case .docx, .workbook, .oldWorkbook, .font, .pages: []
      }
    return texts.map { Array($0.utf8) }
  }
}
