import GongwenModel

/// An entry of the outline (书签).
public struct OutlineEntry: Sendable, Equatable {
  /// 1 for the outermost level.
  public var level: Int
  /// The text of the heading.
  public var title: String
  /// Index of the page, from 0.
  public var page: Int
  /// Top of the heading on that page, in pt.
  public var y: Double
  /// The element that it leads to.
  public var node: NodeID
}

extension PagedDocument {
  /// The headings, attachments and, in a volume, the documents, with the places where they begin.
  public var outline: [OutlineEntry] {
    let places = firstPlaces()
    return structure.nodes.indices.compactMap { index in
      let id = NodeID(index)
      guard let title = structure[id].title, let level = outlineLevel(of: id), let place = places[index]
      else {
        return nil
      }
      return OutlineEntry(level: level, title: title, page: place.page, y: place.y, node: id)
    }
  }

  /// The index of the page that an element begins on, by the number of its node.
  package func firstPages() -> [Int?] { firstPlaces().map { $0?.page } }

  /// Whether a node is one of the parts of a volume.
  package func isPartOfVolume(_ id: NodeID) -> Bool {
    guard let parent = structure[id].parent, structure[parent].parent == nil else { return false }
    return structure[parent].kind == .volume
  }

  /// The level of a node in the outline; the documents of a volume stand above their headings.
  private func outlineLevel(of id: NodeID) -> Int? {
    let inVolume = structure.root.map { structure[$0].kind == .volume } ?? false
    let base = inVolume ? 1 : 0
    switch structure[id].kind {
    // A report of a volume may itself hold several documents: those stand among its headings.
    case .document where inVolume && !isPartOfVolume(id): return base + 1
    case .document, .contents, .volume: return isPartOfVolume(id) ? 1 : nil
    case .lead(let level), .paragraph(.heading(let level)): return base + level.rawValue
    case .paragraph(.chapter), .paragraph(.attachmentLabel): return base + 1
    default: return nil
    }
  }

  /// Where each node begins: the top of its first line, or that of its first part.
  private func firstPlaces() -> [(page: Int, y: Double)?] {
    var places = [(page: Int, y: Double)?](repeating: nil, count: structure.nodes.count)
    // On the sheets of a booklet an element may go on before it begins.
    var lines = [Int](repeating: .max, count: structure.nodes.count)
    for (page, content) in pages.enumerated() {
      for line in content.lines where places.indices.contains(Int(line.element.index)) {
        let index = Int(line.element.index)
        guard line.index < lines[index] else { continue }
        lines[index] = line.index
        places[index] = (page, line.frame.y)
      }
    }
    for index in structure.nodes.indices {
      if case .lead = structure.nodes[index].kind, let parent = structure.nodes[index].parent {
        places[index] = places[Int(parent.index)]
      }
    }
    // Parts stand after what they are part of.
    for index in structure.nodes.indices.reversed() where places[index] == nil {
      places[index] = structure.nodes[index].children.lazy.compactMap { places[Int($0.index)] }.first
    }
    return places
  }
}
