/// Finds references that point nowhere: `见第五部分` in a text of three, `附件3` where there are two.
package enum CrossReferences {
  /// The references of a document that have no target.
  ///
  /// Only references to the document itself are judged: `见第二部分`, `详见附件2`. `《……法》第三条` is another text's.
  /// - Parameter document: the document.
  /// - Returns: a warning for each.
  package static func run(_ document: Document) -> [Diagnostic] {
    let blocks = document.paragraphs
    let targets = ReferenceTargets(blocks)
    var diagnostics: [Diagnostic] = []
    for block in blocks
    where block.role != .attachmentNote && !block.role.restartsNumbers {
      let (scalars, offsets) = flat(block.text)
      for index in scalars.indices where scalars[index] == "见" || scalars[index] == "見" {
        guard let reference = reference(in: scalars, at: index + 1), !targets.contains(reference) else {
          continue
        }
        let range = offsets[index]..<offsets[reference.end]
        let words = String(decoding: block.text.utf8[range], as: UTF8.self)
        diagnostics.append(
          Diagnostic(
            "numbering.reference", .warning, [words, reference.name], span: block.text.span(of: range)))
      }
    }
    return diagnostics
  }

  fileprivate struct Reference {
    var kind: OrdinalForm?
    var value: Int
    var end: Int
    var name: String
  }

  private static func reference(in text: [UInt32], at start: Int) -> Reference? {
    if start + 2 < text.count, text[start] == "附", text[start + 1] == "件" {
      let number = Numeral.read(text, at: start + 2)
      guard let number else { return nil }
      return Reference(kind: nil, value: number.value, end: number.end, name: "附件\(number.value)")
    }
    guard start < text.count, text[start] == "第", let number = Numeral.read(text, at: start + 1) else {
      return nil
    }
    guard number.end < text.count else { return nil }
    let han = HanNumeral.text(number.value) ?? String(number.value)
    switch text[number.end] {
    case "部" where number.end + 1 < text.count && text[number.end + 1] == "分":
      return Reference(kind: .hanComma, value: number.value, end: number.end + 2, name: "第\(han)部分")
    case "章": return Reference(kind: .chapter, value: number.value, end: number.end + 1, name: "第\(han)章")
    case "条": return Reference(kind: .article, value: number.value, end: number.end + 1, name: "第\(han)条")
    default: return nil
    }
  }
}

/// What references can point to.
private struct ReferenceTargets {
  private var values: [OrdinalForm: Set<Int>] = [:]
  private var attachments = 0

  init(_ blocks: [PlacedParagraph]) {
    var listed = 0
    var labels = 0
    for block in blocks {
      if let ordinal = block.ordinal { values[ordinal.form, default: []].insert(ordinal.value) }
      if block.role == .attachmentNote { listed += 1 }
      if block.role == .attachmentLabel || block.role == .attachmentTitle,
        block.text.utf8.starts(with: "附件".utf8)
      {
        labels += 1
      }
    }
    attachments = max(listed, labels)
  }

  func contains(_ reference: CrossReferences.Reference) -> Bool {
    guard let kind = reference.kind else { return reference.value <= attachments }
    // 第二部分 is a heading 一、二、…, or a chapter by that name.
    let forms: [OrdinalForm] = kind == .hanComma ? [.hanComma, .chapter] : [kind]
    return forms.contains { values[$0]?.contains(reference.value) ?? false }
  }
}

/// A number in Han or Arabic digits.
enum Numeral {
  static func read(_ text: [UInt32], at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < text.count, index - start < 4, let digit = ScalarSet.digitValue(text[index]) {
      value = value * 10 + digit
      index += 1
    }
    if index > start { return value > 0 ? (value, index) : nil }
    return HanNumeral.read(text, at: start).map { ($0.value, start + $0.count) }
  }
}

/// A text as scalars, with the byte offset of each and of the end.
func flat(_ text: TracedText) -> (scalars: [UInt32], offsets: [Int]) {
  var scalars: [UInt32] = []
  var offsets: [Int] = []
  // A Han character takes three bytes.
  scalars.reserveCapacity(text.utf8.count / 2)
  offsets.reserveCapacity(text.utf8.count / 2)
  var offset = 0
  while offset < text.utf8.count {
    let (scalar, length) = decodeScalar(text.utf8, at: offset)
    scalars.append(scalar)
    offsets.append(offset)
    offset += length
  }
  offsets.append(offset)
  return (scalars, offsets)
}
