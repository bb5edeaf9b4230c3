internal import GongwenModel

/// Names of two characters are spread with one 字 between them: 张　三.
enum NameSpread {
  /// A name as a byline or signature prints it.
  static func spread(_ name: String) -> String {
    let scalars = name.flatScalars.filter { !ScalarSet.isWhiteSpace($0) }
    guard scalars.count == 2, scalars.allSatisfy(ScalarSet.isHan) else { return name }
    return [scalars[0], 0x3000, scalars[1]].string
  }

  /// The byline 单位　职务　姓名 of what is known; `nil` when nothing is.
  static func byline(_ metadata: DocumentMetadata) -> String? {
    let parts = [metadata.unit, metadata.position, metadata.name.map(spread)].compactMap { $0 }.filter {
      !$0.isEmpty
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\u{3000}")
  }
}
