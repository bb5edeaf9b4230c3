extension PagedDocument {
  /// Puts another document's pages after these, its tree under a node; faces keep their numbers.
  ///
  /// - Parameters:
  ///   - other: The other document, set with the same faces, or with none of them.
  ///   - parent: The node that its tree becomes a part of.
  package mutating func append(_ other: PagedDocument, to parent: NodeID) {
    let shift = structure.add(other.structure, to: parent)
    let faces = adopt(other.fonts)
    for var page in other.pages {
      page.shiftNodes(by: shift)
      if let faces { page.renumberFaces(faces) }
      pages.append(page)
    }
  }

  /// Adds the faces of another document.
  ///
  /// - Returns: The new number of each, or `nil` when all keep theirs.
  private mutating func adopt(_ other: [FontReference]) -> [FaceKey]? {
    if fonts.isEmpty { fonts = other }
    if fonts == other { return nil }
    return other.map { reference in
      if let index = fonts.firstIndex(of: reference) { return FaceKey(UInt16(index)) }
      fonts.append(reference)
      return FaceKey(UInt16(fonts.count - 1))
    }
  }
}

extension Page {
  fileprivate mutating func shiftNodes(by shift: Int) {
    guard shift != 0 else { return }
    func moved(_ id: NodeID) -> NodeID { NodeID(Int(id.index) + shift) }
    for index in items.indices {
      switch items[index].owner {
      case .element(let id): items[index].owner = .element(moved(id))
      case .generated(let id): items[index].owner = .generated(moved(id))
      case .artifact: break
      }
    }
    for index in lines.indices { lines[index].element = moved(lines[index].element) }
    for index in links.indices {
      links[index].owner = moved(links[index].owner)
      if case .element(let id) = links[index].target { links[index].target = .element(moved(id)) }
    }
  }

  fileprivate mutating func renumberFaces(_ faces: [FaceKey]) {
    for index in items.indices {
      guard case .glyphs(var run) = items[index].content, Int(run.face.index) < faces.count else { continue }
      run.face = faces[Int(run.face.index)]
      items[index].content = .glyphs(run)
    }
  }

  /// Moves everything on the page, in pt.
  package mutating func move(x: Double, y: Double) {
    guard x != 0 || y != 0 else { return }
    for index in items.indices { items[index].content.move(x: x, y: y) }
    for index in lines.indices {
      lines[index].frame.x += x
      lines[index].frame.y += y
      lines[index].baseline += y
    }
    for index in links.indices {
      links[index].frame.x += x
      links[index].frame.y += y
    }
  }
}

extension PageItem.Content {
  /// Moves it, in pt.
  mutating func move(x: Double, y: Double) {
    switch self {
    case .glyphs(var run):
      for glyph in run.glyphs.indices {
        run.glyphs[glyph].x += x
        run.glyphs[glyph].y += y
      }
      self = .glyphs(run)
    case .rule(var rule):
      rule.x += x
      rule.y += y
      self = .rule(rule)
    case .picture(var picture):
      picture.x += x
      picture.y += y
      self = .picture(picture)
    }
  }
}
