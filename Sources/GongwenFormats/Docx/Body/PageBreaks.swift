internal import GongwenModel

/// The breaks of pages in a text. The engine makes pages by its own rules; what the file says is counted to be told.
struct PageBreaks {
  /// Those with something before and behind them.
  private(set) var counted = PlacedCount()
  private var hasContent = false
  /// A break that nothing follows yet: several in a row begin one page.
  private var waiting: Place?
  /// The end of a section that nothing follows yet.
  private var sectionEnd: Place?
  /// The end of a section that something follows; whether a page begins there says the section behind it.
  private var openSection: Place?
  /// The properties of the section that ends with the paragraph that is open.
  private var section: Section?

  private struct Section {
    var beginsPage = true
  }

  /// Something is shown.
  mutating func addContent() {
    if let place = waiting {
      counted.add(place)
    } else if let place = sectionEnd {
      openSection = place
    }
    (waiting, sectionEnd, hasContent) = (nil, nil, true)
  }

  /// A page begins.
  mutating func add(at place: Place) {
    if hasContent { waiting = waiting ?? place }
  }

  /// The properties of a section begin; they stand at its end.
  mutating func beginSection() { section = Section() }

  /// The type of the section whose properties are read.
  mutating func setType(_ type: String?) {
    section?.beginsPage = type.map { ["nextPage", "oddPage", "evenPage"].contains($0) } ?? true
  }

  /// A section ends, if its properties have been read.
  mutating func endSection(at place: Place) {
    guard let section else { return }
    if section.beginsPage, let place = openSection { counted.add(place) }
    (self.section, openSection) = (nil, nil)
    if hasContent { sectionEnd = sectionEnd ?? place }
  }
}
