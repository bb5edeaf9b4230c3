package import GongwenModel

/// A fault of a style sheet and its place, so that all faults of a sheet can be listed at once.
package struct StyleDiagnostic: Sendable, Equatable {
  /// What kind of fault it is: `.usage` for what a sheet says, `.input` for a file that cannot be read.
  package var category: Fault.Category
  /// The diagnostic; its span counts bytes of the file `path`.
  package var diagnostic: Diagnostic
  /// The file of the sheet; `nil` when the fault is in an override from the command line.
  package var path: String?
  /// The line in the file, from 1; 0 when the fault has no place in it.
  package var line: Int
  /// The column, in characters from 1; 0 when the fault has no place.
  package var column: Int

  /// The same as a fault that ends the work in hand.
  package var fault: Fault {
    Fault(category, diagnostic.id, diagnostic.arguments, path: path, span: diagnostic.span)
  }

  init(
    _ id: String, _ arguments: [String] = [], in source: SourceText? = nil, at span: SourceSpan? = nil,
    category: Fault.Category = .usage
  ) {
    self.category = category
    diagnostic = Diagnostic(id, .error, arguments, span: span)
    path = source?.name
    let place = span.flatMap { span in source.map { $0.location(of: span.lowerBound) } }
    line = place?.line ?? 0
    column = place?.column ?? 0
  }
}
