public import GongwenLayout
import GongwenModel

/// One report of a volume, set on pages without furniture.
public struct VolumePart: Sendable {
  /// Its pages, structure and metadata.
  public var pages: PagedDocument
  /// What it is called when it says nothing of itself: the name of its file.
  public var fallbackTitle: String

  /// Creates a part.
  public init(pages: PagedDocument, fallbackTitle: String) {
    self.pages = pages
    self.fallbackTitle = fallbackTitle
  }

  /// The person's name as the table has it: 王　刚, spread in a roster, is 王刚 like all others.
  var name: String? {
    guard let name = pages.metadata.name else { return nil }
    let letters = name.filter { !$0.isWhitespace }
    let isHan = letters.unicodeScalars.allSatisfy { ScalarSet.isHan($0.value) }
    return isHan ? letters : name
  }

  /// The entry in the table of contents: title (unit, post, name), or only the person when all
  /// reports have one title and it would be read three hundred times.
  func entry(sharesTitle: Bool) -> String {
    let metadata = pages.metadata
    let office = [metadata.unit, metadata.position].compactMap { $0 }.joined()
    if sharesTitle, let name { return office.isEmpty ? name : "\(name)（\(office)）" }
    let person = [office, name ?? ""].filter { !$0.isEmpty }.joined(separator: "　")
    guard let title = metadata.title ?? name else { return person.isEmpty ? fallbackTitle : person }
    return person.isEmpty || metadata.title == nil ? title : "\(title)（\(person)）"
  }
}

/// What a volume is asked to be.
public struct VolumeRequest: Sendable, Equatable {
  /// The title on the cover.
  public var title: String
  /// The unit on the cover.
  public var unit: String?
  /// The date on the cover.
  public var date: String?
  /// Whether every report begins on a right-hand page, for printing on both sides.
  public var duplex: Bool

  /// Creates a request.
  public init(title: String, unit: String? = nil, date: String? = nil, duplex: Bool = false) {
    self.title = title
    self.unit = unit
    self.date = date
    self.duplex = duplex
  }
}
