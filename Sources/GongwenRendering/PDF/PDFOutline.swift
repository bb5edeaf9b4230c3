import CTypeset
import GongwenLayout

/// Adds the outline (书签) page by page; a heading hangs under the last one of a lower level.
struct PDFOutline {
  private let entries: [OutlineEntry]
  private var next = 0
  /// Open parents: level and Cairo's id.
  private var parents: [(level: Int, id: Int32)] = []

  init(_ entries: [OutlineEntry]) { self.entries = entries }

  /// Adds the entries of a page (`cairo_pdf_surface_add_outline`).
  mutating func add(page: Int, pageHeight: Double, to surface: OpaquePointer) {
    while next < entries.count, entries[next].page == page {
      let entry = entries[next]
      next += 1
      parents.removeAll { $0.level >= entry.level }
      let parent = parents.last?.id ?? CAIRO_PDF_OUTLINE_ROOT
      let y = Int((entry.y * 100).rounded())
      // Cairo counts y from the top of the page, in the units of the surface.
      let place = "page=\(page + 1) pos=[0 \(y / 100).\(y % 100 < 10 ? "0" : "")\(y % 100)]"
      let flags = parents.isEmpty ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)
      let id = cairo_pdf_surface_add_outline(surface, parent, entry.title, place, flags)
      parents.append((entry.level, id))
    }
  }
}
