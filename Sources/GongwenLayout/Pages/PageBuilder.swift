import GongwenModel
import GongwenStyle

/// Fills the pages of a document part by part.
///
/// What begins a page of its own (附件) depends on nothing before it.
struct PageBuilder {
  private var filling = PageFilling(paragraphs: [])

  /// The pages of paragraphs in reading order.
  static func build(_ paragraphs: consuming [FlowParagraph], composer: ParagraphComposer) -> PageFilling {
    let parts = PageBuilder.parts(of: paragraphs)
    guard parts.count > 1 else { return PageOptimiser.fill(paragraphs, composer: composer) }
    var pass = PageBuilder()
    pass.filling.paragraphs.reserveCapacity(paragraphs.count)
    for part in parts {
      pass.append(PageOptimiser.fill(Array(paragraphs[part]), composer: composer))
    }
    return pass.filling
  }

  private init() {}

  /// The ranges that begin with a page; one of all paragraphs where none does.
  private static func parts(of paragraphs: [FlowParagraph]) -> [Range<Int>] {
    var starts = paragraphs.indices.filter { $0 > 0 && paragraphs[$0].startsPage }
    starts.append(paragraphs.count)
    return zip([0] + starts.dropLast(), starts).map { $0..<$1 }
  }

  private mutating func append(_ part: PageFilling) {
    let (page, paragraph, slice) = (filling.pages.count, filling.paragraphs.count, filling.slices.count)
    filling.slices += part.slices
    for placements in part.pages {
      filling.pages.append(
        placements.map { placement in
          var placement = placement
          if part.paragraphs[placement.paragraph].table != nil { placement.line += slice }
          placement.paragraph += paragraph
          return placement
        })
    }
    filling.notes += part.notes.map { PageNote(page: $0.page + page, kind: $0.kind) }
    filling.paragraphs += part.paragraphs
  }
}
