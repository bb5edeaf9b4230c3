package import GongwenLayout
package import GongwenModel
package import GongwenStyle

/// Binds reports to one paged document (汇编): cover, blank back, 目录, reports on pages of their own with one
/// run of numbers (R-30…R-32).
///
/// Drawn on one surface, it embeds each face once.
package struct VolumeComposer {
  private let request: VolumeRequest
  private let style: ResolvedStyle
  private let look: VolumeStyle
  private let shaper: any TextShaper
  private let segmenter: (any WordSegmenter)?
  private var volume = PagedDocument()
  private let root: NodeID
  /// The pages of the table of contents.
  private var contentsPages = 0..<0
  /// The number after the last page of the reports so far.
  private var nextNumber: Int

  /// Binds a volume.
  ///
  /// - Parameters:
  ///   - parts: The reports in their order, all set with the faces of `shaper`.
  ///   - request: Cover and imposition.
  ///   - style: A style with the look of volumes.
  ///   - shaper: The text engine of the cover and the table of contents.
  ///   - segmenter: Word boundaries for a cover title of several lines.
  /// - Returns: The volume.
  /// - Throws: A `Fault` of category input for no reports, of category usage for a style that is not for volumes,
  ///   of category fonts when shaping fails, of category internal when the table of contents is wrong.
  package static func compose(
    _ parts: [VolumePart], request: VolumeRequest, style: ResolvedStyle, shaper: any TextShaper,
    segmenter: (any WordSegmenter)? = nil
  ) throws(Fault) -> PagedDocument {
    guard !parts.isEmpty else { throw Fault(.input, "volume.empty") }
    guard let look = style.volume else { throw Fault(.usage, "volume.style", [style.name]) }
    var composer = VolumeComposer(request, style, look, shaper, segmenter)
    let entries = composer.numberedEntries(parts)
    try composer.addCover()
    try composer.addContents(entries)
    let documents = zip(parts, entries).map { composer.add($0, $1) }
    composer.addLinks(to: documents)
    try composer.addFurniture()
    try VolumeProof.check(composer.volume, entries)
    return composer.volume
  }

  private init(
    _ request: VolumeRequest, _ style: ResolvedStyle, _ look: VolumeStyle, _ shaper: any TextShaper,
    _ segmenter: (any WordSegmenter)?
  ) {
    self.request = request
    self.style = style
    self.look = look
    self.shaper = shaper
    self.segmenter = segmenter
    nextNumber = style.pageNumber.first
    root = volume.structure.add(.volume, to: nil, title: request.title)
    volume.metadata.title = request.title
    volume.metadata.unit = request.unit
    volume.metadata.date = request.date
  }

  private var startsRecto: Bool { request.duplex || look.startRecto }

  /// The entries with the numbers that their first pages will bear, which follow from the page counts alone.
  private func numberedEntries(_ parts: [VolumePart]) -> [VolumeEntry] {
    let titles = Set(parts.map(\.pages.metadata.title))
    var number = style.pageNumber.first
    return parts.map { part in
      if startsRecto && number % 2 == 0 { number += 1 }
      defer { number += part.pages.pages.count }
      let text = part.entry(sharesTitle: titles.count == 1 && parts.count > 1)
      return VolumeEntry(
        text: text, number: number, name: part.name.flatMap { VolumeEntry.place(of: $0, in: text) })
    }
  }

  private var preliminaries: PreliminaryPages {
    PreliminaryPages(style: style, look: look, shaper: shaper, segmenter: segmenter)
  }

  private mutating func addCover() throws(Fault) {
    volume.append(try preliminaries.cover(request), to: volume.structure.add(.cover, to: root))
    if look.coverVersoBlank || startsRecto { addBlank(label: "封二") }
  }

  private mutating func addContents(_ entries: [VolumeEntry]) throws(Fault) {
    let title = String(look.contentsHeadingText.filter { !$0.isWhitespace })
    let first = volume.pages.count
    let node = volume.structure.add(.contents, to: root, title: title)
    volume.append(try preliminaries.contents(entries), to: node)
    contentsPages = first..<volume.pages.count
    // The first report has an odd number and must lie on the right.
    if startsRecto && volume.pages.count % 2 == 1 { addBlank(label: nil) }
  }

  /// Adds a report; its pages move to the side of their new numbers.
  ///
  /// - Returns: Its node.
  private mutating func add(_ part: VolumePart, _ entry: VolumeEntry) -> NodeID {
    // A blank page between reports counts and bears no number.
    for number in nextNumber..<entry.number { addBlank(label: String(number)) }
    nextNumber = entry.number + part.pages.pages.count
    let first = volume.pages.count
    let node = NodeID(volume.structure.nodes.count)
    volume.append(part.pages, to: root)
    volume.structure.setTitle(entry.text, of: node)
    for index in first..<volume.pages.count {
      volume.pages[index].renumber(entry.number + index - first, in: style.page)
    }
    return node
  }

  /// The entries of the table lead to their reports, their numbers too.
  private mutating func addLinks(to documents: [NodeID]) {
    var next = -1
    for page in contentsPages {
      for line in volume.pages[page].lines where volume.structure.role(of: line.element) == .contents {
        if line.index == 0 { next += 1 }
        guard documents.indices.contains(next) else { continue }
        var frame = line.frame
        let edge = ContentsLeaders.rightEdge(ofPage: page - contentsPages.lowerBound, in: style.page)
        if line.isLast { frame.width = max(frame.width, edge - frame.x) }
        volume.pages[page].links.append(
          PageLink(frame: frame, target: .element(documents[next]), owner: line.element))
      }
    }
  }

  /// Page numbers are the last pass: arabic on the reports, roman on the table where it has any.
  private mutating func addFurniture() throws(Fault) {
    let furniture = try PageFurniture(style: style, shaper: shaper)
    try furniture.add(to: &volume.pages)
    for (index, page) in contentsPages.enumerated() {
      let numeral = Roman.numeral(index + 1)
      guard volume.pages[page].label == numeral else { continue }
      volume.pages[page].items += try furniture.items(for: index + 1, label: numeral)
    }
  }

  private mutating func addBlank(label: String?) {
    var page = Page(width: style.page.width, height: style.page.height)
    page.label = label
    volume.pages.append(page)
  }
}

/// An entry of the table of contents.
struct VolumeEntry: Equatable {
  /// Its words.
  var text: String
  /// The number of the report's first page.
  var number: Int
  /// The bytes of the person's name, which no line divides.
  var name: Range<Int>?

  /// Where a name stands in the words of an entry: a title before it may hold it too.
  static func place(of name: String, in text: String) -> Range<Int>? {
    guard let place = text.ranges(of: name).last else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    return start..<start + name.utf8.count
  }
}
