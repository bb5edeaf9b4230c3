/// What was drawn on a page, in the order of drawing: how many glyphs and shapes belong to which element.
///
/// The exporter writes it while it draws; `ContentPass` reads it beside what Cairo made of the same page.
struct PagePlan: Equatable {
  /// Whose a stretch of the page is.
  enum Mark: Equatable {
    /// A node of the structure, by its number.
    case element(Int)
    /// Something of the page, not of the text.
    case artifact(Artifact)
  }

  /// What an artifact is (ISO 32000-1 14.8.2.2).
  enum Artifact: Equatable {
    /// A page number or running head at the head of the page.
    case header
    /// A page number or running head at its foot.
    case footer
    /// A rule, a leader or other ornament of the layout.
    case layout
    /// Crop marks and colour bars.
    case page
  }

  /// What a stretch is made of.
  enum Content: Equatable {
    /// So many glyphs.
    case glyphs(Int)
    /// One path that is filled or stroked.
    case path
    /// One picture.
    case image
  }

  /// Neighbours of one mark.
  struct Entry: Equatable {
    var mark: Mark
    var content: Content
    /// The text that the glyphs stand for, where it is another than theirs.
    var actualText: String?
    /// The place in the document of the page that it stands on: a sheet may bear several.
    var order = 0
  }

  private(set) var entries: [Entry] = []
  /// The place in the document of the page that is being drawn.
  var order = 0

  /// Adds what was drawn next; glyphs join the entry before when they are of the same.
  mutating func add(_ content: Content, _ mark: Mark, actualText: String? = nil) {
    if case .glyphs(let count) = content {
      guard count > 0 else { return }
      if actualText == nil, let last = entries.last, last.mark == mark, last.actualText == nil,
        last.order == order, case .glyphs(let before) = last.content
      {
        entries[entries.count - 1].content = .glyphs(before + count)
        return
      }
    }
    entries.append(Entry(mark: mark, content: content, actualText: actualText, order: order))
  }
}
