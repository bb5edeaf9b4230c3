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

  /// The values as they are printed: white space at the ends left out, an ISO date written out (G-62).
  func tidied() -> DocumentMetadata {
    var result = self
    for key in Self.keys {
      guard let value = result[key.name] else { continue }
      let scalars = value.flatScalars.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }
      let start = scalars.firstIndex { !ScalarSet.isWhiteSpace($0) } ?? scalars.count
      let end = scalars.lastIndex { !ScalarSet.isWhiteSpace($0) }.map { $0 + 1 } ?? start
      result[key.name] = start < end ? Array(scalars[start..<end]).string : nil
    }
    if let date = result.date, date.utf8.allSatisfy({ $0 < 0x80 }),
      let parts = DateText.match(date.flatScalars),
      let year = parts.year, year > 0, parts.month > 0
    {
      result.date = "\(year)年\(parts.month)月" + (parts.day.map { "\($0)日" } ?? "")
    }
    return result
  }
}
