import GongwenModel
import GongwenStyle

/// Fills the pages of a document and keeps its signatures with text, part by part.
///
/// What begins a page of its own (附件) depends on nothing before it, so that a remedy for the signature of one part
/// never sets another part again: a file of a thousand attachments takes a thousand times one of them.
struct PageBuilder {
  private var filling = PageFilling(pages: [], paragraphs: [])
  private var remedies: [SignatureAdjustment.Remedy] = []

  /// The pages of paragraphs in reading order, and what was done for signatures.
  static func build(
    _ paragraphs: consuming [FlowParagraph], composer: ParagraphComposer
  ) -> (PageFilling, [SignatureAdjustment.Remedy]) {
    let parts = PageBuilder.parts(of: paragraphs)
    let room = SignatureAdjustment(composer: composer)
    guard parts.count > 1 else { return room.settle(PageFiller.fill(paragraphs, composer: composer)) }
    var pass = PageBuilder()
    pass.filling.paragraphs.reserveCapacity(paragraphs.count)
    for part in parts {
      pass.append(room.settle(PageFiller.fill(Array(paragraphs[part]), composer: composer)))
    }
    return (pass.filling, pass.remedies)
  }

  private init() {}

  /// The ranges that begin with a page; one of all paragraphs where none does.
  private static func parts(of paragraphs: [FlowParagraph]) -> [Range<Int>] {
    var starts = paragraphs.indices.filter { $0 > 0 && paragraphs[$0].startsPage }
    starts.append(paragraphs.count)
    return zip([0] + starts.dropLast(), starts).map { $0..<$1 }
  }

  private mutating func append(_ part: (filling: PageFilling, remedies: [SignatureAdjustment.Remedy])) {
    let (page, paragraph) = (filling.pages.count, filling.paragraphs.count)
    let slice = filling.slices.count
    filling.slices += part.filling.slices
    for placements in part.filling.pages {
      filling.pages.append(
        placements.map { placement in
          var placement = placement
          if part.filling.paragraphs[placement.paragraph].table != nil { placement.line += slice }
          placement.paragraph += paragraph
          return placement
        })
    }
    for short in part.filling.short {
      filling.short.append(
        ShortPage(page: short.page + page, gridLines: short.gridLines, reason: short.reason))
    }
    for (index, grid) in part.filling.grids { filling.grids[index + page] = grid }
    filling.paragraphs += part.filling.paragraphs
    for remedy in part.remedies {
      remedies.append(
        SignatureAdjustment.Remedy(id: remedy.id, page: remedy.page + page, gridLines: remedy.gridLines))
    }
  }
}
