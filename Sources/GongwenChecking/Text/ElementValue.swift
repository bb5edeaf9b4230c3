internal import GongwenModel
internal import GongwenStyle

/// What a document says of one of its elements (公文要素), and where.
struct ElementValue: Sendable, Equatable {
  /// The value, as it is printed or as metadata has it.
  var text: String
  /// Where it is typed, or where the metadata of the source has it; `nil` for one that is given from outside.
  var span: SourceSpan?
}

extension CheckedText {
  /// The roles that rules about elements look at.
  private static let elementRoles: Set<ParagraphRole> = [
    .title, .salutation, .date, .remarks, .copyNumber, .securityLevel, .urgency, .organMark, .documentNumber,
    .signatory, .imprint,
  ]

  /// The elements of a document alone: as much as rules about them need, and little to prepare.
  init(elementsOf document: Document, source: SourceText) {
    let elements = document.paragraphs.enumerated().filter { Self.elementRoles.contains($1.role) }
    self.init(
      paragraphs: elements.map { CheckedParagraph($1, index: $0, of: document, source: source) },
      metadata: document.metadata, valuePlaces: document.valuePlaces)
  }

  /// The numbers and dates of elements alone.
  var numbersAndDates: CheckedText {
    let roles: Set<ParagraphRole> = [.date, .documentNumber, .imprint]
    return CheckedText(
      paragraphs: paragraphs.filter { roles.contains($0.role) }, metadata: metadata,
      valuePlaces: valuePlaces)
  }

  /// The values of an element: those on the page, or what only metadata has.
  func values(of role: ParagraphRole) -> [ElementValue] {
    let printed = printedValues(of: role)
    guard printed.isEmpty, role != .imprint else { return printed }
    switch role {
    case .organMark: return names("issuingOrgans")
    case .signatory: return names("signatories")
    case .securityLevel:
      let span = valuePlaces["securityLevel"] ?? valuePlaces["confidentialityPeriod"]
      return (metadata.securityMark).map { [ElementValue(text: $0, span: span)] } ?? []
    default:
      let span = valuePlaces[role.rawValue]
      return metadata[role.rawValue].map { [ElementValue(text: $0, span: span)] } ?? []
    }
  }

  /// The several values of a key.
  private func names(_ key: String) -> [ElementValue] {
    DocumentMetadata.names(in: metadata[key] ?? "").map { ElementValue(text: $0, span: valuePlaces[key]) }
  }

  /// The values that stand on the page.
  func printedValues(of role: ParagraphRole) -> [ElementValue] {
    paragraphs.filter { $0.role == role }.map { paragraph in
      ElementValue(text: paragraph.string(0..<paragraph.count), span: paragraph.span(0..<paragraph.count))
    }
  }

  /// Whether it is a paper with 版头, or is meant to be one.
  var hasHeader: Bool { !values(of: .organMark).isEmpty }

  /// The form: by the style that the document asks for, or by its mark.
  var form: DocumentForm {
    switch metadata.wantedStyle {
    case "letter": return .letter
    case "order": return .order
    case "minutes": return .minutes
    default: break
    }
    let mark = values(of: .organMark).last?.text ?? ""
    if mark.hasSuffix("令") { return .order }
    return mark.hasSuffix("纪要") ? .minutes : .document
  }

  /// What kind of paper it is (文种), as its metadata or the end of its title says.
  var kindWords: String {
    metadata.kind ?? printedValues(of: .title).last?.text ?? metadata.title ?? ""
  }
}
