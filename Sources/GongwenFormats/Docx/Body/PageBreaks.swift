internal import GongwenModel

/// The breaks of pages in a text, which are counted to be told: the engine makes pages by its own rules.
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
  /// Whether the section that ends with the paragraph that is open begins a page; `nil` where none ends.
  private var endingBeginsPage: Bool?

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
  mutating func beginSection() { endingBeginsPage = true }

  /// The type of the section whose properties are read.
  mutating func setType(_ type: String?) {
    guard endingBeginsPage != nil, let type else { return }
    endingBeginsPage = ["nextPage", "oddPage", "evenPage"].contains(type)
  }

  /// A section ends, if its properties have been read.
  mutating func endSection(at place: Place) {
    guard let beginsPage = endingBeginsPage else { return }
    if beginsPage, let place = openSection { counted.add(place) }
    (endingBeginsPage, openSection) = (nil, nil)
    if hasContent { sectionEnd = sectionEnd ?? place }
  }
}
