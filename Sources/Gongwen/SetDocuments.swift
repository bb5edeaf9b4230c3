internal import GongwenLayout
import GongwenModel
internal import GongwenReading
internal import GongwenStyle

/// The documents of one text on pages, before they are joined or parted.
struct SetDocuments {
  /// What was read.
  var read: ReadResult
  /// The style they are set in.
  let style: ResolvedStyle
  /// Each document with its pages, in the order of the text.
  var parts: [(document: Document, pages: PagedDocument, diagnostics: [Diagnostic])] = []
  /// What is to be said of the text as a whole.
  var diagnostics: [Diagnostic] = []

  /// One after the other, each on a new page; each was set for the numbers that its pages bear.
  ///
  /// A notice and the rules that it issues are one paper whose numbers run on (G-93).
  func joined() -> TypesettingResult {
    result(
      documents: parts.map(\.document), pages: parts.count == 1 ? parts[0].pages : joinedPages(),
      diagnostics: read.diagnostics + diagnostics + parts.flatMap(\.diagnostics))
  }

  /// Each on its own, as if it were a text of its own; what was said of the text goes with the document it stands in.
  func each() -> [TypesettingResult] {
    guard parts.count > 1 else { return [joined()] }
    let starts = parts.map { $0.document.paragraphs.lazy.compactMap(\.origin?.lowerBound).first ?? 0 }
    var said = [[Diagnostic]](repeating: [], count: parts.count)
    // They are in the order of their places, those without one last: of the text as a whole.
    var part = 0
    for var diagnostic in read.diagnostics {
      // On a new page it begins where they stand one after the other.
      if diagnostic.id == "reading.document.second" { diagnostic.id = "reading.document.parted" }
      guard let place = diagnostic.span?.lowerBound else {
        said[0].append(diagnostic)
        continue
      }
      while part + 1 < starts.count, starts[part + 1] <= place { part += 1 }
      said[part].append(diagnostic)
    }
    return zip(parts, said).map { part, said in
      result(
        documents: [part.document], pages: part.pages, diagnostics: said + diagnostics + part.diagnostics)
    }
  }

  private func result(
    documents: [Document], pages: PagedDocument, diagnostics: [Diagnostic]
  ) -> TypesettingResult {
    TypesettingResult(
      source: read.source, documents: documents, pages: pages, ledger: read.ledger, diagnostics: diagnostics,
      style: style.name)
  }

  private func joinedPages() -> PagedDocument {
    var whole = PagedDocument()
    whole.metadata = parts[0].pages.metadata
    let root = whole.structure.add(.volume, to: nil, title: whole.metadata.title)
    for part in parts {
      let node = NodeID(whole.structure.nodes.count)
      whole.append(part.pages, to: root)
      whole.structure.setTitle(part.pages.metadata.title, of: node)
    }
    return whole
  }
}
