import GongwenModel

/// The pages of Cairo's file, and which of its objects stay.
///
/// Taken for granted, and refused where it is otherwise: one flat list of pages; a page with `Type`, `Parent`, `MediaBox`,
/// `Contents`, `Resources`, at most a `Group`, and no other key; contents and resources of its own for each.
struct CairoPages {
  /// One page.
  struct Page {
    var number: Int
    var contents: Int
    var resources: Int
    /// The value of `/MediaBox`.
    var mediaBox: Range<Int>
  }

  private static let known: [StaticString] = ["Type", "Parent", "MediaBox", "Contents", "Group", "Resources"]

  /// The object of the page list.
  let list: Int
  /// The pages in their order.
  private(set) var pages: [Page] = []
  /// Objects that are not copied: the catalogue, the information dictionary, and what only they name; lengths of
  /// streams, which stand in the dictionaries.
  ///
  /// Ascending.
  private(set) var spare: [Int] = []

  /// Reads the pages.
  ///
  /// - Throws: A `Fault` of category internal when they are not as Cairo writes them.
  init(_ file: CairoObjects) throws(Fault) {
    let catalog = try file.dictionary(file.catalog)
    list = try file.reference("Pages", of: catalog)
    guard let kids = try file.dictionary(list).value("Kids", in: file.bytes),
      let values = ObjectSyntax.array(file.bytes, kids)
    else { throw Fault.pdfStructure("Pages") }
    pages.reserveCapacity(values.count)
    for value in values {
      guard let number = ObjectSyntax.reference(file.bytes, value) else { throw Fault.pdfStructure("Kids") }
      pages.append(try CairoPages.page(number, file))
    }
    spare = try CairoPages.spare(file, catalog, list: list)
    let used = Set([list] + pages.flatMap { [$0.number, $0.contents, $0.resources] })
    guard used.count == 3 * pages.count + 1, used.isDisjoint(with: spare) else {
      throw Fault.pdfStructure("Pages")
    }
  }

  private static func page(_ number: Int, _ file: CairoObjects) throws(Fault) -> Page {
    let entries = try file.dictionary(number)
    let found = known.filter { entries.value($0, in: file.bytes) != nil }
    guard found.count == entries.count, let box = entries.value("MediaBox", in: file.bytes) else {
      throw Fault.pdfStructure("Page")
    }
    return Page(
      number: number, contents: try file.reference("Contents", of: entries),
      resources: try file.reference("Resources", of: entries), mediaBox: box)
  }

  private static func spare(
    _ file: CairoObjects, _ catalog: [ObjectSyntax.Entry], list: Int
  ) throws(Fault) -> [Int] {
    var spare: Set = [file.catalog, file.information]
    // Labels and outline are made anew; Cairo is not asked for them, but may write empty ones.
    for entry in catalog {
      if let number = ObjectSyntax.reference(file.bytes, entry.value), number != list { spare.insert(number) }
    }
    for object in file.inFileOrder where isLength(object.body, file.bytes) { spare.insert(object.number) }
    guard spare.allSatisfy({ file.object($0) != nil }) else { throw Fault.pdfStructure("catalogue") }
    return spare.union(file.spare).sorted()
  }

  /// Whether an object is a number and nothing else.
  private static func isLength(_ body: Range<Int>, _ bytes: [UInt8]) -> Bool {
    body.count < 20 && ObjectSyntax.number(bytes[body].drop(while: ObjectSyntax.isBlank)) != nil
  }
}
