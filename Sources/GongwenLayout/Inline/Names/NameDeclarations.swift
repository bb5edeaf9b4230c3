import GongwenModel

/// The names of persons that a document declares: 姓名 of its metadata, the line with unit, post and name below
/// the title, the signature.
enum NameDeclarations {
  /// All names, as scalars without spaces, each once and in order of their scalars.
  static func names(in document: Document) -> [[UInt32]] {
    var names: Set<[UInt32]> = []
    if let name = document.metadata.name {
      add(values(in: name.unicodeScalars.map(\.value)), isLabelled: true)
    }
    document.forEachParagraph { _, paragraph in
      guard paragraph.role == .byline || paragraph.role == .signature else { return }
      for field in fields(in: scalars(paragraph.text.utf8)) {
        add(values(in: field.value), isLabelled: field.isLabelled)
      }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }

    func add(_ values: [[UInt32]], isLabelled: Bool) {
      for value in values {
        if let name = name(in: value, isLabelled: isLabelled) { names.insert(name) }
      }
    }
  }

  private static func scalars(_ utf8: [UInt8]) -> [UInt32] {
    var result: [UInt32] = []
    var offset = 0
    while offset < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      result.append(scalar)
      offset += length
    }
    return result
  }

  /// A line cut at its labels: 单位：… 述职人：….
  ///
  /// A label is what stands before a colon, back to a space; only one of a person vouches for a name.
  private static func fields(in text: [UInt32]) -> [(value: [UInt32], isLabelled: Bool)] {
    var result: [(value: [UInt32], isLabelled: Bool)] = []
    var isLabelled = false
    var start = 0
    for (index, scalar) in text.enumerated() where scalar == "：" || scalar == ":" {
      let label = text[start..<index].lastIndex(where: ScalarSet.isWhiteSpace).map { $0 + 1 } ?? start
      result.append((Array(text[start..<label]), isLabelled))
      isLabelled = index > label && personLabels.contains(text[index - 1])
      start = index + 1
    }
    result.append((Array(text[start...]), isLabelled))
    return result
  }

  /// The last character of 述职人, 姓名, 作者 and 党员.
  private static let personLabels = "人名者员".unicodeScalars.map(\.value)

  /// A value cut at spaces and marks, single characters joined again: 张　三 is one name.
  private static func values(in text: [UInt32]) -> [[UInt32]] {
    var result: [[UInt32]] = []
    var joins = false
    for part in text.split(whereSeparator: { !isLetter($0) }) {
      if joins, part.count == 1, let last = result.indices.last {
        result[last] += part
      } else {
        result.append(Array(part))
      }
      joins = part.count == 1
    }
    return result
  }

  /// Han characters, what stands for one, and the point inside names of other peoples.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    ScalarSet.isHan(scalar) || isPlaceholder(scalar) || isPoint(scalar)
  }

  private static func isPlaceholder(_ scalar: UInt32) -> Bool { scalar == "×" || scalar == "*" }
  private static func isPoint(_ scalar: UInt32) -> Bool {
    scalar == 0xB7 || scalar == 0x30FB || scalar == 0x2022
  }

  /// The name that a value is or ends with.
  ///
  /// Two to four characters; without a label a surname first, of two characters where there are four, so that
  /// 市委办公 is none. Names with a point (买买提·艾力) are longer and need no surname.
  private static func name(in value: [UInt32], isLabelled: Bool) -> [UInt32]? {
    if value.contains(where: isPoint) {
      return (3...20).contains(value.count) && !isPoint(value[0]) ? value : nil
    }
    // 水务局局长王明远: the name after the post.
    let post = value.indices.dropFirst().last {
      PersonNameTable.has(value[$0 - 1], value[$0], in: PersonNameTable.endsBefore)
    }
    let name = Array(value[((post ?? -1) + 1)...])
    guard (2...4).contains(name.count), let first = name.first, let last = name.last, ScalarSet.isHan(first)
    else { return nil }
    if isLabelled { return name }
    let offset = PersonNameTable.offset(last)
    if offset < PersonNameTable.flags.count, PersonNameTable.flags[offset] & PersonNameTable.endsNoName != 0 {
      return nil
    }
    if PersonNameTable.has(first, name[1], in: PersonNameTable.compounds) {
      return name.count > 2 ? name : nil
    }
    return name.count < 4 && Surnames.isSingle(first) ? name : nil
  }
}
