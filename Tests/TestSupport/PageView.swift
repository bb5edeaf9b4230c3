package import GongwenLayout
package import GongwenModel

/// A page as tests read it: each line with its role and its text.
package struct PageView {
  /// The page.
  package let page: Page
  /// Its lines.
  package let lines: [LineView]

  /// What is on it.
  package var items: [PageItem] { page.items }
  /// Its number.
  package var number: Int? { page.number }
}

/// A line as tests read it.
package struct LineView: Equatable {
  /// How it was composed.
  package let line: PageLine
  /// The role of its paragraph.
  package let role: ParagraphRole?
  /// The level of the heading that runs into its paragraph.
  package let lead: HeadingLevel?
  /// Its text.
  package let text: String

  /// Which line of its paragraph, from 0.
  package var index: Int { line.index }
  /// Whether it is the last of its paragraph.
  package var isLast: Bool { line.isLast }
  /// The line of the page's grid.
  package var gridLine: Int? { line.gridLine }
  /// The baseline, in pt.
  package var baseline: Double { line.baseline }
  /// Left edge of the first frame, in pt.
  package var start: Double { line.start }
  /// Right edge of the last frame, in pt.
  package var end: Double { line.end }
  /// What each gap was given, in em.
  package var stretchPerGap: Double { line.adjustment.stretchPerGap }
  /// The id of the rule behind its break.
  package var rule: String? { line.breakReason?.rawValue }
}

extension PagedDocument {
  /// The pages with their lines read.
  package var views: [PageView] {
    pages.map { page in
      PageView(
        page: page,
        lines: page.lines.map {
          LineView(
            line: $0, role: structure.role(of: $0.element), lead: structure.lead(of: $0.element)?.level,
            text: page.text(of: $0))
        })
    }
  }
}
