import GongwenModel
import GongwenStyle

/// Fills the pages of a document part by part.
///
/// What begins a page of its own (附件) depends on nothing before it.
struct PageBuilder {
  private var filling = PageFilling(paragraphs: [])

  /// The pages of paragraphs in reading order, with the notes that they call.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs.
  ///   - notes: The notes.
  ///   - imprint: The height of 版记, which is to have room below the end of the last part, in pt.
  ///   - composer: Sets paragraphs again with other lines.
  /// - Returns: The pages.
  static func build(
    _ paragraphs: consuming [FlowParagraph], notes: FootNotes = FootNotes(), imprint: Double? = nil,
    composer: ParagraphComposer
  ) -> PageFilling {
    let parts = PageBuilder.parts(of: paragraphs)
    var pass = PageBuilder()
    if parts.count > 1 {
      pass.filling.paragraphs.reserveCapacity(paragraphs.count)
      var called = 0
      for part in parts {
        let own = Array(paragraphs[part])
        let calls = called..<max(called, own.lastCall)
        let isLast = part.upperBound == paragraphs.count
        let foot = isLast ? pass.foot(imprint, composer.style) : nil
        pass.append(
          PageOptimiser.fill(own, notes: PartNotes(notes, calls), imprint: foot, composer: composer))
        called = calls.upperBound
      }
    } else {
      let calls = 0..<paragraphs.lastCall
      let foot = pass.foot(imprint, composer.style)
      pass.filling = PageOptimiser.fill(
        paragraphs, notes: PartNotes(notes, calls), imprint: foot, composer: composer)
    }
    pass.filling.footNotes = notes
    return pass.filling
  }

  private init() {}

  /// The foot of the part that comes next.
  private func foot(_ height: Double?, _ style: ResolvedStyle) -> ImprintFoot? {
    height.map {
      ImprintFoot(height: $0, firstPage: style.pageNumber.first + filling.pages.count, style: style)
    }
  }

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
    filling.feet += part.feet
    filling.notes += part.notes.map { PageNote(page: $0.page + page, kind: $0.kind) }
    filling.paragraphs += part.paragraphs
  }
}

extension [FlowParagraph] {
  /// How many notes are called up to the last of them; 0 where none calls any.
  fileprivate var lastCall: Int { reduce(0) { Swift.max($0, $1.calls.last?.count ?? 0) } }
}
