public import GongwenLayout
public import GongwenModel

/// A page as tests read it: each line with its role and its text.
public struct PageView {
  /// The page.
  public let page: Page
  /// Its lines.
  public let lines: [LineView]

  /// What is on it.
  public var items: [PageItem] { page.items }
  /// Its number.
  public var number: Int? { page.number }
}

/// A line as tests read it.
public struct LineView: Equatable {
  /// How it was composed.
  public let line: PageLine
  /// The role of its paragraph.
  public let role: ParagraphRole?
  /// The level of the heading that runs into its paragraph.
  public let lead: HeadingLevel?
  /// Its text.
  public let text: String

  /// Which line of its paragraph, from 0.
  public var index: Int { line.index }
  /// Whether it is the last of its paragraph.
  public var isLast: Bool { line.isLast }
  /// The line of the page's grid.
  public var gridLine: Int? { line.gridLine }
  /// The baseline, in pt.
  public var baseline: Double { line.baseline }
  /// Left edge of the first frame, in pt.
  public var start: Double { line.start }
  /// Right edge of the last frame, in pt.
  public var end: Double { line.end }
  /// What each gap was given, in em.
  public var stretchPerGap: Double { line.adjustment.stretchPerGap }
  /// The id of the rule behind its break.
  public var rule: String? { line.breakReason?.rawValue }
}

extension PagedDocument {
  /// The pages with their lines read.
  public var views: [PageView] {
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
