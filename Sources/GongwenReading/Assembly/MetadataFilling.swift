internal import GongwenModel

extension DocumentMetadata {
  /// These values, and another's where one is missing.
  func filled(from other: DocumentMetadata) -> DocumentMetadata {
    var result = self
    for key in Self.keys where result[key.name]?.isEmpty ?? true { result[key.name] = other[key.name] }
    result.fileTitle = fileTitle ?? other.fileTitle
    result.fileAuthor = fileAuthor ?? other.fileAuthor
    return result
  }

  /// The values as they are printed: white space at the ends left out, days written out (G-62).
  func tidied() -> DocumentMetadata {
    var result = self
    for key in Self.keys {
      guard let value = result[key.name] else { continue }
      let scalars = value.flatScalars.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }
      let start = scalars.firstIndex { !ScalarSet.isWhiteSpace($0) } ?? scalars.count
      let end = scalars.lastIndex { !ScalarSet.isWhiteSpace($0) }.map { $0 + 1 } ?? start
      result[key.name] = start < end ? Array(scalars[start..<end]).string : nil
    }
    for key in Self.printedDays {
      if let value = result[keyPath: key], case .day(let day) = GivenDate(value) {
        result[keyPath: key] = day
      }
    }
    return result
  }

  /// What is told of dates that are printed and name no certain day.
  var dateDiagnostics: [Diagnostic] {
    Self.printedDays.compactMap { key in
      guard let value = self[keyPath: key], GivenDate(value) == .unclear else { return nil }
      return Diagnostic("reading.metadata.date", .warning, [value])
    }
  }

  private static let printedDays: [any WritableKeyPath<DocumentMetadata, String?> & Sendable] = [
    \.date, \.printingDate,
  ]
}
