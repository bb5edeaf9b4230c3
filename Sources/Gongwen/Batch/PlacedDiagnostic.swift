public import GongwenModel

/// A diagnostic together with the file, line and column it is about.
///
/// A batch has thousands of source texts; keeping each of them until its diagnostics are printed would make
/// memory grow with the roster, so a place is worked out when the diagnostic is made.
public struct PlacedDiagnostic: Sendable, Equatable {
  /// The diagnostic.
  public var diagnostic: Diagnostic
  /// The file it is about, as messages show it; `nil` when it is about no file.
  public var path: String?
  /// The line, from 1.
  public var line: Int?
  /// The column, from 1, in characters.
  public var column: Int?
  /// Where it stands in a file that has no lines: a cell, a paragraph.
  public var position: Place?

  /// Creates a diagnostic at a known place.
  public init(_ diagnostic: Diagnostic, path: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.diagnostic = diagnostic
    self.path = path
    self.line = line
    self.column = column
  }

  /// Creates a diagnostic whose place is its span in `source`.
  public init(_ diagnostic: Diagnostic, in source: SourceText) {
    if let offset = diagnostic.span?.lowerBound, let position = source.places.place(of: offset) {
      self.init(diagnostic, path: source.name)
      self.position = position
      return
    }
    let place = diagnostic.span.map { source.location(of: $0.lowerBound) }
    self.init(diagnostic, path: source.name, line: place?.line, column: place?.column)
  }

  /// Creates the diagnostic that a fault carries; `source` resolves its span when the fault is about it.
  public init(_ fault: Fault, in source: SourceText? = nil) {
    if let source, fault.diagnostic.span != nil {
      self.init(fault.diagnostic, in: source)
    } else {
      self.init(fault.diagnostic, path: fault.path)
    }
  }

  /// Whether it tells which file was taken for a person's where the roster does not say so.
  package var tellsFile: Bool {
    ["batch.match.byline", "batch.file.byName", "batch.file.taken"].contains(diagnostic.id)
  }

  /// The place as `path:line:column` or `path:名册!B7`, as far as it is known.
  public func place(in language: MessageLanguage) -> String? {
    guard let path else { return nil }
    if let position { return "\(path):\(position.text(in: language))" }
    guard let line else { return path }
    return column.map { "\(path):\(line):\($0)" } ?? "\(path):\(line)"
  }
}
