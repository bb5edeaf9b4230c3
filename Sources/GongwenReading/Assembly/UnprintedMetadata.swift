internal import GongwenModel

/// Given values that are not printed because the text has an element of the kind itself: what was typed wins, and
/// nothing vanishes without a word.
struct UnprintedMetadata {
  private let metadata: DocumentMetadata
  private let document: Document
  /// The characters of all that is printed, but for spaces and marks.
  private let printed: [UInt32]

  /// Prepares to compare.
  ///
  /// - Parameters:
  ///   - metadata: What is known about the document.
  ///   - document: What was made of the text and of that.
  init(_ metadata: DocumentMetadata, in document: Document) {
    self.metadata = metadata
    self.document = document
    var printed: [UInt32] = []
    // The mark between two paragraphs keeps a value from being found across them.
    document.forEachParagraph { _, paragraph in
      guard Self.roles.contains(paragraph.role) else { return }
      printed += Self.words(paragraph.text.string) + [0x0A]
    }
    self.printed = printed
  }

  /// A diagnostic for each of them.
  consuming func diagnostics() -> [Diagnostic] {
    elements.compactMap { name, value, typed in
      guard let value, let first = typed.first(where: { $0.origin != nil }) else { return nil }
      let words = Self.words(value)
      guard !words.isEmpty, !printed.contains(text: words) else { return nil }
      let label = DocumentMetadata.key(named: name)?.aliases.first ?? name
      return Diagnostic(
        "reading.metadata.unprinted", .warning, [label, value, first.paragraph?.text.string ?? ""],
        span: first.origin)
    }
  }

  private static let roles: Set<ParagraphRole> = [
    .attendance, .remarks, .imprint, .organMark, .documentNumber, .signatory, .securityLevel, .urgency,
    .copyNumber,
  ]

  /// The values that stand beside typed elements of their kind, with those elements.
  private var elements: [(key: String, value: String?, typed: [Block])] {
    let (header, imprint) = (document.header, document.imprint)
    func marks(_ role: ParagraphRole) -> [Block] { header?.marks.filter { $0.paragraph?.role == role } ?? [] }
    let attendance = document.body.filter { $0.paragraph?.role == .attendance }
    func attending(_ label: String) -> [Block] {
      attendance.filter { AttendanceGrouping.label(ofLine: $0.paragraph?.text.string ?? "") == label }
    }
    // 附注 stands below a signature, as a line of its closing.
    var remarks: [Block] = []
    document.forEachParagraph { block, paragraph in if paragraph.role == .remarks { remarks.append(block) } }
    let copies = imprint?.copies ?? []
    return AttendanceGrouping.elements.map { ($0.key, metadata[$0.key], attending($0.label)) } + [
      ("remarks", metadata.remarks, remarks),
      ("movedRecipients", metadata.movedRecipients, copies),
      ("copyRecipients", metadata.copyRecipients, copies),
      ("printingOrgan", metadata.printingOrgan, [imprint?.printingOrgan].compactMap { $0 }),
      ("printingDate", metadata.printingDate, [imprint?.printingDate].compactMap { $0 }),
      ("issuingOrgans", metadata.issuingOrgans, header?.organs ?? []),
      ("documentNumber", metadata.documentNumber, [header?.number].compactMap { $0 }),
      ("signatories", metadata.signatories, header?.signatories ?? []),
      ("securityLevel", metadata.securityMark, marks(.securityLevel)),
      ("urgency", metadata.urgency, marks(.urgency)),
    ]
  }

  /// What of a text says something: names are the same however they are parted.
  private static func words(_ text: String) -> [UInt32] {
    text.flatScalars.filter {
      ScalarSet.isHan($0) || ScalarSet.isDigit($0) || ScalarSet.isLatinLetter($0)
    }
  }
}
