import GongwenLayout
import GongwenModel

/// Whose each item of a document is, in the terms of PDF.
struct StructureMapping {
  /// The elements.
  private(set) var structure = ArchiveStructure()
  /// For each page the mark of each item.
  private(set) var marks: [[PagePlan.Mark]] = []
  /// For each page its links.
  private(set) var links: [[ArchiveLink]] = []

  private var last: (role: BlockRole, end: Int, node: Int)?

  /// Maps a document.
  init(_ document: PagedDocument) {
    for page in document.pages { marks.append(page.items.map { mark($0, page) }) }
    links = document.pages.map { _ in [] }
  }

  /// Takes elements, marks and links as they are given.
  init(structure: ArchiveStructure, marks: [[PagePlan.Mark]], links: [[ArchiveLink]]) {
    self.structure = structure
    self.marks = marks
    self.links = links
  }

  private mutating func mark(_ item: PageItem, _ page: Page) -> PagePlan.Mark {
    guard case .glyphs(let run) = item else { return .artifact(.layout) }
    switch run.role {
    case .artifact:
      let isLow = (run.glyphs.first?.y ?? 0) > page.height / 2
      return .artifact(isLow ? .footer : .header)
    case .hyphen: return last.map { .element($0.node) } ?? .artifact(.layout)
    case .block(let role):
      let start = run.span?.lowerBound ?? 0
      let end = run.span?.upperBound ?? 0
      if let last, last.role == role, abs(start - last.end) < 2 {
        self.last = (role, end, last.node)
        return .element(last.node)
      }
      let node = structure.add(StructureMapping.kind(role), to: 0)
      last = (role, end, node)
      return .element(node)
    }
  }

  private static func kind(_ role: BlockRole) -> ArchiveStructure.Kind {
    switch role {
    case .title: .title
    case .heading(let level), .runInHeading(let level): .heading(level: level.rawValue)
    default: .paragraph
    }
  }
}
